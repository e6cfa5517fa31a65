package drainboard.event;

import drainboard.lifecycle.ModeChange;

import java.util.List;

/// The scheduler's news: a node went from one mode to another (events.md).
///
/// @param workloads the workloads it names as placed on the node, in the order written
public record NodeTransition(
        NodeId node, ModeChange change, Stamp stamp, List<WorkloadName> workloads)
        implements NodeEvent {
    public NodeTransition {
        workloads = List.copyOf(workloads);
    }
}
