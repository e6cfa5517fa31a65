package drainboard.ui.drain;

import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.node.Doubts;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.node.Readiness.Reason;
import drainboard.node.Readiness.Verdict;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Makes the headers of nodes.
///
/// @param picture what is known now
record DrainHeads(SessionPicture picture) {
    /// What the header of a node's rows says of the node.
    DrainGroup.Head of(Tracked node) {
        Readiness readiness = Readiness.of(node, picture.freshness().isStale(node.node()));
        return new DrainGroup.Head(
                Sanitizer.show(node.node().toString()),
                place(picture.roster().labelsOf(node.node())),
                look(node, readiness.verdict()),
                node.mode(),
                readiness.verdict(),
                readiness.reasons().stream().map(reason -> words(reason, node)).toList(),
                node.drain() == null ? null : node.drain().started(),
                holder(node.incident()));
    }

    /// The rack of a node, or else all that is known of where it stands; sanitized.
    static String place(Map<String, String> labels) {
        String rack = labels.get("rack");
        return Sanitizer.show(
                rack != null
                        ? rack
                        : labels.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(Map.Entry::getValue)
                                .collect(Collectors.joining(" ")));
    }

    private static Look look(Tracked node, Verdict verdict) {
        if (node.incident() != null) {
            return Look.FENCE_LOST;
        }
        return verdict == Verdict.UNKNOWN ? Look.UNKNOWN : Looks.of(node.mode());
    }

    private static String words(Reason reason, Tracked node) {
        return switch (reason) {
            case DOUBT -> doubt(node.doubts());
            case STALE -> "last known only";
            case HALTED -> "halted";
            case NOT_DRAINED -> "is " + Words.of(node.mode()).toLowerCase(Locale.ROOT);
            case CHECKPOINT_MISSING ->
                    "no checkpoint" + of(node, one -> !one.lifecycle().hasPersistedCheckpoint());
            case IN_FLIGHT -> "work in flight" + of(node, one -> one.reports().isUnsettled());
        };
    }

    private static String doubt(Doubts doubts) {
        return doubts.fenceEventNotTaken() ? "fence news not taken" : "not followed";
    }

    /// How many of a node's placements are so, where that is not all.
    private static String of(Tracked node, Predicate<Placement> which) {
        List<Placement> all = node.placements();
        long count = all.stream().filter(which).count();
        return count == all.size() ? "" : " " + count + " of " + all.size();
    }

    private static String holder(@Nullable Incident incident) {
        if (incident == null) {
            return "";
        }
        Incident.Acknowledged by = incident.acknowledgement();
        if (by == null) {
            return "nobody has it";
        }
        ForensicClear clear = incident.authorised();
        return clear == null
                ? Sanitizer.show(by.operator()) + " has it"
                : Sanitizer.show(clear.operator()) + " authorised";
    }
}
