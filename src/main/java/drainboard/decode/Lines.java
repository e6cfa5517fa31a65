package drainboard.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Where lines begin and end in bytes.
public final class Lines {
    /// The longest line that is read, without its line end.
    public static final int LONGEST = 1_048_576;

    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long ENDS = ONES * '\n';

    private Lines() {}

    /// The place of the first line feed, or `to` where there is none; eight bytes at a time.
    public static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long word = (long) EIGHT.get(bytes, at) ^ ENDS;
            long hit = (word - ONES) & ~word & HIGHS;
            if (hit != 0) {
                return at + (Long.numberOfTrailingZeros(hit) >>> 3);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
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
