package drainboard.journal;

import drainboard.event.Origin;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A node as it stands.
///
/// @param seen when it was last spoken of, by the run's clock
/// @param last where it was last spoken of; null where only here
/// @param moved its last transition that was taken; null where that is the one that is kept
///   already, or where none is known
public record KeptNode(
        NodeState state, Instant seen, @Nullable Origin last, @Nullable KeptMove moved) {
    /// A node that is spoken of without a transition that is taken.
    public KeptNode(NodeState state, Instant seen, @Nullable Origin last) {
        this(state, seen, last, null);
    }

    /// The same after what was to be kept of it before.
    public KeptNode after(@Nullable KeptNode before) {
        return before == null || moved != null
                ? this
                : new KeptNode(state, seen, last, before.moved);
    }
}
