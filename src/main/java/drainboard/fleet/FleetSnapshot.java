package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;

import java.util.ArrayList;
import java.util.Iterator;
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

    /// The nodes that are not the same object as in an earlier picture, or were not in it. Nodes
    /// are in the order in which they were first heard of, in every picture of a run, so that both
    /// are gone through side by side and nothing is looked up; other orders are only slower.
    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    public List<NodeState> changedSince(FleetSnapshot before) {
        List<NodeState> changed = new ArrayList<>();
        Iterator<NodeState> then = before.nodes.values().iterator();
        boolean together = true;
        for (NodeState state : nodes.values()) {
            NodeState was = together && then.hasNext() ? then.next() : null;
            together &= was == null || was == state || was.node().equals(state.node());
            NodeState same = together ? was : before.nodes.get(state.node());
            if (same != state) {
                changed.add(state);
            }
        }
        return changed;
    }

    /// A node whose mode is known.
    public Optional<Tracked> tracked(NodeId node) {
        return nodes.get(node) instanceof Tracked tracked ? Optional.of(tracked) : Optional.empty();
    }
}
