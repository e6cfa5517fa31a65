package drainboard.ui.drain;

import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Stay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// When the steps of a drain began.
public final class StepClock {
    private StepClock() {}

    /// The mode whose step a node in a mode is in: time in fence_lost counts for drained.
    public static NodeMode step(NodeMode mode) {
        return switch (mode) {
            case FENCE_LOST -> NodeMode.DRAINED;
            case ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING -> mode;
        };
    }

    /// When the present step of a node would have begun had it never been left, so that the time
    /// since then is the time spent in it; null without a drain, or where a time is not known.
    public static @Nullable Instant began(Tracked node) {
        Drain drain = node.drain();
        Instant since = node.since();
        if (drain == null || since == null) {
            return null;
        }
        Optional<Stay> before = drain.stay(node.mode());
        if (before.isEmpty()) {
            return since;
        }
        return before.get().spent() == null ? null : since.minus(before.get().spent());
    }
}
