package drainboard.lifecycle;

import drainboard.lifecycle.ApplyResult.Applied;
import drainboard.lifecycle.ApplyResult.Illegal;

/// The recipe's state of one workload on one node (lifecycle.md section 4).
///
/// @param mode the mode the scheduler holds the node in
/// @param acceptsNewWork whether the workload may admit work
/// @param hasPersistedCheckpoint whether the final checkpoint of the present drain is persisted
public record Lifecycle(NodeMode mode, boolean acceptsNewWork, boolean hasPersistedCheckpoint) {
    private static final Lifecycle[] SHARED = shared();

    /// The shared instance of a state.
    public static Lifecycle of(NodeMode mode, boolean accepts, boolean persisted) {
        return SHARED[mode.rank() * 4 + (accepts ? 2 : 0) + (persisted ? 1 : 0)];
    }

    /// A lifecycle that begins in a mode: it accepts work only in `accepting` and has no
    /// checkpoint.
    public static Lifecycle at(NodeMode mode) {
        return of(mode, mode == NodeMode.ACCEPTING, false);
    }

    /// Applies a change; an illegal one gives [Illegal] and changes nothing. Trusts `from`.
    public ApplyResult apply(ModeChange change, TransitionTable table) {
        if (!table.permits(change)) {
            return new Illegal(change);
        }
        WorkloadAction action = ActionPolicy.actionFor(change);
        return new Applied(after(action, change.to()), action);
    }

    /// The state after an action that led to a mode, by the table of lifecycle.md section 4.
    public Lifecycle after(WorkloadAction action, NodeMode to) {
        return switch (action) {
            case ACCEPT -> this;
            case CHECKPOINT_AND_DRAIN -> of(to, false, false);
            case PERSIST_FINAL_CHECKPOINT -> of(to, false, true);
            case QUIESCE -> of(to, false, hasPersistedCheckpoint);
            case RESUME_FROM_CHECKPOINT -> of(to, true, false);
            case HALT -> halted(to);
        };
    }

    /// The state that follows the scheduler into a mode behind a closed latch: admission off, and a
    /// checkpoint forgotten on the way into accepting or draining.
    public Lifecycle halted(NodeMode to) {
        return switch (to) {
            case ACCEPTING, DRAINING -> of(to, false, false);
            case DRAINED, MAINTENANCE, RETURNING, FENCE_LOST ->
                    of(to, false, hasPersistedCheckpoint);
        };
    }

    /// The state after the latch has opened and the catch-up action was ordered; a checkpoint that
    /// is only ordered is not claimed.
    public Lifecycle caughtUp() {
        return mode == NodeMode.ACCEPTING ? of(mode, true, false) : halted(mode);
    }

    /// This state with the final checkpoint persisted.
    public Lifecycle persisted() {
        return of(mode, acceptsNewWork, true);
    }

    private static Lifecycle[] shared() {
        Lifecycle[] all = new Lifecycle[NodeMode.ALL.size() * 4];
        for (NodeMode mode : NodeMode.ALL) {
            for (int bits = 0; bits < 4; bits++) {
                all[mode.rank() * 4 + bits] = new Lifecycle(mode, (bits & 2) != 0, (bits & 1) != 0);
            }
        }
        return all;
    }
}
