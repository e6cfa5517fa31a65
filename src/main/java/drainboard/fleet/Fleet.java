package drainboard.fleet;

import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.UnknownKind;
import drainboard.node.Disposition;
import drainboard.node.NodeRules;
import drainboard.node.NodeState;
import drainboard.node.NodeStep;
import drainboard.node.SupervisionPolicy;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/// The nodes of a fleet, each under the law of one node. Not thread-safe: one thread turns it.
public final class Fleet {
    private static final Outcome IGNORED = new Outcome(Disposition.IGNORED, null, List.of());
    private static final Outcome REJECTED = new Outcome(Disposition.REJECTED, null, List.of());

    private final NodeStore nodes;
    private final SupervisionPolicy policy;
    private final Roster roster;
    private NodesAt pictured = NodesAt.NONE;

    /// A fleet of which nothing is known but its placements. Unchanged nodes stay the same objects.
    public Fleet(SupervisionPolicy policy, Roster roster) {
        this(policy, roster, new NodeTable());
    }

    private Fleet(SupervisionPolicy policy, Roster roster, NodeStore nodes) {
        this.policy = policy;
        this.roster = roster;
        this.nodes = nodes;
    }

    /// A fleet that takes little memory for each node, for logs of a million nodes; it behaves as
    /// any other, and makes the objects anew whenever they are asked for.
    public static Fleet packed(SupervisionPolicy policy, Roster roster) {
        return new Fleet(policy, roster, new PackedNodes());
    }

    /// Takes one event; `position` is its place in the stream, rising.
    public Outcome accept(FleetEvent event, long position) {
        return switch (event) {
            case UnknownKind _ -> IGNORED;
            case NodeEvent news -> step(news, position);
        };
    }

    // Identity is the point: an unchanged node is the same object, and needs no second look-up.
    @SuppressWarnings("ReferenceEquality")
    private Outcome step(NodeEvent news, long position) {
        NodeState before = nodes.get(news.node());
        NodeState known = before == null ? unseen(news.node()) : before;
        NodeStep step = NodeRules.step(known, news, position, policy);
        if (step.next() != known) {
            nodes.put(news.node(), step.next());
        }
        return new Outcome(step.disposition(), step.next(), step.effects());
    }

    /// Takes note of an event that was refused before it could be understood.
    ///
    /// @param about the node it spoke of, where that could be read
    public Outcome refuse(@Nullable NodeId about) {
        NodeState before = about == null ? null : nodes.get(about);
        if (about == null || before == null) {
            return REJECTED;
        }
        NodeState after = NodeRules.unfollowed(before);
        nodes.put(about, after);
        return new Outcome(Disposition.REJECTED, after, List.of());
    }

    /// Puts a node as it stood: one that was kept, or one that a decision which could not be kept
    /// had changed. What the placements file names on it meanwhile, it learns.
    public void restore(NodeState state) {
        nodes.put(state.node(), NodeRules.named(state, roster.on(state.node())));
    }

    /// What is known of a node; null where nothing was said of it.
    public @Nullable NodeState state(NodeId node) {
        return nodes.get(node);
    }

    /// Reads what the next steps of these nodes will read first, and changes nothing; a packed
    /// fleet is the faster for it.
    ///
    /// @return a number without meaning, so that the reading is not optimised away
    public int foresee(NodeId[] soon, int count) {
        return nodes.foresee(soon, count);
    }

    /// Shows every node of which anything was said, in no order.
    public void eachNode(Consumer<NodeId> visitor) {
        nodes.eachNode(visitor);
    }

    /// All nodes of which anything was said, in no order, as they are now.
    public Collection<NodeState> nodes() {
        return snapshot().nodes().values();
    }

    /// A picture of the fleet as it is now.
    public FleetSnapshot snapshot() {
        pictured = pictured.next(nodes);
        return new FleetSnapshot(pictured);
    }

    private NodeState unseen(NodeId node) {
        return NodeState.Unseen.holding(node, roster.on(node));
    }
}
