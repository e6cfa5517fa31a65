package drainboard.ui.diagram;

import drainboard.event.NodeId;
import drainboard.fleet.FleetSnapshot;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.node.Readiness;
import drainboard.session.Freshness;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Counts the nodes of each picture, or the placements on them, at the cost of those that changed.
/// One thread's own.
final class RunningTallyModel {
    private final boolean placements;
    private final Map<NodeId, Counted> nodes = new HashMap<>();
    private final Map<NodeMode, Count> modes = new EnumMap<>(NodeMode.class);
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private Freshness freshness = Freshness.ALL_FRESH;
    private int unknown;
    private int unknownHeld;
    private int latches;

    /// As what a node was counted.
    ///
    /// @param mode the mode last seen; null where no transition told of it
    /// @param known whether somebody vouches for it
    private record Counted(
            @Nullable NodeMode mode,
            boolean known,
            boolean held,
            int weight,
            @Nullable Instant since) {}

    /// What is counted of one mode.
    private static final class Count {
        private int nodes;
        private int known;
        private int holding;
        private int held;
        private final TreeMap<Instant, Integer> since = new TreeMap<>();
    }

    /// @param placements whether to count the placements on the nodes, not these
    RunningTallyModel(boolean placements) {
        this.placements = placements;
        NodeMode.ALL.forEach(mode -> modes.put(mode, new Count()));
    }

    /// How many are where now.
    ModeTallyModel of(FleetSnapshot now, Freshness fresh) {
        boolean anew = !fresh.equals(freshness);
        freshness = fresh;
        for (NodeState state : now.changedSince(anew ? FleetSnapshot.EMPTY : fleet)) {
            Counted next = counted(state);
            Counted before = nodes.get(state.node());
            if (!next.equals(before)) {
                nodes.put(state.node(), next);
                if (before != null) {
                    add(before, -1);
                }
                add(next, 1);
            }
        }
        if (nodes.size() > now.nodes().size()) {
            nodes.entrySet().removeIf(node -> isGone(node, now));
        }
        fleet = now;
        return told();
    }

    private boolean isGone(Map.Entry<NodeId, Counted> node, FleetSnapshot now) {
        if (now.nodes().containsKey(node.getKey())) {
            return false;
        }
        add(node.getValue(), -1);
        return true;
    }

    private Counted counted(NodeState state) {
        return switch (state) {
            case Tracked node ->
                    new Counted(
                            node.mode(),
                            !Readiness.isUnknown(node, freshness.isStale(node.node())),
                            node.incident() != null,
                            placements ? node.placements().size() : 1,
                            node.since());
            case Unseen node ->
                    new Counted(null, false, false, placements ? node.named().size() : 1, null);
        };
    }

    /// @param times 1 to count it, -1 to count it no more
    private void add(Counted node, int times) {
        int weight = node.weight * times;
        unknown += node.known ? 0 : weight;
        latches += node.held ? times : 0;
        unknownHeld += node.held && !node.known ? weight : 0;
        if (node.mode == null || !node.known) {
            return;
        }
        Count count = Objects.requireNonNull(modes.get(node.mode));
        if (node.held) {
            count.holding += times;
            count.held += weight;
        }
        count.nodes += times;
        count.known += weight;
        if (node.since != null) {
            count.since.merge(
                    node.since, times, (one, more) -> one + more == 0 ? null : one + more);
        }
    }

    private ModeTallyModel told() {
        Map<NodeMode, Integer> counts = new EnumMap<>(NodeMode.class);
        Map<NodeMode, Instant> oldest = new EnumMap<>(NodeMode.class);
        Map<NodeMode, Integer> held = new EnumMap<>(NodeMode.class);
        modes.forEach(
                (mode, count) -> {
                    if (count.nodes > 0) {
                        counts.put(mode, count.known);
                    }
                    if (!count.since.isEmpty()) {
                        oldest.put(mode, count.since.firstKey());
                    }
                    if (count.holding > 0) {
                        held.put(mode, count.held);
                    }
                });
        return new ModeTallyModel(counts, oldest, held, unknown, unknownHeld, latches > 0);
    }
}
