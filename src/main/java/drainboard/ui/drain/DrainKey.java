package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;

/// The placement that a row speaks of.
public record DrainKey(NodeId node, WorkloadName workload) {}
