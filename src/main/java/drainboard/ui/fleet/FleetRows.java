package drainboard.ui.fleet;

import drainboard.event.HaltCause;
import drainboard.event.Origin;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.node.Readiness.Verdict;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;
import drainboard.ui.filter.Standing;
import drainboard.ui.fleet.FleetRow.Halted;
import drainboard.ui.fleet.FleetRow.Placed;
import drainboard.ui.fleet.FleetRow.Said;
import drainboard.ui.fleet.FleetRow.Stand;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes rows of nodes.
///
/// @param roster where the nodes stand, and what belongs to which service
record FleetRows(Roster roster) {
    /// @param freshness whether the node is only last known
    /// @param fact what was said of it last; null where nothing is remembered
    FleetRow of(NodeState state, Freshness freshness, @Nullable Fact fact) {
        return switch (state) {
            case Tracked node -> tracked(node, freshness, said(fact));
            case Unseen node -> unseen(node, freshness.isStale(node.node()), said(fact));
        };
    }

    private FleetRow unseen(Unseen node, boolean stale, Said last) {
        List<WorkloadName> named = node.named().stream().map(Unseen.Named::workload).toList();
        Set<Standing> states = EnumSet.of(Standing.UNKNOWN);
        if (stale) {
            states.add(Standing.STALE);
        }
        return new FleetRow(
                node.node(),
                2,
                new Stand(
                        Look.UNKNOWN,
                        null,
                        null,
                        null,
                        "Unknown",
                        states,
                        "UNKNOWN",
                        "no transition seen"),
                placed(node, named, 0),
                Halted.NOT,
                last);
    }

    private FleetRow tracked(Tracked node, Freshness freshness, Said last) {
        boolean stale = freshness.isStale(node.node());
        Readiness readiness = Readiness.of(node, stale);
        List<WorkloadName> named =
                node.placements().stream().map(one -> one.name(node.node())).toList();
        int halted = (int) node.placements().stream().filter(Placement::isHalted).count();
        return new FleetRow(
                node.node(),
                need(node, readiness),
                stand(node, stale, freshness.lastKnown(node.node()), readiness),
                placed(node, named, halted),
                halted(node),
                last);
    }

    private static Stand stand(
            Tracked node, boolean stale, @Nullable Instant known, Readiness readiness) {
        boolean unknown = readiness.verdict() == Verdict.UNKNOWN;
        Set<Standing> states = EnumSet.noneOf(Standing.class);
        if (stale) {
            states.add(Standing.STALE);
        }
        if (node.incident() != null) {
            states.add(Standing.HALTED);
        }
        switch (readiness.verdict()) {
            case READY -> states.add(Standing.READY);
            case UNKNOWN -> states.add(Standing.UNKNOWN);
            case NOT_READY -> {}
        }
        return new Stand(
                look(node, unknown),
                node.mode(),
                node.since(),
                known,
                Words.of(node.mode()) + (unknown ? "?" : heldElsewhere(node) ? ", held" : ""),
                states,
                word(readiness.verdict()),
                readiness.reasons().isEmpty() ? "" : word(readiness.reasons().getFirst(), node));
    }

    /// Whether its halt is held though it left the mode of a lost fence, or never was in it.
    private static boolean heldElsewhere(Tracked node) {
        return node.incident() != null && node.mode() != NodeMode.FENCE_LOST;
    }

    private Placed placed(NodeState node, List<WorkloadName> named, int halted) {
        return new Placed(
                named.size(),
                halted,
                named.stream().map(WorkloadName::toString).toList(),
                named.stream().flatMap(one -> roster.serviceOf(one).stream()).distinct().toList(),
                roster.labelsOf(node.node()));
    }

    private static Look look(Tracked node, boolean unknown) {
        if (node.incident() != null) {
            return Look.FENCE_LOST;
        }
        return unknown ? Look.UNKNOWN : Looks.of(node.mode());
    }

    /// Unacknowledged halts, held ones, what nobody knows, what is under way, what may be touched,
    /// what works.
    private static int need(Tracked node, Readiness readiness) {
        Incident incident = node.incident();
        if ((incident != null && !incident.isAcknowledged())
                || node.doubts().fenceEventNotTaken()) {
            return 0;
        }
        if (incident != null) {
            return 1;
        }
        return switch (readiness.verdict()) {
            case UNKNOWN -> 2;
            case NOT_READY -> node.mode() == NodeMode.ACCEPTING ? 5 : 3;
            case READY -> 4;
        };
    }

    /// Every reason why it may not be touched, or why nobody can say, in words.
    static List<String> reasons(Tracked node, boolean stale) {
        return Readiness.of(node, stale).reasons().stream().map(one -> word(one, node)).toList();
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case READY -> "READY";
            case NOT_READY -> "NOT READY";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    private static String word(Readiness.Reason reason, Tracked node) {
        return switch (reason) {
            case DOUBT ->
                    node.doubts().fenceEventNotTaken() ? "fence news not taken" : "not followed";
            case STALE -> "last known only";
            case HALTED -> "halted";
            case NOT_DRAINED -> "is " + Words.of(node.mode()).toLowerCase(Locale.ROOT);
            case CHECKPOINT_MISSING -> "no checkpoint";
            case IN_FLIGHT -> "work in flight";
        };
    }

    private static Halted halted(Tracked node) {
        Incident incident = node.incident();
        if (incident == null) {
            return Halted.NOT;
        }
        Incident.Acknowledged by = incident.acknowledgement();
        return new Halted(
                condition(node.mode(), incident.cause())
                        + (incident.authorised() == null ? "held" : "authorised"),
                by == null ? "nobody has it" : Sanitizer.show(by.operator()) + " has it");
    }

    /// Only what was there can be gone: of a lesser cause nothing is said.
    private static String condition(NodeMode mode, HaltCause cause) {
        if (mode == NodeMode.FENCE_LOST) {
            return "present, ";
        }
        return cause == HaltCause.FENCE_LOST ? "gone, " : "";
    }

    private static Said said(@Nullable Fact fact) {
        if (fact == null) {
            return Said.NOTHING;
        }
        Origin origin = fact.origin();
        return new Said(
                fact.said() == null ? fact.seen() : fact.said(),
                origin == null ? "" : origin.source(),
                origin == null ? 0 : origin.line());
    }
}
