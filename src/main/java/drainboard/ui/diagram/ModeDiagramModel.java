package drainboard.ui.diagram;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the diagram shows: an immutable picture of it.
///
/// @param boxes what stands in each box
/// @param unknown how many nodes nobody can speak for; with the boxes it adds up to all nodes
/// @param moves the legal pairs between different modes
/// @param extra those of them that the built-in table does not have
/// @param lit the pairs taken in the last seconds
/// @param refused the illegal pairs refused lately, with their count, newest first
public record ModeDiagramModel(
        Map<NodeMode, Box> boxes,
        int unknown,
        List<ModeChange> moves,
        Set<ModeChange> extra,
        Set<ModeChange> lit,
        List<Ghost> refused) {
    /// One box.
    ///
    /// @param count the nodes in this mode that somebody can speak for
    /// @param oldest how long the oldest of them has been there, in words; blank where unknown
    /// @param held how many of them left fence_lost and are still held
    public record Box(int count, String oldest, int held) {}

    /// An illegal pair that was refused.
    public record Ghost(ModeChange change, int count) {}

    public ModeDiagramModel {
        boxes = Map.copyOf(boxes);
        moves = List.copyOf(moves);
        extra = Set.copyOf(extra);
        lit = Set.copyOf(lit);
        refused = List.copyOf(refused);
    }
}
