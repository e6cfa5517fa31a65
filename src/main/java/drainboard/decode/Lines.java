package drainboard.decode;

import drainboard.decode.frame.LineEnds;

/// Where lines begin and end in bytes.
public final class Lines {
    /// The longest line that is read, without its line end.
    public static final int LONGEST = 1_048_576;

    private Lines() {}

    /// The place of the first line feed, or `to` where there is none; eight bytes at a time.
    public static int end(byte[] bytes, int from, int to) {
        return LineEnds.next(bytes, from, to);
    }

    /// The end of a line's text: without the carriage return of a CR LF line end.
    public static int textEnd(byte[] bytes, int from, int end) {
        return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    /// Whether a line holds nothing but blanks: such a line is no event.
    public static boolean isBlank(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
