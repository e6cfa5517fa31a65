package drainboard.journal;

import drainboard.event.Origin;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A node as it stands.
///
/// @param seen when it was last spoken of, by the run's clock
/// @param last where it was last spoken of; null where only here
public record KeptNode(NodeState state, Instant seen, @Nullable Origin last) {}
