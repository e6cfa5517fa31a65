package drainboard.rehearsal;

import drainboard.decode.Decoding;

import java.nio.file.Path;

/// One log to be rehearsed.
///
/// @param name how the report calls it
/// @param file where it lies
/// @param how how it is to be read, as far as somebody knows
/// @param shown how sentences to the operator call it
public record Log(String name, Path file, Decoding how, String shown) {
    /// What standard input held, under that name.
    public static Log standardInput(Path file, Decoding how) {
        return new Log("standard input", file, how.closed(true), "standard input");
    }

    /// A file of whatever format, under its own name.
    public static Log of(Path file) {
        return of(file, Decoding.CLOSED);
    }

    /// A file that is read in the way told, under its own name.
    public static Log of(Path file, Decoding how) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        return new Log(name, file, how.closed(true), file.toString());
    }

    /// The same, its bytes lying elsewhere.
    Log heldIn(Path other) {
        return new Log(name, other, how, shown);
    }
}
