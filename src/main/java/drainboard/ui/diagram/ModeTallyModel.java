package drainboard.ui.diagram;

import drainboard.fleet.FleetSnapshot;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.node.Readiness;
import drainboard.session.Freshness;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

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
        return new ModeTallyModel(tally.counts, tally.oldest, tally.held, tally.unknown);
    }

    /// Whether a node is in fence_lost or a latch is held.
    boolean isAlarmed() {
        return counts.containsKey(NodeMode.FENCE_LOST) || !held.isEmpty();
    }

    /// What is counted so far.
    private static final class Tally {
        private final Map<NodeMode, Integer> counts = new EnumMap<>(NodeMode.class);
        private final Map<NodeMode, Instant> oldest = new EnumMap<>(NodeMode.class);
        private final Map<NodeMode, Integer> held = new EnumMap<>(NodeMode.class);
        private int unknown;

        void add(Tracked node, int weight, boolean isUnknown) {
            NodeMode mode = node.mode();
            if (node.incident() != null) {
                held.merge(mode, weight, Integer::sum);
            }
            if (isUnknown) {
                unknown += weight;
                return;
            }
            counts.merge(mode, weight, Integer::sum);
            Instant since = node.since();
            Instant first = oldest.get(mode);
            if (since != null && (first == null || since.isBefore(first))) {
                oldest.put(mode, since);
            }
        }
    }
}
