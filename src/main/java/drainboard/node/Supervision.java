package drainboard.node;

import drainboard.event.HaltCause;
import drainboard.lifecycle.ActionPolicy;
import drainboard.lifecycle.Lifecycle;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;

import org.jspecify.annotations.Nullable;

/// Applies a legal change to a placement behind its latch (lifecycle.md section 5).
final class Supervision {
    private Supervision() {}

    /// A change that follows on from the placement's mode.
    static Placement follow(Placement placement, ModeChange change) {
        WorkloadAction action = ActionPolicy.actionFor(change);
        Halt halt = placement.halt();
        if (halt != null) {
            Halt still =
                    action == WorkloadAction.HALT ? halt.joinedBy(causeOf(change), change) : halt;
            return withheld(placement, change, still, action);
        }
        if (action == WorkloadAction.HALT) {
            Lifecycle next = placement.lifecycle().after(action, change.to());
            return placement.acted(
                    next, new Halt(causeOf(change), change), action, null, null, change);
        }
        Lifecycle next = placement.lifecycle().after(action, change.to());
        return placement.acted(
                next, null, action, null, orderAfter(placement, action, change), change);
    }

    /// A change after a gap: re-based first; under policy halt the latch closes unless the change
    /// itself closes it.
    static Placement followGap(Placement placement, ModeChange change, boolean halting) {
        Placement rebased = placement.rebased(change.from());
        WorkloadAction action = ActionPolicy.actionFor(change);
        if (halting && !rebased.isHalted() && action != WorkloadAction.HALT) {
            return withheld(rebased, change, new Halt(HaltCause.STREAM_GAP, change), action);
        }
        return follow(rebased, change);
    }

    private static Placement withheld(
            Placement placement, ModeChange change, Halt latch, WorkloadAction action) {
        Lifecycle next = placement.lifecycle().halted(change.to());
        // A halt of the lifecycle's own is effective, so nothing was kept back.
        WorkloadAction kept = action == WorkloadAction.HALT ? null : action;
        return placement.acted(next, latch, WorkloadAction.HALT, kept, null, change);
    }

    private static HaltCause causeOf(ModeChange change) {
        return change.touches(NodeMode.FENCE_LOST)
                ? HaltCause.FENCE_LOST
                : HaltCause.UNMODELLED_TRANSITION;
    }

    /// A catch-up order outlives only what neither begins a new drain nor answers it.
    private static @Nullable CheckpointOrder orderAfter(
            Placement placement, WorkloadAction action, ModeChange change) {
        boolean lapses =
                action == WorkloadAction.PERSIST_FINAL_CHECKPOINT
                        || change.to() == NodeMode.ACCEPTING
                        || change.to() == NodeMode.DRAINING;
        return lapses ? null : placement.order();
    }
}
