package drainboard.decode;

import drainboard.decode.envelope.FieldMapping;

import org.jspecify.annotations.Nullable;

/// How a source is to be read.
///
/// @param format the format it has; null to find out by its content
/// @param mapping how the site names the fields
/// @param cell the scheduler domain of every event that names none itself; null for none
/// @param bare whether transitions without `kind` are taken
/// @param closed whether the end of the stream ends its last record, as in a file that nobody
///   writes any more; otherwise a record without its end is told as unfinished
public record Decoding(
        @Nullable Format format,
        FieldMapping mapping,
        @Nullable String cell,
        boolean bare,
        boolean closed) {
    /// A stream that may be cut off anywhere, of whatever format.
    public static final Decoding LIVE = new Decoding(null, FieldMapping.NONE, null, false, false);

    /// A file that nobody writes any more, of whatever format.
    public static final Decoding CLOSED = new Decoding(null, FieldMapping.NONE, null, false, true);

    /// The same, of one format.
    public Decoding of(@Nullable Format known) {
        return new Decoding(known, mapping, cell, bare, closed);
    }

    /// The same, for a stream that is closed or not.
    public Decoding closed(boolean whether) {
        return new Decoding(format, mapping, cell, bare, whether);
    }
}
