package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An immutable picture of the fleet; a node that did not change is the same object as in the
/// picture before, so that differences are found by identity.
public record FleetSnapshot(Map<NodeId, NodeState> nodes) {
    /// No nodes at all.
    public static final FleetSnapshot EMPTY = new FleetSnapshot(Map.of());

    /// The nodes whose mode is known, in no order.
    public List<Tracked> tracked() {
        return nodes.values().stream()
                .filter(Tracked.class::isInstance)
                .map(Tracked.class::cast)
                .toList();
    }

    /// A node whose mode is known.
    public Optional<Tracked> tracked(NodeId node) {
        return nodes.get(node) instanceof Tracked tracked ? Optional.of(tracked) : Optional.empty();
    }
}
