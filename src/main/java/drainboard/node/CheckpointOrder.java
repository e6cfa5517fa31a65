package drainboard.node;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A catch-up checkpoint that was ordered and not yet reported (lifecycle.md section 5).
///
/// @param at the `ts` of the clear or transition that ordered it
public record CheckpointOrder(@Nullable Instant at) {
    private static final CheckpointOrder UNDATED = new CheckpointOrder(null);

    static CheckpointOrder at(@Nullable Instant time) {
        return time == null ? UNDATED : new CheckpointOrder(time);
    }

    /// Whether a report made at a time can be the answer: it is not earlier, where both have a
    /// time.
    boolean isAnsweredAt(@Nullable Instant reported) {
        return at == null || reported == null || !reported.isBefore(at);
    }
}
