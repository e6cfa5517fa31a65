package drainboard.rehearsal;

import drainboard.decode.Decoding;

import java.nio.file.Path;

/// One log to be rehearsed.
///
/// @param name how the report calls it
/// @param file where it lies
/// @param how how it is to be read, as far as somebody knows
public record Log(String name, Path file, Decoding how) {
    /// A file of whatever format, under its own name.
    public static Log of(Path file) {
        return of(file, Decoding.CLOSED);
    }

    /// A file that is read in the way told, under its own name.
    public static Log of(Path file, Decoding how) {
        Path last = file.getFileName();
        return new Log(last == null ? file.toString() : last.toString(), file, how.closed(true));
    }
}
