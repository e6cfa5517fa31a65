package drainboard.session;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.Disposition;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes the history of a run. The session's thread alone touches it; what it shows is anybody's.
///
/// Lanes stand in chunks. Showing copies the chunks of the lanes that were written since, and the
/// list of chunks; so a picture costs what happened since the one before, whatever there is in all.
final class LaneBook {
    private final int[][] missed;
    private final Tail<Fact> newest = new Tail<>(History.MOST);
    private final Map<NodeId, LaneKeeper> keepers = new HashMap<>();
    private final Map<NodeId, Integer> places = new ConcurrentHashMap<>();
    private final List<LaneKeeper> dirty = new ArrayList<>();
    private @Nullable Lane[][] shown = new Lane[0][];
    private LaneKeeper.@Nullable Before before;
    private long counted;

    LaneBook(TransitionTable table) {
        missed = LeastMissed.by(table);
    }

    /// Writes down what came of a message.
    void take(
            Fact fact,
            @Nullable OperatorDecision decision,
            @Nullable NodeState after,
            List<Effect> effects) {
        if (decision != null) {
            LaneKeeper known = keepers.get(fact.node());
            before = known == null ? null : known.before();
            counted = newest.added();
        }
        happened(fact);
        if (after instanceof Tracked tracked) {
            LaneKeeper keeper = keeper(fact.node());
            keeper.take(fact, tracked, effects, missedBefore(fact, keeper));
        }
    }

    private int missedBefore(Fact fact, LaneKeeper keeper) {
        Lane.Span open = keeper.present();
        return fact.disposition() != Disposition.GAP || fact.change() == null || open == null
                ? 0
                : missed(open.mode(), fact.change().from());
    }

    int missed(NodeMode believed, NodeMode said) {
        return missed[believed.rank()][said.rank()];
    }

    /// A report that was only noted is no happening: it would wash all else away.
    void happened(Fact fact) {
        if (!fact.isRoutine()) {
            newest.add(fact);
        }
    }

    /// Takes the last decision back, before anybody was shown it.
    void back(NodeId node) {
        newest.back(counted);
        LaneKeeper keeper = keepers.get(node);
        if (keeper != null && before != null) {
            keeper.back(before);
        }
    }

    /// The writer of a node's lane, which is shown anew.
    LaneKeeper keeper(NodeId node) {
        LaneKeeper keeper = keepers.get(node);
        if (keeper == null) {
            keeper = new LaneKeeper(node, keepers.size());
            keepers.put(node, keeper);
            places.put(node, keeper.place);
        }
        if (keeper.soil()) {
            dirty.add(keeper);
        }
        return keeper;
    }

    /// What was kept by a source's key is shown by its name in this run.
    void rename(String key, String name) {
        newest.replaceAll(fact -> Chronicle.isOf(fact, key) ? Chronicle.named(fact, name) : fact);
        for (LaneKeeper keeper : keepers.values()) {
            if (keeper.isRenamed(key, name) && keeper.soil()) {
                dirty.add(keeper);
            }
        }
    }

    /// All of it as it stands now.
    ///
    /// @param silences when each source was stale or lost
    // Identity is the point: a part that is still the one that was shown is not changed.
    @SuppressWarnings("ReferenceEquality")
    History show(Map<String, List<Silence>> silences) {
        if (!dirty.isEmpty()) {
            int chunks = (keepers.size() + History.CHUNK - 1) / History.CHUNK;
            @Nullable Lane[][] next = Arrays.copyOf(shown, chunks);
            for (LaneKeeper keeper : dirty) {
                int chunk = keeper.place / History.CHUNK;
                if (next[chunk] == null) {
                    next[chunk] = new Lane[History.CHUNK];
                } else if (chunk < shown.length && next[chunk] == shown[chunk]) {
                    next[chunk] = next[chunk].clone();
                }
                next[chunk][keeper.place % History.CHUNK] = keeper.lane();
            }
            dirty.clear();
            shown = next;
        }
        return new History(newest.view(), newest.added(), places, shown, keepers.size(), silences);
    }
}
