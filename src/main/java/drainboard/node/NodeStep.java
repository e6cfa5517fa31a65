package drainboard.node;

import java.util.List;

/// What one message did to one node.
///
/// @param next the state it led to; the very same object where nothing changed
/// @param effects what it did besides, in order
public record NodeStep(NodeState next, Disposition disposition, List<Effect> effects) {
    public NodeStep {
        effects = effects.size() == 1 ? List.of(effects.getFirst()) : List.copyOf(effects);
    }

    static NodeStep unchanged(NodeState state, Disposition disposition) {
        return new NodeStep(state, disposition, List.of());
    }
}
