package drainboard.ui.diagram;

import drainboard.fleet.FleetSnapshot;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;
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
/// @param unknown the nodes that nobody can vouch for
record ModeTallyModel(
        Map<NodeMode, Integer> counts,
        Map<NodeMode, Instant> oldest,
        Map<NodeMode, Integer> held,
        int unknown) {

    /// @param placements whether to count the placements on the nodes, not these
    static ModeTallyModel of(FleetSnapshot fleet, Freshness freshness, boolean placements) {
        Map<NodeMode, Integer> counts = new EnumMap<>(NodeMode.class);
        Map<NodeMode, Instant> oldest = new EnumMap<>(NodeMode.class);
        Map<NodeMode, Integer> held = new EnumMap<>(NodeMode.class);
        int unknown = 0;
        for (Tracked node : fleet.tracked()) {
            int weight = placements ? node.placements().size() : 1;
            if (node.incident() != null) {
                held.merge(node.mode(), weight, Integer::sum);
            }
            if (Readiness.isUnknown(node, freshness.isStale(node.node()))) {
                unknown += weight;
            } else {
                counts.merge(node.mode(), weight, Integer::sum);
                Instant since = node.since();
                if (since != null) {
                    oldest.merge(node.mode(), since, ModeTallyModel::earlier);
                }
            }
        }
        return new ModeTallyModel(counts, oldest, held, unknown);
    }

    /// Whether a node is in fence_lost or a latch is held.
    boolean isAlarmed() {
        return counts.containsKey(NodeMode.FENCE_LOST) || !held.isEmpty();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
