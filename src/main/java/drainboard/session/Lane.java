package drainboard.session;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is known of one node over time. What is not known has no span: a lane may have holes and
/// begins where its story does. A time is the event's own; where it has none, or says one that is
/// still ahead, it is when the event was taken, and no time is before that of the event before it.
///
/// @param past the modes it was in, oldest first
/// @param present the mode it is in; null where none is known
/// @param released the times in which a halt was held, oldest first
/// @param held the halt that is held now; null where none is
/// @param marks what happened to it besides, oldest first
/// @param older how many spans, latches and marks are not shown any more
/// @param heard when it was spoken of last, by the run's clock
/// @param source who spoke of it last; null where nobody is known to
/// @param tellers who told of its transitions, oldest first: it hung on each until the next
public record Lane(
        NodeId node,
        List<Span> past,
        @Nullable Span present,
        List<Latch> released,
        @Nullable Latch held,
        List<LaneMark> marks,
        long older,
        Instant heard,
        @Nullable String source,
        List<Teller> tellers) {
    /// So many spans and marks of a node are shown, the newest; of its halts a quarter of that.
    public static final int MOST = 200;

    /// A time in one mode.
    ///
    /// @param until when it ended; null for the present one
    /// @param doubtful whether it may have been in another mode, by what is known now
    public record Span(NodeMode mode, Instant from, @Nullable Instant until, boolean doubtful) {
        Span to(Instant end) {
            return new Span(mode, from, end, doubtful);
        }
    }

    /// A time in which a halt was held.
    ///
    /// @param until when it was released; null for one that is held now
    /// @param cause the cause that stood at the end; null where it was not kept
    public record Latch(Instant from, @Nullable Instant until, @Nullable HaltCause cause) {
        Latch to(Instant end) {
            return new Latch(from, end, cause);
        }
    }

    /// Who told of its last transition.
    ///
    /// @param from since when it was that one
    /// @param source its name in this run
    public record Teller(Instant from, String source) {
        Teller named(String name) {
            return new Teller(from, name);
        }
    }

    /// Something that happened at one moment.
    ///
    /// @param missed how many changes were missed at the least; 0 where it is no gap
    /// @param words who did it or what it was, not sanitized
    public record LaneMark(Kind kind, Instant at, int missed, String words) {}

    /// What a mark tells of.
    public enum Kind {
        /// Events were missed before it.
        GAP,
        /// An event was refused.
        REJECTED,
        /// An operator silenced the incident or the alarm.
        ACKNOWLEDGED,
        /// A clear was accepted and waits for the scheduler.
        AUTHORISED,
        /// A clear that waited is void.
        VOIDED,
        /// The incident ended by a clear.
        CLEARED;

        /// Every kind.
        public static final List<Kind> ALL = List.of(values());
    }
}
