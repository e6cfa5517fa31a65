package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Where a fleet keeps its nodes. Nodes are never removed. Not thread-safe.
interface NodeStore {
    /// What is known of a node; null where nothing is.
    @Nullable NodeState get(NodeId node);

    /// Keeps the state of a node instead of the one before.
    void put(NodeId node, NodeState state);

    /// Reads what the next steps of these nodes will read first, and changes nothing: the waits for
    /// memory, one after the other in a step, overlap here. The number has no meaning.
    int foresee(NodeId[] nodes, int count);

    int size();

    /// Shows every node, in no order.
    void eachNode(Consumer<NodeId> visitor);

    /// Shows what is known of every node, in the order of [#eachNode].
    void eachState(Consumer<NodeState> visitor);
}
