package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Keeps nodes as the objects they are: an unchanged node stays the same object, which is what a
/// live picture is compared by.
final class NodeTable implements NodeStore {
    private final Map<NodeId, NodeState> nodes = new LinkedHashMap<>();

    @Override
    public @Nullable NodeState get(NodeId node) {
        return nodes.get(node);
    }

    @Override
    public void put(NodeId node, NodeState state) {
        nodes.put(node, state);
    }

    @Override
    public int foresee(NodeId[] soon, int count) {
        return 0;
    }

    @Override
    public int size() {
        return nodes.size();
    }

    @Override
    public void eachNode(Consumer<NodeId> visitor) {
        nodes.keySet().forEach(visitor);
    }

    @Override
    public void eachState(Consumer<NodeState> visitor) {
        nodes.values().forEach(visitor);
    }
}
