package drainboard.decode.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a stream one by one, with their place, and those of the record that is being cut.
/// It asks the stream for more only when all that came was used.
final class ByteFeed {
    /// The longest count that is read.
    static final int MOST_DIGITS = 9;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private byte[] held = new byte[4096];
    private int length;
    private long passed;
    private long offset;
    private long line;
    private long begin;
    private long beginLine;

    ByteFeed(InputStream in, long line, long offset) {
        this.in = in;
        this.line = line;
        this.offset = offset;
    }

    /// What stands behind a record that says how long it is, as far as it was read already.
    enum Following {
        /// A line end, or a count.
        RECORD,
        OTHER,
        UNKNOWN
    }

    /// The next byte without taking it; -1 at the end.
    int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(chunk));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return chunk[at] & 0xFF;
    }

    /// Goes past the byte that was peeked at.
    void skip() {
        if (chunk[at] == '\n') {
            line++;
        }
        at++;
        offset++;
    }

    /// Begins a record here.
    void begin() {
        begin = offset;
        beginLine = line;
        length = 0;
        passed = 0;
    }

    /// Takes the byte that was peeked at into the record, as long as it is no longer than a limit.
    void take(int most) {
        if (length == most) {
            passed++;
        } else {
            if (length == held.length) {
                held = Arrays.copyOf(held, (int) Math.min(Integer.MAX_VALUE - 8L, length * 2L));
            }
            held[length++] = chunk[at];
        }
        skip();
    }

    /// Waits for more behind what was read already; false at the end.
    boolean more() throws IOException {
        byte[] longer = Arrays.copyOf(Arrays.copyOfRange(chunk, at, filled), CHUNK + filled - at);
        filled -= at;
        at = 0;
        chunk = longer;
        int got = in.read(chunk, filled, CHUNK);
        filled += Math.max(0, got);
        return got > 0;
    }

    /// What follows the record, without asking the stream for more.
    Following following() {
        return following(at);
    }

    private Following following(int from) {
        int digits = from < filled && chunk[from] == ' ' ? from + 1 : from;
        int next = digitsEnd(digits);
        if (next == filled) {
            return Following.UNKNOWN;
        }
        byte b = chunk[next];
        boolean fits = next > digits ? b == ' ' : b == '\n' || b == '\r';
        return fits ? Following.RECORD : Following.OTHER;
    }

    /// Whether the record ends in a digit with a count right behind it, and what was read says that
    /// some of the digits belong to the other number: the count leads nowhere, or only a part of it
    /// leads to a record.
    boolean isRunIntoByCount() {
        int end = digitsEnd(at);
        if (length == 0 || !isDigit(held[length - 1]) || end == at || end == filled) {
            return false;
        }
        long behind = behind(at, end);
        if (behind < filled) {
            return following((int) behind) == Following.OTHER;
        }
        for (int digit = at + 1; behind > filled && digit < end; digit++) {
            if (chunk[digit] != '0' && isHeader(behind(digit, end))) {
                return true;
            }
        }
        return false;
    }

    /// Where the record ends that a count leads over.
    private long behind(int from, int end) {
        return end + 1L + Long.parseLong(new String(chunk, from, end - from, US_ASCII));
    }

    /// Whether a count and a priority were read at a place.
    private boolean isHeader(long place) {
        if (place >= filled) {
            return false;
        }
        int end = digitsEnd((int) place);
        return end > place && end + 1 < filled && chunk[end] == ' ' && chunk[end + 1] == '<';
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < filled && isDigit(chunk[end]) && end - from < MOST_DIGITS) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /// Where in the record so far a line begins with a count and a priority; -1 where none does, or
    /// not all of the record is held.
    int neighbour() {
        for (int line = 1; passed == 0 && line < length; line++) {
            if (held[line - 1] == '\n' && isCounted(line)) {
                return line;
            }
        }
        return -1;
    }

    private boolean isCounted(int from) {
        int end = from;
        while (end < length && isDigit(held[end])) {
            end++;
        }
        return end > from && end + 1 < length && held[end] == ' ' && held[end + 1] == '<';
    }

    /// Whether counted records, one behind another, reach from here to the very end of the record
    /// so far.
    boolean isChainFrom(int begin) {
        long from = begin;
        while (from < length) {
            int digit = (int) from;
            long count = 0;
            while (digit < length && isDigit(held[digit]) && count < Frame.LONGEST) {
                count = count * 10 + held[digit] - '0';
                digit++;
            }
            if (count == 0 || digit == length || held[digit] != ' ') {
                return false;
            }
            from = digit + 1 + count;
            while (from < length && (held[(int) from] == '\n' || held[(int) from] == '\r')) {
                from++;
            }
        }
        return from == length;
    }

    /// Takes the record back from here on: its bytes come again.
    void back(int from) {
        int count = length - from;
        byte[] again = new byte[Math.max(CHUNK, count + filled - at)];
        System.arraycopy(held, from, again, 0, count);
        System.arraycopy(chunk, at, again, count, filled - at);
        for (int i = 0; i < count; i++) {
            line -= again[i] == '\n' ? 1 : 0;
        }
        filled += count - at;
        at = 0;
        chunk = again;
        offset -= count;
        length = from;
    }

    /// The record so far; one that outgrew its limit is told as too long, with how it began.
    Frame frame(Frame.Extent extent) {
        boolean tooLong = passed > 0;
        byte[] bytes = Arrays.copyOf(held, tooLong ? Math.min(length, Frame.HEAD) : length);
        if (held.length > Frame.LONGEST) {
            held = new byte[4096];
        }
        return new Frame(
                bytes,
                0,
                bytes.length,
                beginLine,
                begin,
                offset,
                tooLong ? Frame.Extent.TOO_LONG : extent);
    }

    /// The place of the byte that is next.
    long offset() {
        return offset;
    }

    int length() {
        return length;
    }

    byte last() {
        return held[length - 1];
    }

    void dropLast() {
        length--;
    }
}
