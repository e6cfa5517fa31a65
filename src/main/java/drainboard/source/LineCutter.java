package drainboard.source;

import drainboard.source.LineSource.Sink;

import java.util.Arrays;

/// Cuts bytes into lines as they come. A line is given only when its end was seen; one that grows
/// beyond the limit is told once, and its neighbours are untouched. One thread's own.
final class LineCutter {
    private static final int LONGEST = 1_048_576;
    private static final int HEAD = 8192;

    /// What may stand around the longest line: a byte order mark and a carriage return.
    private static final int AROUND = 4;

    private final Sink sink;
    private byte[] held = new byte[4096];
    private int length;
    private long line = 1;
    private long begin;
    private long passed;
    private boolean skipping;

    LineCutter(Sink sink) {
        this.sink = sink;
    }

    void take(byte[] bytes, int count) throws InterruptedException {
        int at = 0;
        while (at < count) {
            int end = at;
            while (end < count && bytes[end] != '\n') {
                end++;
            }
            hold(bytes, at, end);
            if (end == count) {
                return;
            }
            give(1);
            at = end + 1;
        }
    }

    private void hold(byte[] bytes, int from, int to) throws InterruptedException {
        int room = LONGEST + AROUND - length;
        int taken = Math.min(room, to - from);
        if (length + taken > held.length) {
            held = Arrays.copyOf(held, Math.max(held.length * 2, length + taken));
        }
        System.arraycopy(bytes, from, held, length, taken);
        length += taken;
        passed += to - from - taken;
        skipping |= taken < to - from;
    }

    private void give(int end) throws InterruptedException {
        int from = begin == 0 && startsWithMark() ? 3 : 0;
        int to = length > from && held[length - 1] == '\r' ? length - 1 : length;
        if (skipping || to - from > LONGEST) {
            sink.tooLong(
                    Arrays.copyOfRange(held, from, Math.min(length, HEAD)), line, begin + from);
        } else {
            sink.line(Arrays.copyOfRange(held, from, to), line, begin + from);
        }
        begin += length + passed + end;
        line++;
        length = 0;
        passed = 0;
        skipping = false;
    }

    private boolean startsWithMark() {
        return length >= 3
                && held[0] == (byte) 0xEF
                && held[1] == (byte) 0xBB
                && held[2] == (byte) 0xBF;
    }

    /// Gives up the line whose end has not come; nothing where there is none.
    void giveUp() throws InterruptedException {
        if (length > 0) {
            sink.unfinished(Arrays.copyOf(held, Math.min(length, HEAD)), line, begin);
        }
    }

    /// Gives what is left of a stream that has ended for good, without its line end.
    void finish() throws InterruptedException {
        if (length > 0) {
            give(0);
        }
    }
}
