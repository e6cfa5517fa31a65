package drainboard.event;

/// A message about one node.
public sealed interface NodeEvent extends FleetEvent
        permits NodeTransition, RuntimeReport, OperatorDecision, CoreRecord {
    /// The node it speaks of.
    NodeId node();

    /// When and in which order it was said.
    Stamp stamp();
}
