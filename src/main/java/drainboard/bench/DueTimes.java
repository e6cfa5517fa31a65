package drainboard.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/// When each of the last lines was due; one thread writes, another reads.
final class DueTimes {
    private static final int KEPT = 1 << 16;

    private final AtomicLongArray times = new AtomicLongArray(KEPT);

    /// A line is due at a time, in nanoseconds.
    void next(long line, long time) {
        times.set((int) (line % KEPT), time);
    }

    /// When a line was due.
    long of(long line) {
        return times.get((int) (line % KEPT));
    }
}
