package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.PlainNode;
import drainboard.node.Words;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Keeps plain nodes as longs and only the others as objects, each cell by open addressing over an
/// array of ids: a rehearsal of a million nodes looks up millions of them a second, and every
/// object on the way costs memory and a trip to it.
final class PackedNodes implements NodeStore {
    private static final int FIRST = 64;
    private static final int SPARE = 2;
    private static final int LINE = 8;
    private static final int TOGETHER = 64;
    private static final long[] FREE = new long[0];

    /// Stands for a node that is kept as an object; a plain node never takes so few longs.
    private static final long[] NOT_PLAIN = new long[1];

    private static final WorkloadName[] NO_NAMES = new WorkloadName[0];

    private final OfCell withoutCell = new OfCell();
    private final Map<String, OfCell> cells = new HashMap<>();
    private final Map<NodeId, NodeState> others = new HashMap<>();
    private final Words out = new Words();
    private final Words in = new Words();
    private final long[][] soon = new long[TOGETHER][];

    @Override
    public @Nullable NodeState get(NodeId node) {
        OfCell cell = find(node);
        if (cell == null) {
            return null;
        }
        int slot = cell.slot(node.id());
        long[] words = cell.words[slot];
        return words.length <= NOT_PLAIN.length
                ? others.get(node)
                : PlainNode.read(node, words, Arrays.asList(cell.names[slot]), in);
    }

    private @Nullable OfCell find(NodeId node) {
        return node.cell() == null ? withoutCell : cells.get(node.cell());
    }

    @Override
    public void put(NodeId node, NodeState state) {
        String name = node.cell();
        OfCell cell = name == null ? withoutCell : cells.computeIfAbsent(name, _ -> new OfCell());
        int slot = cell.slot(node.id());
        long[] before = cell.words[slot];
        if (before.length == NOT_PLAIN.length) {
            others.remove(node);
        }
        if (state instanceof Tracked tracked && PlainNode.write(tracked, out)) {
            long[] room = before.length < out.count() ? new long[out.count() + SPARE] : before;
            out.copyTo(room);
            cell.name(slot, tracked.placements());
            cell.put(slot, node.id(), room);
        } else {
            others.put(node, state);
            cell.put(slot, node.id(), NOT_PLAIN);
        }
    }

    @Override
    public int foresee(NodeId[] nodes, int count) {
        int many = Math.min(count, TOGETHER);
        for (int i = 0; i < many; i++) {
            OfCell cell = find(nodes[i]);
            soon[i] = cell == null ? FREE : cell.words[cell.slot(nodes[i].id())];
        }
        long seen = 0;
        for (int i = 0; i < many; i++) {
            long[] words = soon[i];
            for (int at = 0; at < words.length; at += LINE) {
                seen += words[at];
            }
        }
        return (int) seen;
    }

    @Override
    public int size() {
        return withoutCell.size + cells.values().stream().mapToInt(cell -> cell.size).sum();
    }

    @Override
    public void eachNode(Consumer<NodeId> visitor) {
        withoutCell.each(id -> visitor.accept(NodeId.of(id)));
        cells.forEach((name, cell) -> cell.each(id -> visitor.accept(new NodeId(name, id))));
    }

    @Override
    public void eachState(Consumer<NodeState> visitor) {
        eachNode(node -> visitor.accept(Objects.requireNonNull(get(node), "it is there")));
    }

    /// The nodes of one cell, half of the places free at least.
    private static final class OfCell {
        private long[] ids = new long[FIRST];
        private long[][] words = new long[FIRST][];
        private WorkloadName[][] names = new WorkloadName[FIRST][];
        private int size;

        OfCell() {
            Arrays.fill(words, FREE);
            Arrays.fill(names, NO_NAMES);
        }

        /// The place of a node: where it is, or the free place where it would be.
        int slot(long id) {
            int mask = ids.length - 1;
            long mixed = id * 0x9E3779B97F4A7C15L;
            int at = (int) (mixed >>> 32 ^ mixed >>> 47) & mask;
            while (ids[at] != id && words[at].length != 0) {
                at = at + 1 & mask;
            }
            return at;
        }

        void put(int slot, long id, long[] kept) {
            if (words[slot].length == 0) {
                size++;
                ids[slot] = id;
            }
            words[slot] = kept;
            if (size * 2 > ids.length) {
                grow();
            }
        }

        /// Keeps the names that were given to placements; the implicit one has none.
        void name(int slot, List<Placement> placements) {
            boolean implicit = placements.size() == 1 && placements.getFirst().isImplicit();
            int count = implicit ? 0 : placements.size();
            boolean same = names[slot].length == count;
            for (int i = 0; i < count && same; i++) {
                same = names[slot][i].equals(placements.get(i).given());
            }
            if (!same) {
                names[slot] =
                        placements.stream().map(Placement::given).toArray(WorkloadName[]::new);
            }
        }

        private void grow() {
            long[] oldIds = ids;
            long[][] oldWords = words;
            WorkloadName[][] oldNames = names;
            ids = new long[oldIds.length * 2];
            words = new long[oldIds.length * 2][];
            names = new WorkloadName[oldIds.length * 2][];
            Arrays.fill(words, FREE);
            Arrays.fill(names, NO_NAMES);
            for (int i = 0; i < oldIds.length; i++) {
                if (oldWords[i].length != 0) {
                    int slot = slot(oldIds[i]);
                    ids[slot] = oldIds[i];
                    words[slot] = oldWords[i];
                    names[slot] = oldNames[i];
                }
            }
        }

        void each(LongConsumer visitor) {
            for (int i = 0; i < ids.length; i++) {
                if (words[i].length != 0) {
                    visitor.accept(ids[i]);
                }
            }
        }
    }
}
