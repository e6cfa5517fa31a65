package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Nodes as they were at one moment, in the order in which they were first heard of. Where the
/// nodes themselves are the same from one picture to the next, both share all but the states: many
/// pictures a second are made of a large fleet.
final class NodesAt extends AbstractMap<NodeId, NodeState> {
    /// None at all.
    static final NodesAt NONE = new NodesAt(Map.of(), new NodeState[0]);

    private final Map<NodeId, Integer> places;
    private final List<NodeState> states;

    /// @param places of each node where its state is; not changed any more, as the states are not
    private NodesAt(Map<NodeId, Integer> places, NodeState[] states) {
        this.places = places;
        this.states = Collections.unmodifiableList(Arrays.asList(states));
    }

    /// The nodes as they are now; of a fleet whose nodes only ever become more.
    NodesAt next(NodeStore nodes) {
        NodeState[] now = new NodeState[nodes.size()];
        int[] at = new int[1];
        nodes.eachState(state -> now[at[0]++] = state);
        if (now.length == places.size()) {
            return new NodesAt(places, now);
        }
        Map<NodeId, Integer> more = LinkedHashMap.newLinkedHashMap(now.length);
        for (int place = 0; place < now.length; place++) {
            more.put(now[place].node(), place);
        }
        return new NodesAt(more, now);
    }

    /// Those that are not the same object as they were; null where others were known then.
    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    @Nullable List<NodeState> changedSince(NodesAt before) {
        if (places != before.places) {
            return null;
        }
        List<NodeState> changed = new ArrayList<>();
        for (int place = 0; place < states.size(); place++) {
            NodeState state = states.get(place);
            if (state != before.states.get(place)) {
                changed.add(state);
            }
        }
        return List.copyOf(changed);
    }

    @Override
    public int size() {
        return states.size();
    }

    @Override
    public boolean containsKey(@Nullable Object node) {
        return places.containsKey(node);
    }

    @Override
    public @Nullable NodeState get(@Nullable Object node) {
        Integer place = places.get(node);
        return place == null ? null : states.get(place);
    }

    @Override
    public Collection<NodeState> values() {
        return states;
    }

    @Override
    public Set<NodeId> keySet() {
        return Collections.unmodifiableSet(places.keySet());
    }

    @Override
    public Set<Map.Entry<NodeId, NodeState>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<NodeId, NodeState>> iterator() {
                Iterator<NodeState> all = states.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Map.Entry<NodeId, NodeState> next() {
                        NodeState state = all.next();
                        return Map.entry(state.node(), state);
                    }
                };
            }

            @Override
            public int size() {
                return states.size();
            }
        };
    }
}
