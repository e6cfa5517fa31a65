package drainboard.decode.frame;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a stream one by one, with their place, and those of the record that is being cut.
/// It asks the stream for more only when all that came was used.
final class ByteFeed {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
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
