package drainboard.ui.node;

import drainboard.event.NodeId;
import drainboard.session.Fact;
import drainboard.session.SeenRejection;

/// The very thing whose provenance is asked for, where that is not just the newest: no other line's
/// text ever stands for it.
public sealed interface Proof {
    /// Something that happened to a node.
    record Event(Fact fact) implements Proof {}

    /// A line that was refused.
    record Refused(SeenRejection line) implements Proof {}

    /// A message of which the window holds nothing any more but that there was one.
    ///
    /// @param node which it spoke of
    /// @param what was said, as far as that is known: "an event that names fence_lost"
    record Forgotten(NodeId node, String what) implements Proof {}
}
