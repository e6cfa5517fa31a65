package drainboard.session;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.Incident;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One thing that happened to a node, as the inspector tells it.
///
/// @param said the event's own time; null where it has none
/// @param seen when it was taken, by the run's clock
/// @param change the mode change it speaks of; null where it speaks of none
/// @param told what its placements were told
/// @param note what else came of it, in words: raises, refusals, clears; blank where nothing
/// @param origin where it stood; null for a decision made here
/// @param raw the text as it came, not sanitized; blank for a decision made here
public record Fact(
        NodeId node,
        @Nullable Instant said,
        Instant seen,
        Disposition disposition,
        @Nullable ModeChange change,
        List<Told> told,
        String note,
        @Nullable Origin origin,
        String raw) {
    /// So many of a node are kept at least, where there are as many; more while there is room.
    public static final int KEPT = 40;

    private static final String TOLD = " was told ";
    private static final String REPORTED = " and reported ";

    /// Whether it is a transition that was taken, which alone says how its node stands.
    public boolean isMove() {
        return change != null && disposition.isTaken();
    }

    /// Whether it is a report that was only noted and of which nothing came: such as come every
    /// second, and would wash all else away.
    public boolean isRoutine() {
        return disposition == Disposition.NOTED
                && change == null
                && told.isEmpty()
                && note.isEmpty();
    }

    /// The words for a runtime that did otherwise.
    static String mismatch(WorkloadName workload, WorkloadAction told, WorkloadAction reported) {
        return EffectWords.beginning(workload)
                + TOLD
                + told.wireName()
                + REPORTED
                + reported.wireName();
    }

    /// The one that raised a halt last; empty where it is not remembered any more. It is read from
    /// the note, which is all that a journal keeps of it.
    ///
    /// @param facts what happened to the node, newest first
    public static Optional<Fact> thatRaised(Incident incident, List<Fact> facts) {
        String head =
                incident.raises() == 1
                        ? EffectWords.RAISED
                        : EffectWords.raisedAgain(incident.raises());
        return facts.stream()
                .filter(fact -> fact.note().contains(head))
                .filter(fact -> Objects.equals(fact.said(), incident.raised()))
                .filter(fact -> fact.raised(head))
                .findFirst();
    }

    private boolean raised(String head) {
        List<String> notes = List.of(note.split("; ", -1));
        return HaltCause.ALL.stream().anyMatch(cause -> notes.contains(head + cause.wireName()));
    }

    /// What a workload was told and what its runtime reported instead, in words; blank where this
    /// says nothing of the kind. It is read from the note, which is all that a journal keeps of it.
    public String mismatch(WorkloadName workload) {
        String head = EffectWords.beginning(workload) + TOLD;
        for (String words : EffectWords.notes(this)) {
            String rest = words.startsWith(head) ? words.substring(head.length()) : "";
            int at = rest.indexOf(REPORTED);
            if (at > 0 && isAction(rest.substring(0, at)) && isAction(tail(rest, at))) {
                return "told " + rest.substring(0, at) + ", reported " + tail(rest, at);
            }
        }
        return "";
    }

    private static String tail(String rest, int at) {
        return rest.substring(at + REPORTED.length());
    }

    private static boolean isAction(String word) {
        return WorkloadAction.ALL.stream().anyMatch(one -> one.wireName().equals(word));
    }

    /// What one placement was told.
    ///
    /// @param withheld what its latch kept back; null where nothing
    public record Told(
            WorkloadName workload,
            WorkloadAction action,
            @Nullable WorkloadAction withheld,
            boolean catchUp) {}

    /// When the last that is remembered of a source was taken; empty where nothing is.
    static Optional<Instant> lastOf(String source, Map<NodeId, List<Fact>> facts) {
        return facts.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.origin() != null && fact.origin().source().equals(source))
                .map(Fact::seen)
                .max(Comparator.naturalOrder());
    }
}
