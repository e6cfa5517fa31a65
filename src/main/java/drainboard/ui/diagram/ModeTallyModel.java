package drainboard.ui.diagram;

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
import java.util.Map;
import java.util.Objects;

/// How many nodes of a snapshot are where, or how many placements are on them.
///
/// @param counts the nodes in each mode that can be vouched for
/// @param oldest the first entry among them
/// @param held the nodes with an open incident by the mode last seen, vouched for or not
/// @param unknown the nodes that nobody can vouch for, those too that no transition told of yet
record ModeTallyModel(
        Map<NodeMode, Integer> counts,
        Map<NodeMode, Instant> oldest,
        Map<NodeMode, Integer> held,
        int unknown) {

    /// @param placements whether to count the placements on the nodes, not these
    static ModeTallyModel of(FleetSnapshot fleet, Freshness freshness, boolean placements) {
        Tally tally = new Tally();
        for (NodeState state : fleet.nodes().values()) {
            switch (state) {
                case Tracked node ->
                        tally.add(
                                node,
                                placements ? node.placements().size() : 1,
                                Readiness.isUnknown(node, freshness.isStale(node.node())));
                case Unseen node -> tally.unknown += placements ? node.named().size() : 1;
            }
        }
        return tally.told();
    }

    /// Whether a node is in fence_lost or a latch is held.
    boolean isAlarmed() {
        return counts.containsKey(NodeMode.FENCE_LOST) || !held.isEmpty();
    }

    /// What is counted so far of one mode.
    private static final class Count {
        private int known;
        private int held;
        private boolean any;
        private @Nullable Instant oldest;
    }

    /// What is counted so far; nothing is made for a node, of which there are many.
    private static final class Tally {
        private final Map<NodeMode, Count> modes = new EnumMap<>(NodeMode.class);
        private int unknown;

        Tally() {
            NodeMode.ALL.forEach(mode -> modes.put(mode, new Count()));
        }

        void add(Tracked node, int weight, boolean isUnknown) {
            Count count = Objects.requireNonNull(modes.get(node.mode()));
            if (node.incident() != null) {
                count.held += weight;
            }
            if (isUnknown) {
                unknown += weight;
                return;
            }
            count.known += weight;
            count.any = true;
            Instant since = node.since();
            if (since != null && (count.oldest == null || since.isBefore(count.oldest))) {
                count.oldest = since;
            }
        }

        ModeTallyModel told() {
            Map<NodeMode, Integer> counts = new EnumMap<>(NodeMode.class);
            Map<NodeMode, Instant> oldest = new EnumMap<>(NodeMode.class);
            Map<NodeMode, Integer> held = new EnumMap<>(NodeMode.class);
            modes.forEach(
                    (mode, count) -> {
                        if (count.any) {
                            counts.put(mode, count.known);
                        }
                        if (count.oldest != null) {
                            oldest.put(mode, count.oldest);
                        }
                        if (count.held > 0) {
                            held.put(mode, count.held);
                        }
                    });
            return new ModeTallyModel(counts, oldest, held, unknown);
        }
    }
}
