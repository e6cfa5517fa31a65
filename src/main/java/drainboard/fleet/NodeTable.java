package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

/// Finds a node's state by its id, with the ids side by side in one array: a fleet of a million
/// nodes is looked up millions of times a second, and every object on the way costs a trip to
/// memory. Nodes are never removed. Not thread-safe.
final class NodeTable {
    private static final int FIRST = 64;

    private long[] ids = new long[FIRST];
    private @Nullable NodeState[] states = new @Nullable NodeState[FIRST];
    private int size;

    @Nullable NodeState get(NodeId node) {
        return states[slot(ids, states, node)];
    }

    void put(NodeState state) {
        NodeId node = state.node();
        int slot = slot(ids, states, node);
        if (states[slot] == null) {
            size++;
            ids[slot] = node.id();
        }
        states[slot] = state;
        if (size * 2 > ids.length) {
            grow();
        }
    }

    private void grow() {
        long[] wider = new long[ids.length * 2];
        @Nullable NodeState[] moved = new @Nullable NodeState[ids.length * 2];
        for (NodeState state : states) {
            if (state != null) {
                int slot = slot(wider, moved, state.node());
                wider[slot] = state.node().id();
                moved[slot] = state;
            }
        }
        ids = wider;
        states = moved;
    }

    private static int slot(long[] ids, @Nullable NodeState[] states, NodeId node) {
        int mask = ids.length - 1;
        int hash = node.hashCode();
        int at = (hash ^ hash >>> 15) & mask;
        for (NodeState state = states[at]; state != null; state = states[at]) {
            if (ids[at] == node.id() && Objects.equals(state.node().cell(), node.cell())) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    Collection<NodeState> all() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<NodeState> iterator() {
                return NodeTable.this.iterator();
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    Map<NodeId, NodeState> copy() {
        Map<NodeId, NodeState> copy = HashMap.newHashMap(size);
        for (NodeState state : states) {
            if (state != null) {
                copy.put(state.node(), state);
            }
        }
        return copy;
    }

    private Iterator<NodeState> iterator() {
        @Nullable NodeState[] now = states;
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                while (at < now.length && now[at] == null) {
                    at++;
                }
                return at < now.length;
            }

            @Override
            public NodeState next() {
                NodeState state = hasNext() ? now[at++] : null;
                if (state == null) {
                    throw new NoSuchElementException();
                }
                return state;
            }
        };
    }
}
