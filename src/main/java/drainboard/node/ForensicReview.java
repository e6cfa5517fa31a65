package drainboard.node;

import drainboard.event.Evidence;
import drainboard.event.HaltCause;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Release;
import drainboard.event.Resolution;
import drainboard.event.Text;
import drainboard.lifecycle.ActionPolicy;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The one choke point that every decision passes, from window, command line or log: may it count,
/// and if not, why (lifecycle.md section 10).
public final class ForensicReview {
    private ForensicReview() {}

    /// What a clear of this node's incident would release, by workload name; empty without an
    /// incident.
    ///
    /// @param mode the mode in which the incident would end
    public static List<Release> preview(Tracked node, NodeMode mode) {
        return node.placements().stream()
                .filter(Placement::isHalted)
                .map(one -> new Release(one.name(node.node()), ActionPolicy.catchUpIn(mode)))
                .sorted(
                        Comparator.comparing(
                                Release::workload, drainboard.event.WorkloadName.ORDER))
                .toList();
    }

    /// The mode in which a clear with this resolution would end the incident: the present one, or
    /// where the resolution leads while the node is still in fence_lost.
    public static NodeMode endsIn(Tracked node, @Nullable Resolution resolution) {
        return node.mode() == NodeMode.FENCE_LOST && resolution != null
                ? resolution.target()
                : node.mode();
    }

    static Optional<Refusal> refuse(
            @Nullable Incident incident, OperatorDecision.Acknowledgement decision) {
        if (Text.isBlank(decision.operator())) {
            return Optional.of(Refusal.BLANK_OPERATOR);
        }
        return incident != null && isStale(incident, decision.raise())
                ? Optional.of(Refusal.STALE_SELECTION)
                : Optional.empty();
    }

    /// The first reason, in the specification's order, why a clear may not count.
    public static Optional<Refusal> refuse(
            Tracked node, Incident incident, ForensicClear clear, SupervisionPolicy policy) {
        if (Text.isBlank(clear.operator())) {
            return Optional.of(Refusal.BLANK_OPERATOR);
        }
        if (isStale(incident, clear.raise()) || differs(node, clear)) {
            return Optional.of(Refusal.STALE_SELECTION);
        }
        if (Text.isBlank(clear.reason())) {
            return Optional.of(Refusal.BLANK_REASON);
        }
        return evidence(incident, clear)
                .or(() -> approver(incident, clear, policy))
                .or(() -> resolution(incident, clear));
    }

    private static boolean isStale(Incident incident, @Nullable Long seen) {
        return seen == null ? incident.raises() > 1 : seen != incident.raises();
    }

    private static boolean differs(Tracked node, ForensicClear clear) {
        List<Release> shown = clear.preview();
        return shown != null && !shown.equals(preview(node, endsIn(node, clear.resolution())));
    }

    private static Optional<Refusal> evidence(Incident incident, ForensicClear clear) {
        boolean unknown = false;
        boolean strong = false;
        for (String name : clear.verified()) {
            Optional<Evidence> one = Evidence.named(name);
            unknown |= one.isEmpty();
            strong |= one.isPresent() && one.get() != Evidence.OTHER;
        }
        if (unknown) {
            return Optional.of(Refusal.UNKNOWN_EVIDENCE);
        }
        if (incident.cause() != HaltCause.FENCE_LOST) {
            return Optional.empty();
        }
        if (clear.resolution() == null) {
            return Optional.of(Refusal.MISSING_RESOLUTION);
        }
        return clear.resolution() == Resolution.FENCE_VALID && !strong
                ? Optional.of(Refusal.MISSING_EVIDENCE)
                : Optional.empty();
    }

    private static Optional<Refusal> approver(
            Incident incident, ForensicClear clear, SupervisionPolicy policy) {
        boolean needed =
                switch (policy.twoPerson()) {
                    case OFF -> false;
                    case FENCE_LOST -> incident.cause() == HaltCause.FENCE_LOST;
                    case ALL -> true;
                };
        if (!needed) {
            return Optional.empty();
        }
        String approver = clear.approver();
        if (approver == null || Text.isBlank(approver)) {
            return Optional.of(Refusal.APPROVER_REQUIRED);
        }
        return Text.samePerson(approver, clear.operator())
                ? Optional.of(Refusal.SAME_PERSON)
                : Optional.empty();
    }

    private static Optional<Refusal> resolution(Incident incident, ForensicClear clear) {
        Resolution resolution = clear.resolution();
        return incident.cause() == HaltCause.FENCE_LOST
                        && resolution != null
                        && !incident.wayOut().allows(resolution)
                ? Optional.of(Refusal.WRONG_RESOLUTION)
                : Optional.empty();
    }
}
