package drainboard.decode.frame;

import java.io.InputStream;

/// How the records of a stream are told from each other: a closed set.
public enum Framing {
    /// A record ends with its line.
    LINES,
    /// JSON values one behind another, record separators between them or not.
    JSON_VALUES,
    /// The elements of one JSON array.
    JSON_ARRAY,
    /// Whole JSON documents that hold many records.
    PAGES,
    /// Rows of comma separated values.
    CSV,
    /// Records that end with a NUL byte.
    NUL,
    /// Syslog records that say how long they are.
    OCTETS;

    /// The longest document of many records.
    public static final int LONGEST_PAGE = 32 * 1_048_576;

    /// The records of a stream.
    ///
    /// @param closed whether the end of the stream ends its last record
    /// @param line the line that the stream stands at, counted from 1
    /// @param offset the byte that it stands at, counted from 0
    public Frames over(InputStream in, boolean closed, long line, long offset) {
        return switch (this) {
            case LINES -> new LineFrames(in, closed, line, offset);
            case JSON_VALUES -> new JsonFrames(in, false, Frame.LONGEST, line, offset);
            case JSON_ARRAY -> new JsonFrames(in, true, Frame.LONGEST, line, offset);
            case PAGES -> new JsonFrames(in, false, LONGEST_PAGE, line, offset);
            case CSV -> new CsvFrames(in, closed, line, offset);
            case NUL -> new LineFrames(in, closed, line, offset, (byte) 0);
            case OCTETS -> new OctetFrames(in, line, offset);
        };
    }
}
