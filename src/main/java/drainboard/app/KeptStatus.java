package drainboard.app;

import drainboard.app.FleetStatus.NodeLine;
import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.fleet.DrainHistory;
import drainboard.fleet.Fleet;
import drainboard.fleet.FleetSnapshot;
import drainboard.journal.AuditVerdict;
import drainboard.journal.AuditVerifier;
import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Kept;
import drainboard.journal.KeptBy;
import drainboard.journal.KeptDrain;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptNode;
import drainboard.node.Disposition;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Freshness;
import drainboard.session.VoidedClear;
import drainboard.ui.incident.LateSteps;
import drainboard.ui.incident.LateSteps.Found;
import drainboard.ui.incident.LateSteps.Late;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a journal alone can tell: how everything stood when it was kept last. It is never shown as
/// live, so that every node of it is unknown; the window is what watches.
///
/// @param kept the last moment of which anything was kept; null where nothing was
/// @param keeper who keeps it at this moment; empty where nobody does
/// @param services how the services stood when they were heard of last
/// @param late the nodes that took too long in a step, in report order
/// @param refused how many of the newest lines that are kept were refused
/// @param sources when each source was last heard of in it; null where that is not known
/// @param differences where the audit does not lead to the state
record KeptStatus(
        Path journal,
        Instant now,
        @Nullable Instant kept,
        Optional<String> keeper,
        FleetStatus fleet,
        ServiceStatus services,
        List<Found> late,
        long refused,
        Map<String, Heard> sources,
        List<String> differences,
        AuditVerdict audit) {

    /// A source as the journal knows it.
    ///
    /// @param last when a record of it was kept last; null where that is not known
    /// @param gap when it declared its last gap; null where it never did
    record Heard(@Nullable Instant last, @Nullable Instant gap) {}

    /// Reads a journal of a site that says nothing of itself.
    static KeptStatus read(Path journal, Instant now) throws JournalException {
        return read(journal, now, StatusRules.USUAL);
    }

    /// Reads a journal, which another may be keeping meanwhile.
    static KeptStatus read(Path journal, Instant now, StatusRules rules) throws JournalException {
        Kept kept = Journal.view(journal);
        Map<NodeId, Instant> seen = new HashMap<>();
        // As in a run that goes on from it: each node learns what the placements file names on it.
        Fleet restored = new Fleet(SupervisionPolicy.DEFAULT, rules.roster());
        for (KeptNode one : kept.nodes()) {
            seen.put(one.state().node(), one.seen());
            restored.restore(one.state());
        }
        FleetSnapshot fleet = restored.snapshot();
        Map<String, Instant> heard = new HashMap<>();
        kept.nodes().forEach(one -> hear(heard, one.last(), one.seen()));
        kept.recent().forEach(one -> hear(heard, one.origin(), one.seen()));
        Map<String, Heard> sources = new TreeMap<>();
        kept.places()
                .forEach((key, place) -> sources.put(key, new Heard(heard.get(key), place.gap())));
        heard.forEach((key, at) -> sources.putIfAbsent(key, new Heard(at, null)));
        Freshness lastHeard = Freshness.lastHeard(kept);
        Instant newest = newest(kept);
        Optional<String> keeper = KeptBy.of(journal);
        // Where nobody keeps it, what happened since is not known, and so nobody waits longer.
        Instant until = keeper.isPresent() ? now : newest;
        return new KeptStatus(
                journal,
                now,
                newest,
                keeper,
                FleetStatus.of(fleet.nodes().values(), _ -> true, seen::get, VoidedClear.in(kept)),
                ServiceStatus.of(fleet, rules.roster(), lastHeard),
                until == null ? List.of() : late(kept, fleet, lastHeard, until, rules),
                kept.recent().stream().filter(KeptStatus::isRefused).count(),
                sources,
                kept.differences(),
                AuditVerifier.verify(journal, null));
    }

    private static List<Found> late(
            Kept kept, FleetSnapshot fleet, Freshness lastHeard, Instant until, StatusRules rules) {
        DrainHistory history = new DrainHistory();
        history.enough(rules.sample());
        history.restore(kept.drains().stream().map(KeptDrain::completed).flatMap(Optional::stream));
        return LateSteps.at(
                        until,
                        fleet.nodes().values(),
                        lastHeard::isStale,
                        history.expected(),
                        rules.maintenance())
                .stream()
                .sorted(Comparator.comparing(Found::node, NodeId.ORDER))
                .toList();
    }

    /// The nodes that were late so.
    List<Found> late(Late how) {
        return late.stream().filter(one -> one.late() == how).toList();
    }

    private static boolean isRefused(KeptEvent event) {
        return event.fate().disposition() == Disposition.REJECTED && event.origin() != null;
    }

    private static void hear(Map<String, Instant> heard, @Nullable Origin origin, Instant at) {
        if (origin != null) {
            heard.merge(origin.source(), at, (a, b) -> a.isBefore(b) ? b : a);
        }
    }

    private static @Nullable Instant newest(Kept kept) {
        Instant newest = null;
        for (KeptNode one : kept.nodes()) {
            newest = newest == null || newest.isBefore(one.seen()) ? one.seen() : newest;
        }
        for (KeptEvent one : kept.recent()) {
            newest = newest == null || newest.isBefore(one.seen()) ? one.seen() : newest;
        }
        return newest;
    }

    /// Whether the chain is whole and leads to the state.
    boolean isSound() {
        return audit instanceof AuditVerdict.Whole && differences.isEmpty();
    }

    /// What needs a person, each in a sentence; the worst first.
    List<String> needs() {
        List<String> needs = new ArrayList<>();
        if (!isSound()) {
            needs.add("the audit is not sound: nothing below can be relied upon");
        }
        halts().ifPresent(needs::add);
        count(
                needs,
                fleet.refused().size(),
                "had news of a lost fence that was not taken",
                "had news of a lost fence that was not taken");
        int failing = services.failing().size();
        if (failing > 0) {
            needs.add(
                    (failing == 1 ? "1 service" : failing + " services")
                            + " had no replica known to accept when last known");
        }
        long gaps = sources.values().stream().filter(one -> one.gap() != null).count();
        if (gaps > 0) {
            needs.add(gaps == 1 ? "1 source had a gap" : gaps + " sources had a gap");
        }
        if (refused > 0) {
            needs.add(
                    refused == 1
                            ? "1 line was refused: what it told of is not known"
                            : refused + " lines were refused: what they told of is not known");
        }
        count(
                needs,
                late(Late.STALLED).size(),
                "was stalled in a step when last known",
                "were stalled in a step when last known");
        count(
                needs,
                late(Late.OVERDUE).size(),
                "was in maintenance for too long when last known",
                "were in maintenance for too long when last known");
        count(
                needs,
                fleet.unknown(),
                "is only last known: look at the window that watches",
                "are only last known: look at the window that watches");
        if (keeper.isEmpty()) {
            needs.add("nobody keeps the journal now: what happens is not seen by it");
        }
        return needs;
    }

    /// How many nodes are halted, and what of that is worst; empty where none is.
    Optional<String> halts() {
        List<NodeLine> halted = fleet.halted();
        long unacknowledged = halted.stream().filter(NodeLine::isUnacknowledged).count();
        long gone = halted.stream().filter(NodeLine::isGone).count();
        return halted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        (halted.size() == 1
                                        ? "1 node is halted"
                                        : halted.size() + " nodes are halted")
                                + (unacknowledged > 0
                                        ? ", " + unacknowledged + " unacknowledged"
                                        : "")
                                + (gone > 0 ? ", " + gone + " gone, still held" : ""));
    }

    private static void count(List<String> needs, int nodes, String one, String several) {
        if (nodes > 0) {
            needs.add(nodes == 1 ? "1 node " + one : nodes + " nodes " + several);
        }
    }
}
