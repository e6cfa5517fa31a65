package drainboard.node;

import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;

import java.util.Optional;

/// How a legal transition stands to what a known node took before (lifecycle.md section 6, rules 2,
/// 3, 5 and 6).
enum Continuity {
    DUPLICATE,
    /// A duplicate that says something else than it said before.
    CONTRADICTING,
    STALE,
    /// A stale event that may be news all the same: a later time, or a lost fence.
    DOUBTFUL,
    CONTINUOUS,
    GAP;

    static Continuity of(Trail trail, NodeMode mode, NodeTransition news) {
        Stamp stamp = news.stamp();
        ModeChange change = news.change();
        Optional<ModeChange> taken = takenBefore(trail, stamp, change);
        if (taken.isPresent()) {
            return taken.get().equals(change) ? DUPLICATE : CONTRADICTING;
        }
        if (isStale(trail, stamp)) {
            return change.to() == NodeMode.FENCE_LOST || isLater(trail, stamp) ? DOUBTFUL : STALE;
        }
        return change.from() == mode ? CONTINUOUS : GAP;
    }

    private static Optional<ModeChange> takenBefore(Trail trail, Stamp stamp, ModeChange change) {
        if (stamp.eventId() != null) {
            return trail.changeOf(stamp.eventId());
        }
        if (stamp.sequenced()) {
            ModeChange last = trail.sequenceChange();
            return last != null && stamp.sequence() == trail.lastSequence()
                    ? Optional.of(last)
                    : Optional.empty();
        }
        return stamp.time() != null && trail.holds(stamp.time(), change)
                ? Optional.of(change)
                : Optional.empty();
    }

    private static boolean isStale(Trail trail, Stamp stamp) {
        if (stamp.sequenced() && trail.sequenceChange() != null) {
            return Long.compareUnsigned(stamp.sequence(), trail.lastSequence()) < 0;
        }
        return stamp.time() != null
                && trail.lastTime() != null
                && stamp.time().isBefore(trail.lastTime());
    }

    private static boolean isLater(Trail trail, Stamp stamp) {
        return stamp.time() != null
                && trail.lastTime() != null
                && stamp.time().isAfter(trail.lastTime());
    }
}
