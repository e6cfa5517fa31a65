package drainboard.event;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;

/// What a runtime says of one of its workloads; it teaches the placement it names.
public sealed interface RuntimeReport extends NodeEvent {
    /// The workload it speaks of.
    WorkloadName workload();

    /// `workload_action`: the runtime did this when the node changed so.
    record ActionReport(
            NodeId node,
            WorkloadName workload,
            ModeChange change,
            WorkloadAction action,
            Stamp stamp)
            implements RuntimeReport {}

    /// `workload_progress`: so much work is still in flight; never negative.
    record ProgressReport(NodeId node, WorkloadName workload, long inFlight, Stamp stamp)
            implements RuntimeReport {}
}
