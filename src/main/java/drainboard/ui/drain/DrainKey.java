package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;

import org.jspecify.annotations.Nullable;

/// What a line of the drains table speaks of.
///
/// @param workload the placement on the node; null for the node itself, whose rows stand below
public record DrainKey(NodeId node, @Nullable WorkloadName workload) {
    /// The node itself.
    static DrainKey of(NodeId node) {
        return new DrainKey(node, null);
    }
}
