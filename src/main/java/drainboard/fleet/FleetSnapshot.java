package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An immutable picture of the fleet; a node that did not change is the same object as in the
/// picture before, so that differences are found by identity.
public final class FleetSnapshot {
    /// No nodes at all.
    public static final FleetSnapshot EMPTY = new FleetSnapshot(Map.of());

    private final Map<NodeId, NodeState> nodes;
    private final Object mark = new Object();

    // Whoever reads it sees none, this one or another whole one: at worst it is found twice.
    private @Nullable Difference asked;

    /// What was asked last. Many views ask the same of each picture, and a look at every node of a
    /// large fleet is what costs them most.
    ///
    /// @param before the mark of the other picture, which is not held itself: it would hold the one
    ///   before it, and so all
    private record Difference(Object before, List<NodeState> changed) {}

    /// @param nodes is not copied and must not change any more
    public FleetSnapshot(Map<NodeId, NodeState> nodes) {
        this.nodes = nodes;
    }

    /// All nodes that somebody spoke of, in the order in which they were first heard of.
    public Map<NodeId, NodeState> nodes() {
        return nodes;
    }

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
    // Identity is the point: of the same picture the same was asked before.
    @SuppressWarnings("ReferenceEquality")
    public List<NodeState> changedSince(FleetSnapshot before) {
        Difference last = asked;
        if (last != null && last.before == before.mark) {
            return last.changed;
        }
        List<NodeState> changed = before == EMPTY ? List.copyOf(nodes.values()) : since(before);
        asked = new Difference(before.mark, changed);
        return changed;
    }

    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    private List<NodeState> since(FleetSnapshot before) {
        if (nodes instanceof NodesAt now && before.nodes instanceof NodesAt then) {
            List<NodeState> changed = now.changedSince(then);
            if (changed != null) {
                return changed;
            }
        }
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
        return List.copyOf(changed);
    }

    /// A node whose mode is known.
    public Optional<Tracked> tracked(NodeId node) {
        return nodes.get(node) instanceof Tracked tracked ? Optional.of(tracked) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FleetSnapshot that && nodes.equals(that.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }
}
