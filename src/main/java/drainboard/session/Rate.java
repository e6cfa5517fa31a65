package drainboard.session;

/// How many events came in the last second, by one-second windows. One thread's own.
final class Rate {
    private static final long WINDOW = 1_000_000_000L;

    private long begun;
    private long count;
    private double last;

    Rate(long now) {
        begun = now;
    }

    void one(long now) {
        roll(now);
        count++;
    }

    double perSecond(long now) {
        roll(now);
        return last;
    }

    private void roll(long now) {
        if (now - begun >= WINDOW) {
            last = now - begun < 2 * WINDOW ? count : 0;
            begun = now;
            count = 0;
        }
    }
}
