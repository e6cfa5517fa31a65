package drainboard.source;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: a random time below a limit that doubles, so that many
/// readers do not come back together. Only data makes it short again. One thread's own.
final class Backoff {
    private static final long MOST = 60_000;
    private static final int MOST_DOUBLINGS = 16;

    private final RandomGenerator chance;
    private final long base;
    private int tries;

    Backoff(RandomGenerator chance, Duration base) {
        this.chance = chance;
        this.base = base.toMillis();
    }

    void reset() {
        tries = 0;
    }

    /// The last try was an operator's own: the waiting goes on where it was, no longer than before.
    void stay() {
        tries = Math.max(0, tries - 1);
    }

    Duration next() {
        long limit = Math.min(MOST, base << Math.min(tries, MOST_DOUBLINGS));
        tries++;
        return Duration.ofMillis(chance.nextLong(limit + 1));
    }
}
