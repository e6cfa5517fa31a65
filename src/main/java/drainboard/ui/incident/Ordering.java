package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

/// Tells how the scheduler is asked to move a node, for an operator to copy; it asks nothing
/// itself.
@FunctionalInterface
public interface Ordering {
    /// The command as it is typed in a terminal; blank where none is known.
    String line(NodeId node, NodeMode to);
}
