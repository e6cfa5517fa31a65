package drainboard.node;

import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/// What a node's tracker took last (lifecycle.md section 6).
public final class Trail {
    static final Trail NONE = new Trail(RecentEvents.NONE, null, 0, null);

    private final RecentEvents recent;
    private final @Nullable Instant lastTime;
    private final long lastSequence;
    private final @Nullable ModeChange sequenceChange;

    private Trail(
            RecentEvents recent,
            @Nullable Instant lastTime,
            long lastSequence,
            @Nullable ModeChange sequenceChange) {
        this.recent = recent;
        this.lastTime = lastTime;
        this.lastSequence = lastSequence;
        this.sequenceChange = sequenceChange;
    }

    /// The last taken events.
    RecentEvents recent() {
        return recent;
    }

    /// The `ts` of the latest taken event that has one.
    @Nullable Instant lastTime() {
        return lastTime;
    }

    /// The `seq` of the latest taken event that has one.
    long lastSequence() {
        return lastSequence;
    }

    /// The pair that this `seq` was taken with; null where none had a `seq`.
    @Nullable ModeChange sequenceChange() {
        return sequenceChange;
    }

    Trail plus(NodeTransition taken) {
        Stamp stamp = taken.stamp();
        return new Trail(
                recent.plus(stamp, taken.change()),
                stamp.time() == null ? lastTime : stamp.time(),
                stamp.sequenced() ? stamp.sequence() : lastSequence,
                stamp.sequenced() ? taken.change() : sequenceChange);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Trail that
                && recent.equals(that.recent)
                && Objects.equals(lastTime, that.lastTime)
                && lastSequence == that.lastSequence
                && Objects.equals(sequenceChange, that.sequenceChange);
    }

    @Override
    public int hashCode() {
        return Objects.hash(recent, lastTime, lastSequence, sequenceChange);
    }
}
