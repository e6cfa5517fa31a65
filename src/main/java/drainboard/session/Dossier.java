package drainboard.session;

import drainboard.node.Drain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What was kept about one node, a page of each part, newest first.
///
/// @param drains the drains that ended
/// @param decisions what was decided of it or befell it; nobody has checked the entries
/// @param events what was said of it
/// @param more where each part goes on
/// @param reach how far back the journal goes
/// @param fault why there is no answer, as a sentence; blank where there is one
public record Dossier(
        List<PastDrain> drains,
        List<BookedEntry> decisions,
        List<Fact> events,
        More more,
        Reach reach,
        String fault) {
    public Dossier {
        drains = List.copyOf(drains);
        decisions = List.copyOf(decisions);
        events = List.copyOf(events);
    }

    /// A drain that ended.
    ///
    /// @param drain its start, and how long each step took
    /// @param ended when; null where that has no time
    public record PastDrain(Drain drain, Drain.Outcome outcome, @Nullable Instant ended) {}

    /// Below which place there may be more of each part; 0 where there is none.
    public record More(long drains, long decisions, long events) {
        /// There is no more.
        public static final More NONE = new More(0, 0, 0);
    }

    /// How far back the journal goes.
    ///
    /// @param trimmed whether messages were let go of
    /// @param oldest when the oldest message that is left was taken; null where none is left
    /// @param audit the wall clock of the first entry of the audit, as written; blank where none
    public record Reach(boolean trimmed, @Nullable Instant oldest, String audit) {
        /// Nothing is kept.
        public static final Reach NONE = new Reach(false, null, "");
    }

    /// No answer.
    static Dossier fault(String why) {
        return new Dossier(List.of(), List.of(), List.of(), More.NONE, Reach.NONE, why);
    }
}
