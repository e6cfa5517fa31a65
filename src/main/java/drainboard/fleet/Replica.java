package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;

/// One placement of a service, as it counts for the service.
///
/// @param mode the mode its node was last seen in; null where no transition was taken for it
/// @param since when its node entered that mode; null where that is not known
public record Replica(
        WorkloadName workload,
        NodeId node,
        @Nullable NodeMode mode,
        @Nullable Instant since,
        Standing standing) {
    /// By workload, then by node.
    public static final Comparator<Replica> ORDER =
            Comparator.comparing(Replica::workload, WorkloadName.ORDER)
                    .thenComparing(Replica::node, NodeId.ORDER);

    /// What a replica counts as: each is exactly one.
    public enum Standing {
        /// It takes new work, and that is known now.
        ACCEPTING,
        /// Its node drains.
        DRAINING,
        /// It takes no work: its node is drained, in maintenance or returning.
        AWAY,
        /// Its latch is closed.
        HALTED,
        /// Nobody can say: its node is in doubt, only last known, or was never told of.
        UNKNOWN
    }

    /// A replica on a node of which nothing was said.
    static Replica untold(WorkloadName workload, NodeId node) {
        return new Replica(workload, node, null, null, Standing.UNKNOWN);
    }

    /// A placement as a replica.
    ///
    /// @param stale whether its node is only last known
    static Replica of(Tracked node, Placement placement, boolean stale) {
        return new Replica(
                placement.name(node.node()),
                node.node(),
                node.mode(),
                node.since(),
                standing(node, placement, stale));
    }

    /// A latch that closed stays closed whatever is not heard; anything else must be known now.
    private static Standing standing(Tracked node, Placement placement, boolean stale) {
        if (placement.isHalted()) {
            return Standing.HALTED;
        }
        if (stale || node.doubts().any()) {
            return Standing.UNKNOWN;
        }
        return switch (node.mode()) {
            case ACCEPTING ->
                    placement.lifecycle().acceptsNewWork() ? Standing.ACCEPTING : Standing.AWAY;
            case DRAINING -> Standing.DRAINING;
            case DRAINED, MAINTENANCE, RETURNING, FENCE_LOST -> Standing.AWAY;
        };
    }
}
