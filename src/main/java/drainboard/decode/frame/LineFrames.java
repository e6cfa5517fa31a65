package drainboard.decode.frame;

import drainboard.decode.frame.Frame.Extent;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Records that end with their line, or with another byte. One that grows beyond the limit is told
/// once, and its neighbours are untouched. A run of NUL bytes at a line's beginning is a hole.
public final class LineFrames implements Frames {
    private static final int CHUNK = 1 << 16;

    /// What may stand around the longest line: a byte order mark and a carriage return.
    private static final int AROUND = 4;

    private final InputStream in;
    private final boolean closed;
    private final byte delimiter;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private byte[] held = new byte[4096];
    private int length;
    private long passed;
    private long line;
    private long begin;
    private boolean first;
    private @Nullable Frame behindHole;

    /// Lines of a stream that stands at a line's begin.
    ///
    /// @param closed whether the end of the stream ends its last line
    public LineFrames(InputStream in, boolean closed, long line, long offset) {
        this(in, closed, line, offset, (byte) '\n');
    }

    LineFrames(InputStream in, boolean closed, long line, long offset, byte delimiter) {
        this.in = in;
        this.closed = closed;
        this.line = line;
        this.begin = offset;
        this.first = offset == 0;
        this.delimiter = delimiter;
    }

    @Override
    public @Nullable Frame next() throws IOException {
        Frame waiting = behindHole;
        if (waiting != null) {
            behindHole = null;
            return waiting;
        }
        while (true) {
            if (at == filled) {
                filled = Math.max(0, in.read(chunk));
                at = 0;
                if (filled == 0) {
                    return length == 0 ? null : cut(closed ? Extent.WHOLE : Extent.UNFINISHED, 0);
                }
            }
            int end = end();
            hold(at, end);
            boolean whole = end < filled;
            at = whole ? end + 1 : end;
            if (whole) {
                return cut(Extent.WHOLE, 1);
            }
        }
    }

    private int end() {
        if (delimiter == '\n') {
            return LineEnds.next(chunk, at, filled);
        }
        int end = at;
        while (end < filled && chunk[end] != delimiter) {
            end++;
        }
        return end;
    }

    private void hold(int from, int to) {
        int room = Frame.LONGEST + AROUND - length;
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
        int hole = hole(from);
        int to = length > from && held[length - 1] == '\r' ? length - 1 : length;
        long end = begin + length + passed + lineEnd;
        Frame found;
        if (hole > from) {
            Frame nothing = frame(from, from, end, Extent.HOLE);
            if (hole < to) {
                behindHole = frame(hole, to, end, extent);
            }
            found = nothing;
        } else {
            found = frame(from, to, end, extent);
        }
        begin = end;
        line++;
        length = 0;
        passed = 0;
        first = false;
        return found;
    }

    private Frame frame(int from, int to, long end, Extent extent) {
        boolean tooLong = passed > 0 || to - from > Frame.LONGEST;
        int kept = tooLong ? Math.min(to, from + Frame.HEAD) : to;
        byte[] bytes = Arrays.copyOfRange(held, from, kept);
        return new Frame(
                bytes,
                0,
                bytes.length,
                line,
                begin + from,
                end,
                tooLong ? Extent.TOO_LONG : extent);
    }

    /// Where a run of NUL bytes ends that begins here.
    private int hole(int from) {
        int to = from;
        while (to < length && held[to] == 0) {
            to++;
        }
        return to;
    }

    private boolean startsWithMark() {
        return length >= 3
                && held[0] == (byte) 0xEF
                && held[1] == (byte) 0xBB
                && held[2] == (byte) 0xBF;
    }
}
