package drainboard.ui.diagram;

import drainboard.lifecycle.NodeMode;

import java.time.Instant;
import java.util.Map;

/// How many nodes of a snapshot are where, or how many placements are on them.
///
/// @param counts the nodes in each mode that can be vouched for
/// @param oldest the first entry among them
/// @param held the nodes with an open incident by the mode that they are counted in
/// @param unknown the nodes that nobody can vouch for, those too that no transition told of yet
/// @param unknownHeld the nodes among these with an open incident
/// @param latched whether a latch is held anywhere
record ModeTallyModel(
        Map<NodeMode, Integer> counts,
        Map<NodeMode, Instant> oldest,
        Map<NodeMode, Integer> held,
        int unknown,
        int unknownHeld,
        boolean latched) {

    /// No node at all.
    static final ModeTallyModel NONE =
            new ModeTallyModel(Map.of(), Map.of(), Map.of(), 0, 0, false);

    /// Whether a node is in fence_lost or a latch is held.
    boolean isAlarmed() {
        return counts.containsKey(NodeMode.FENCE_LOST) || latched;
    }
}
