package drainboard.source.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try: a random time below a limit that doubles, so that many
/// clients do not come back together. Only data makes it short again. One thread's own.
public final class Backoff {
    private static final long LEAST = 250;
    private static final long MOST = 60_000;

    private final RandomGenerator chance;
    private long base;
    private int tries;

    /// A wait that begins below `base`.
    public Backoff(RandomGenerator chance, Duration base) {
        this.chance = chance;
        this.base = base.toMillis();
    }

    /// The server's own word, within bounds.
    void retry(long millis) {
        base = Math.clamp(millis, LEAST, MOST);
    }

    /// Data or a heartbeat came.
    public void reset() {
        tries = 0;
    }

    /// The last try was an operator's own: the waiting goes on where it was, no longer than before.
    void stay() {
        tries = Math.max(0, tries - 1);
    }

    /// How long to wait this time.
    public Duration next() {
        long limit = Math.min(MOST, base << Math.min(tries, 16));
        tries++;
        return Duration.ofMillis(limit == 0 ? 0 : chance.nextLong(limit + 1));
    }
}
