package drainboard.journal;

import drainboard.event.NodeId;
import drainboard.node.Drain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// A drain that has ended.
///
/// @param ended when; null where that has no time
public record KeptDrain(NodeId node, Drain drain, Drain.Outcome outcome, @Nullable Instant ended) {
    /// The drain, where it was completed.
    public Optional<Drain> completed() {
        return outcome == Drain.Outcome.COMPLETED ? Optional.of(drain) : Optional.empty();
    }
}
