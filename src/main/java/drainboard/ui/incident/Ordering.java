package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

/// Tells how the scheduler is asked to move a node, for an operator to copy; it asks nothing
/// itself.
@FunctionalInterface
public interface Ordering {
    /// What is offered now; asked again at each look and before each copy.
    Offer offer(NodeId node, NodeMode to);

    /// A command, or why none is offered.
    ///
    /// @param line the command as it is typed in a terminal; nobody copies it where it is refused
    /// @param refusal why it is not offered, as a sentence; blank where it is
    record Offer(String line, String refusal) {
        /// Whether it may be copied.
        boolean isOpen() {
            return refusal.isEmpty() && !line.isEmpty();
        }
    }
}
