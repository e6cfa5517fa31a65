package drainboard.node;

import drainboard.event.HaltCause;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ActionPolicy;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an operator's decision does once the review has passed it (lifecycle.md section 10).
final class Decisions {
    private Decisions() {}

    static NodeStep take(NodeState before, OperatorDecision decision, SupervisionPolicy policy) {
        if (!(before instanceof Tracked node)) {
            return refused(before, Refusal.NO_INCIDENT);
        }
        return switch (decision) {
            case Acknowledgement ack -> acknowledge(node, ack);
            case ForensicClear clear -> clear(node, clear, policy);
        };
    }

    private static NodeStep acknowledge(Tracked node, Acknowledgement ack) {
        Incident incident = node.incident();
        boolean alarm = node.doubts().fenceEventNotTaken();
        if (incident == null && !alarm) {
            return refused(node, Refusal.NO_INCIDENT);
        }
        Optional<Refusal> refusal = ForensicReview.refuse(incident, ack);
        if (refusal.isPresent()) {
            return refused(node, refusal.get());
        }
        Tracked quiet = node.withDoubts(node.doubts().acknowledged());
        boolean news = incident != null && !incident.isAcknowledged();
        if (incident != null && news) {
            quiet = quiet.withIncident(incident.acknowledgedBy(ack.operator(), ack.stamp().time()));
        }
        Effect effect = new Effect.Acknowledged(ack.operator(), news, alarm);
        return new NodeStep(quiet, Disposition.NOTED, List.of(effect));
    }

    private static NodeStep clear(Tracked node, ForensicClear clear, SupervisionPolicy policy) {
        Incident incident = node.incident();
        if (incident == null) {
            return refused(node, Refusal.NO_INCIDENT);
        }
        Optional<Refusal> refusal = ForensicReview.refuse(node, incident, clear, policy);
        if (refusal.isPresent()) {
            return refused(node, refusal.get());
        }
        List<Effect> effects = new ArrayList<>();
        Incident seen = incident;
        if (!incident.isAcknowledged()) {
            seen = incident.acknowledgedBy(clear.operator(), clear.stamp().time());
            effects.add(new Effect.Acknowledged(clear.operator(), true, false));
        }
        Resolution resolution = clear.resolution();
        if (node.mode() == NodeMode.FENCE_LOST) {
            if (resolution == null) {
                return refused(node, Refusal.MISSING_RESOLUTION);
            }
            effects.add(new Effect.Authorised(resolution, clear.operator()));
            return new NodeStep(
                    node.withIncident(seen.authorisedBy(clear)), Disposition.NOTED, effects);
        }
        Tracked free = end(node, seen, clear, clear.stamp().time(), effects);
        return new NodeStep(free, Disposition.NOTED, effects);
    }

    /// Ends an incident: every held placement is released with its catch-up action.
    static Tracked end(
            Tracked node,
            Incident incident,
            ForensicClear clear,
            @Nullable Instant at,
            List<Effect> effects) {
        WorkloadAction catchUp = ActionPolicy.catchUpIn(node.mode());
        CheckpointOrder order =
                catchUp == WorkloadAction.PERSIST_FINAL_CHECKPOINT ? CheckpointOrder.at(at) : null;
        List<Placement> released = new ArrayList<>();
        List<WorkloadName> names = new ArrayList<>();
        List<Effect> actions = new ArrayList<>();
        for (Placement placement : node.placements()) {
            if (placement.isHalted()) {
                Placement free = placement.released(catchUp, order);
                released.add(free);
                names.add(placement.name(node.node()));
                actions.add(new Effect.ActionDue(free, true));
            } else {
                released.add(placement);
            }
        }
        names.sort(WorkloadName.ORDER);
        Resolution resolution =
                incident.cause() == HaltCause.FENCE_LOST ? clear.resolution() : null;
        effects.add(
                new Effect.IncidentEnded(
                        incident, resolution, clear.operator(), List.copyOf(names)));
        effects.addAll(actions);
        return node.withPlacements(released).withIncident(null);
    }

    private static NodeStep refused(NodeState state, Refusal refusal) {
        return new NodeStep(
                state,
                Disposition.NOTED,
                List.of(new Effect.DecisionRefused(refusal, detail(state))));
    }

    /// What the operator needs to know of the node to understand a refusal.
    private static String detail(NodeState state) {
        return switch (state) {
            case NodeState.Unseen unseen -> "no transition was taken for " + unseen.node();
            case Tracked node -> {
                Incident incident = node.incident();
                yield incident == null
                        ? node.node() + " is " + node.mode().wireName() + " without an incident"
                        : node.node()
                                + " is "
                                + node.mode().wireName()
                                + ", raise "
                                + incident.raises();
            }
        };
    }
}
