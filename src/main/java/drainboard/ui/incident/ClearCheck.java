package drainboard.ui.incident;

import drainboard.event.Evidence;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.node.ForensicReview;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy;
import drainboard.session.SessionPicture;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds all that a clear still lacks. The rules name one refusal at a time, so each that they name
/// is mended and they are asked again: no rule is written twice.
final class ClearCheck {
    private ClearCheck() {}

    /// What the rules would say of a draft, as a node stands in a picture.
    static List<Refusal> refusals(
            @Nullable Tracked node, ClearDraft draft, SessionPicture picture) {
        if (node == null) {
            return List.of(Refusal.NO_INCIDENT);
        }
        var preview =
                ForensicReview.preview(
                        node, ForensicReview.endsIn(node, draft.resolutionProperty().get()));
        return refusals(node, draft.decision(node, preview, picture.now()), picture.policy());
    }

    /// Every refusal that the clear would meet, in the order of the rules.
    static List<Refusal> refusals(
            @Nullable Tracked node, ForensicClear draft, SupervisionPolicy policy) {
        Incident incident = node == null ? null : node.incident();
        if (node == null || incident == null) {
            return List.of(Refusal.NO_INCIDENT);
        }
        List<Refusal> found = new ArrayList<>();
        ForensicClear clear = draft;
        Optional<Refusal> next = ForensicReview.refuse(node, incident, clear, policy);
        while (next.isPresent() && !found.contains(next.get())) {
            found.add(next.get());
            clear = mended(clear, next.get(), node, incident);
            next = ForensicReview.refuse(node, incident, clear, policy);
        }
        return List.copyOf(found);
    }

    private static ForensicClear mended(
            ForensicClear clear, Refusal refusal, Tracked node, Incident incident) {
        String other = "not " + clear.approver();
        return switch (refusal) {
            case NO_INCIDENT -> clear;
            case BLANK_OPERATOR -> with(clear, other, clear.reason(), clear.approver());
            case BLANK_REASON -> with(clear, clear.operator(), "given", clear.approver());
            case APPROVER_REQUIRED, SAME_PERSON ->
                    with(clear, clear.operator(), clear.reason(), "not " + clear.operator());
            case UNKNOWN_EVIDENCE, MISSING_EVIDENCE -> verified(clear);
            case MISSING_RESOLUTION, WRONG_RESOLUTION -> resolved(clear, fitting(incident));
            case STALE_SELECTION -> reread(clear, node, incident);
        };
    }

    /// The resolution that may stand, and of two the one that asks for more.
    private static Resolution fitting(Incident incident) {
        return incident.wayOut().allows(Resolution.FENCE_VALID)
                ? Resolution.FENCE_VALID
                : Resolution.REATTEMPT_DRAIN;
    }

    private static ForensicClear with(
            ForensicClear clear, String operator, String reason, @Nullable String approver) {
        return new ForensicClear(
                clear.node(),
                operator,
                reason,
                clear.verified(),
                clear.resolution(),
                approver,
                clear.raise(),
                clear.preview(),
                clear.stamp());
    }

    private static ForensicClear verified(ForensicClear clear) {
        return new ForensicClear(
                clear.node(),
                clear.operator(),
                clear.reason(),
                List.of(Evidence.PHYSICAL.wireName()),
                clear.resolution(),
                clear.approver(),
                clear.raise(),
                clear.preview(),
                clear.stamp());
    }

    private static ForensicClear resolved(ForensicClear clear, Resolution resolution) {
        return new ForensicClear(
                clear.node(),
                clear.operator(),
                clear.reason(),
                clear.verified(),
                resolution,
                clear.approver(),
                clear.raise(),
                null,
                clear.stamp());
    }

    private static ForensicClear reread(ForensicClear clear, Tracked node, Incident incident) {
        return new ForensicClear(
                clear.node(),
                clear.operator(),
                clear.reason(),
                clear.verified(),
                clear.resolution(),
                clear.approver(),
                (long) incident.raises(),
                ForensicReview.preview(node, ForensicReview.endsIn(node, clear.resolution())),
                clear.stamp());
    }
}
