package drainboard.lifecycle;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;
import static drainboard.lifecycle.WorkloadAction.ACCEPT;
import static drainboard.lifecycle.WorkloadAction.CHECKPOINT_AND_DRAIN;
import static drainboard.lifecycle.WorkloadAction.HALT;
import static drainboard.lifecycle.WorkloadAction.PERSIST_FINAL_CHECKPOINT;
import static drainboard.lifecycle.WorkloadAction.QUIESCE;
import static drainboard.lifecycle.WorkloadAction.RESUME_FROM_CHECKPOINT;

/// The action that a mode change asks for: total over all 36 pairs, without state (lifecycle.md
/// section 3).
public final class ActionPolicy {
    private ActionPolicy() {}

    /// The action of a pair; `halt` for every pair that the recipe does not model.
    public static WorkloadAction actionFor(ModeChange change) {
        if (change.touches(FENCE_LOST)) {
            return HALT;
        }
        if (change.isStay()) {
            return ACCEPT;
        }
        NodeMode to = change.to();
        return switch (change.from()) {
            case ACCEPTING -> to == DRAINING ? CHECKPOINT_AND_DRAIN : HALT;
            case DRAINING -> to == DRAINED ? PERSIST_FINAL_CHECKPOINT : HALT;
            case DRAINED -> to == MAINTENANCE ? QUIESCE : HALT;
            case MAINTENANCE -> to == RETURNING ? QUIESCE : HALT;
            case RETURNING -> to == ACCEPTING ? RESUME_FROM_CHECKPOINT : HALT;
            case FENCE_LOST -> HALT;
        };
    }

    /// What a placement is given when its latch opens in a mode (lifecycle.md section 5); `halt` in
    /// `fence_lost`, where nothing can be released.
    public static WorkloadAction catchUpIn(NodeMode mode) {
        return switch (mode) {
            case ACCEPTING -> RESUME_FROM_CHECKPOINT;
            case DRAINING -> CHECKPOINT_AND_DRAIN;
            case DRAINED -> PERSIST_FINAL_CHECKPOINT;
            case MAINTENANCE, RETURNING -> QUIESCE;
            case FENCE_LOST -> HALT;
        };
    }
}
