package drainboard.ui.control;

import drainboard.lifecycle.NodeMode;

/// Which look a mode has.
public final class Looks {
    private Looks() {}

    /// The look of a mode.
    public static Look of(NodeMode mode) {
        return switch (mode) {
            case ACCEPTING -> Look.ACCEPTING;
            case DRAINING -> Look.DRAINING;
            case DRAINED -> Look.DRAINED;
            case MAINTENANCE -> Look.MAINTENANCE;
            case RETURNING -> Look.RETURNING;
            case FENCE_LOST -> Look.FENCE_LOST;
        };
    }
}
