package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Finds a node's state by its id. A fleet of a million nodes is looked up millions of times a
/// second, and every object on the way costs a trip to memory: so each cell has its ids side by
/// side in one array, and a look-up opens no state. Nodes are never removed. Not thread-safe.
final class NodeTable {
    private static final int FIRST = 64;

    private final OfCell withoutCell = new OfCell();
    private final Map<String, OfCell> cells = new HashMap<>();

    @Nullable NodeState get(NodeId node) {
        OfCell cell = node.cell() == null ? withoutCell : cells.get(node.cell());
        return cell == null ? null : cell.states[cell.slot(node.id())];
    }

    void put(NodeId node, NodeState state) {
        String name = node.cell();
        OfCell cell = name == null ? withoutCell : cells.computeIfAbsent(name, _ -> new OfCell());
        cell.put(node.id(), state);
    }

    /// All states, in no order.
    Collection<NodeState> all() {
        List<NodeState> all = new ArrayList<>(size());
        each(all::add);
        return all;
    }

    /// The states by their nodes, in a map of their own.
    Map<NodeId, NodeState> copy() {
        Map<NodeId, NodeState> copy = HashMap.newHashMap(size());
        each(state -> copy.put(state.node(), state));
        return copy;
    }

    private int size() {
        return withoutCell.size + cells.values().stream().mapToInt(cell -> cell.size).sum();
    }

    private void each(Consumer<NodeState> visitor) {
        withoutCell.each(visitor);
        cells.values().forEach(cell -> cell.each(visitor));
    }

    /// The nodes of one cell: open addressing, half empty at least.
    private static final class OfCell {
        private long[] ids = new long[FIRST];
        private @Nullable NodeState[] states = new @Nullable NodeState[FIRST];
        private int size;

        /// The place of a node: where it is, or the free place where it would be.
        int slot(long id) {
            int mask = ids.length - 1;
            long mixed = id * 0x9E3779B97F4A7C15L;
            int at = (int) (mixed >>> 32 ^ mixed >>> 47) & mask;
            while (states[at] != null && ids[at] != id) {
                at = at + 1 & mask;
            }
            return at;
        }

        void put(long id, NodeState state) {
            int slot = slot(id);
            if (states[slot] == null) {
                size++;
                ids[slot] = id;
            }
            states[slot] = state;
            if (size * 2 > ids.length) {
                grow();
            }
        }

        private void grow() {
            long[] oldIds = ids;
            @Nullable NodeState[] old = states;
            ids = new long[oldIds.length * 2];
            states = new @Nullable NodeState[oldIds.length * 2];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != null) {
                    int slot = slot(oldIds[i]);
                    ids[slot] = oldIds[i];
                    states[slot] = old[i];
                }
            }
        }

        void each(Consumer<NodeState> visitor) {
            for (NodeState state : states) {
                if (state != null) {
                    visitor.accept(state);
                }
            }
        }
    }
}
