package drainboard.journal;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A message as it was taken, or refused.
///
/// @param node the node it spoke of; null where that could not be read
/// @param said its own time; null where it has none
/// @param seen when it was taken, by the run's clock
/// @param change the mode change it speaks of; null where it speaks of none
/// @param origin where it stood; null for a decision made here
/// @param raw its text as it came; for a decision made here, as it would be told
public record KeptEvent(
        @Nullable NodeId node,
        @Nullable Instant said,
        Instant seen,
        @Nullable ModeChange change,
        KeptFate fate,
        @Nullable Origin origin,
        String raw) {}
