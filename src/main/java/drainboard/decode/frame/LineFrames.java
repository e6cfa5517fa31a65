package drainboard.decode.frame;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Records that end with their line. One that grows beyond the limit is told once, and its
/// neighbours are untouched.
public final class LineFrames implements Frames {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final boolean closed;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private byte[] held = new byte[4096];
    private int length;
    private long passed;
    private long line;
    private long begin;
    private boolean first;

    /// Lines of a stream that stands at a line's begin.
    ///
    /// @param closed whether the end of the stream ends its last line
    public LineFrames(InputStream in, boolean closed, long line, long offset) {
        this.in = in;
        this.closed = closed;
        this.line = line;
        this.begin = offset;
        this.first = offset == 0;
    }

    @Override
    public @Nullable Frame next() throws IOException {
        while (true) {
            if (at == filled) {
                filled = in.read(chunk);
                at = 0;
                if (filled < 0) {
                    filled = 0;
                    return length == 0 ? null : cut(closed ? Extent.WHOLE : Extent.UNFINISHED, 0);
                }
            }
            int end = LineEnds.next(chunk, at, filled);
            hold(at, end);
            boolean whole = end < filled;
            at = whole ? end + 1 : end;
            if (whole) {
                return cut(Extent.WHOLE, 1);
            }
        }
    }

    private void hold(int from, int to) {
        int room = Frame.LONGEST + 4 - length;
        int taken = Math.min(room, to - from);
        if (length + taken > held.length) {
            held = Arrays.copyOf(held, Math.max(held.length * 2, length + taken));
        }
        System.arraycopy(chunk, from, held, length, taken);
        length += taken;
        passed += to - from - taken;
    }

    private Frame cut(Extent extent, int lineEnd) {
        int from = first && startsWithMark() ? 3 : 0;
        int to = length > from && held[length - 1] == '\r' ? length - 1 : length;
        boolean tooLong = passed > 0 || to - from > Frame.LONGEST;
        long end = begin + length + passed + lineEnd;
        byte[] bytes =
                Arrays.copyOfRange(held, from, tooLong ? Math.min(to, from + Frame.HEAD) : to);
        Frame frame =
                new Frame(
                        bytes,
                        0,
                        bytes.length,
                        line,
                        begin + from,
                        end,
                        tooLong ? Extent.TOO_LONG : extent);
        begin = end;
        line++;
        length = 0;
        passed = 0;
        first = false;
        return frame;
    }

    private boolean startsWithMark() {
        return length >= 3
                && held[0] == (byte) 0xEF
                && held[1] == (byte) 0xBB
                && held[2] == (byte) 0xBF;
    }
}
