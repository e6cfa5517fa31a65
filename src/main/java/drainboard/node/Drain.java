package drainboard.node;

import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A drain of a node: the stays that have ended (lifecycle.md section 11). The stay it is in is the
/// node's own mode and its entry.
///
/// @param position the place in the stream of the event that started it
/// @param started the time of that event
public record Drain(
        long position,
        @Nullable Instant started,
        @Nullable Stay draining,
        @Nullable Stay drained,
        @Nullable Stay maintenance,
        @Nullable Stay returning) {

    /// The modes that time is counted for, in order.
    public static final List<NodeMode> COLUMNS =
            List.of(NodeMode.DRAINING, NodeMode.DRAINED, NodeMode.MAINTENANCE, NodeMode.RETURNING);

    /// How a drain stands.
    public enum Outcome {
        COMPLETED("completed"),
        HALTED("halted"),
        IN_PROGRESS("in_progress"),
        ABANDONED("abandoned");

        private final String wireName;

        Outcome(String wireName) {
            this.wireName = wireName;
        }

        /// The name used in every output.
        public String wireName() {
            return wireName;
        }
    }

    static Drain started(long position, @Nullable Instant at) {
        return new Drain(position, at, null, null, null, null);
    }

    /// The time spent in a mode's column; empty where no stay in it was counted.
    public Optional<Stay> stay(NodeMode mode) {
        return Optional.ofNullable(
                switch (mode) {
                    case ACCEPTING -> null;
                    case DRAINING -> draining;
                    case DRAINED, FENCE_LOST -> drained;
                    case MAINTENANCE -> maintenance;
                    case RETURNING -> returning;
                });
    }

    /// This drain with one more stay counted; time in fence_lost counts for drained, time in
    /// accepting for nothing.
    public Drain stayed(NodeMode mode, @Nullable Instant from, @Nullable Instant to) {
        return switch (mode) {
            case ACCEPTING -> this;
            case DRAINING -> with(Stay.plus(draining, from, to), drained, maintenance, returning);
            case DRAINED, FENCE_LOST ->
                    with(draining, Stay.plus(drained, from, to), maintenance, returning);
            case MAINTENANCE ->
                    with(draining, drained, Stay.plus(maintenance, from, to), returning);
            case RETURNING -> with(draining, drained, maintenance, Stay.plus(returning, from, to));
        };
    }

    private Drain with(
            @Nullable Stay inDraining,
            @Nullable Stay inDrained,
            @Nullable Stay inMaintenance,
            @Nullable Stay inReturning) {
        return new Drain(position, started, inDraining, inDrained, inMaintenance, inReturning);
    }
}
