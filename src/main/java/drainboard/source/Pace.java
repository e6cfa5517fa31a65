package drainboard.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of a recorded log: it stands until the first event sets it, then runs with a factor of
/// real time, or by hand. Safe for any thread.
public final class Pace implements InstantSource {
    private final InstantSource real;
    private final double factor;
    private Instant base = Instant.EPOCH;
    private Instant since = Instant.EPOCH;
    private boolean started;

    /// A pace of so many log seconds for each second of a real clock; with factor 0 it moves by
    /// hand only.
    public Pace(InstantSource real, double factor) {
        this.real = real;
        this.factor = factor;
    }

    /// Sets the clock to the log's first time; later calls change nothing.
    public synchronized void startAt(Instant first) {
        if (!started) {
            started = true;
            base = first;
            since = real.instant();
        }
    }

    /// Moves the clock on.
    public synchronized void advance(Duration by) {
        base = base.plus(by);
    }

    @Override
    public synchronized Instant instant() {
        if (!started) {
            return base;
        }
        double passed = Duration.between(since, real.instant()).toNanos() * factor;
        return base.plusNanos((long) passed);
    }
}
