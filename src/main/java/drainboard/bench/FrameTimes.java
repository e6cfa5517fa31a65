package drainboard.bench;

import java.util.Arrays;

/// So many lengths of time, and which share of them is no longer than what. One thread's own.
final class FrameTimes {
    private long[] nanos = new long[1024];
    private int count;

    void add(long length) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = length;
    }

    int count() {
        return count;
    }

    /// The length in milliseconds that a share of all does not pass.
    double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int at = Math.clamp((int) Math.ceil(share * count) - 1, 0, count - 1);
        return sorted[at] / 1e6;
    }
}
