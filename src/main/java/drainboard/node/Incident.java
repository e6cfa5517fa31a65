package drainboard.node;

import drainboard.event.HaltCause;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An open halt episode of one node (lifecycle.md section 10). Its condition is the node's mode,
/// its latch is held, or authorised while a clear waits for the scheduler.
///
/// @param position the place in the stream of the event that opened it
/// @param opened the time of that event
/// @param cause the cause that stands
/// @param raises how often it was raised, from 1
/// @param raised the time of the latest raise
/// @param acknowledgement who silenced the present raise; null while nobody has
/// @param authorised the clear that waits for the scheduler; null while the latch is held
/// @param wayOut how the node left fence_lost last
public record Incident(
        long position,
        @Nullable Instant opened,
        HaltCause cause,
        int raises,
        @Nullable Instant raised,
        @Nullable Acknowledged acknowledgement,
        @Nullable ForensicClear authorised,
        WayOut wayOut) {

    /// Who acknowledged, and when they said so.
    public record Acknowledged(String operator, @Nullable Instant at) {}

    /// How a node left fence_lost.
    public enum WayOut {
        /// It is still in it, or never was.
        NONE,
        /// To draining, seen.
        TO_DRAINING,
        /// To drained, seen.
        TO_DRAINED,
        /// Not seen, or by a pair that no resolution names.
        UNNAMED;

        static WayOut to(NodeMode mode) {
            return switch (mode) {
                case DRAINING -> TO_DRAINING;
                case DRAINED -> TO_DRAINED;
                case ACCEPTING, MAINTENANCE, RETURNING, FENCE_LOST -> UNNAMED;
            };
        }

        /// Whether a resolution may stand for this way out.
        public boolean allows(Resolution resolution) {
            return switch (this) {
                case NONE, UNNAMED -> true;
                case TO_DRAINING -> resolution == Resolution.REATTEMPT_DRAIN;
                case TO_DRAINED -> resolution == Resolution.FENCE_VALID;
            };
        }
    }

    static Incident opened(long position, @Nullable Instant at, HaltCause cause) {
        return new Incident(position, at, cause, 1, at, null, null, WayOut.NONE);
    }

    /// Whether its present raise was silenced.
    public boolean isAcknowledged() {
        return acknowledgement != null;
    }

    /// Whether its node left fence_lost, while what is on it is still held.
    ///
    /// @param mode the node's
    public boolean isGone(NodeMode mode) {
        return cause == HaltCause.FENCE_LOST && mode != NodeMode.FENCE_LOST;
    }

    Incident joinedBy(HaltCause other) {
        HaltCause joined = cause.joinedBy(other);
        return joined == cause
                ? this
                : new Incident(
                        position,
                        opened,
                        joined,
                        raises,
                        raised,
                        acknowledgement,
                        authorised,
                        wayOut);
    }

    Incident raisedAgain(@Nullable Instant at) {
        return new Incident(position, opened, cause, raises + 1, at, null, null, wayOut);
    }

    Incident voided() {
        return new Incident(position, opened, cause, raises, raised, null, null, wayOut);
    }

    Incident acknowledgedBy(String operator, @Nullable Instant at) {
        return new Incident(
                position,
                opened,
                cause,
                raises,
                raised,
                new Acknowledged(operator, at),
                authorised,
                wayOut);
    }

    Incident authorisedBy(ForensicClear clear) {
        return new Incident(
                position, opened, cause, raises, raised, acknowledgement, clear, wayOut);
    }

    Incident leaving(WayOut out) {
        return out == wayOut
                ? this
                : new Incident(
                        position, opened, cause, raises, raised, acknowledgement, authorised, out);
    }
}
