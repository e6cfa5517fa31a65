package drainboard.decode.frame;

/// One record as it was cut out of a stream, in bytes that nobody changes any more.
///
/// @param bytes hold the record from `from` to `to`, its line end cut off
/// @param line the line on which it begins, counted from 1
/// @param offset the byte at which it begins, counted from 0
/// @param end the byte at which reading can go on when this record is done: everything before it
///   was given
@SuppressWarnings("ArrayRecordComponent") // handed over; copied nowhere because records are many
public record Frame(
        byte[] bytes, int from, int to, long line, long offset, long end, Extent extent) {
    /// The longest record that is read, without its line end (lifecycle.md section 6).
    public static final int LONGEST = 1_048_576;

    /// How much of a record that cannot be read is kept as its evidence.
    public static final int HEAD = 8192;

    /// How much of the record there is.
    public enum Extent {
        WHOLE,
        /// Longer than may be read; only its beginning is held.
        TOO_LONG,
        /// The stream ended within it; what came is held.
        UNFINISHED,
        /// No record but a hole of NUL bytes, as a cut file leaves: something may be missing.
        HOLE,
        /// What a wrong count spans, which may be several records: nothing is read from it.
        MISCOUNTED
    }

    /// A part of this frame as a record of its own, as pages hold them.
    public Frame part(int begin, int finish, long onLine) {
        return new Frame(bytes, begin, finish, onLine, offset + (begin - from), end, extent);
    }

    /// How many bytes it holds.
    public int length() {
        return to - from;
    }
}
