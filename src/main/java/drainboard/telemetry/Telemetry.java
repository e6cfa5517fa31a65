package drainboard.telemetry;

import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.WorkloadName;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.wire.EventWriter;
import drainboard.wire.EventWriter.Told;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells what came of a message as event lines: what placements were told, halts raised and
/// cleared, decisions that counted. The catch-up action of a release is not told as a
/// `workload_action`: read back, that would be a runtime's word that it was done. Stateless.
public final class Telemetry {
    private final EventWriter writer = new EventWriter();

    /// The lines, without line ends, that a message gives rise to; most often one for each
    /// placement.
    ///
    /// @param after the node as it stands after the message; null where there is none
    public List<String> tell(NodeEvent event, @Nullable NodeState after, List<Effect> effects) {
        List<String> lines = new ArrayList<>();
        for (Effect effect : effects) {
            tell(event, after, effect, lines);
        }
        return lines;
    }

    private void tell(
            NodeEvent event, @Nullable NodeState after, Effect effect, List<String> lines) {
        Instant time = event.stamp().time();
        switch (effect) {
            case Effect.ActionDue due -> action(event, due).ifPresent(lines::add);
            case Effect.Raised raised ->
                    lines.add(writer.haltRaised(event.node(), time, raised.cause(), halted(after)));
            case Effect.Acknowledged _ -> acknowledged(event).ifPresent(lines::add);
            case Effect.Authorised _ -> cleared(event).ifPresent(lines::add);
            case Effect.IncidentEnded ended -> {
                // Where a decision ended it at once, that decision was not told as authorised.
                cleared(event).ifPresent(lines::add);
                lines.add(
                        writer.haltCleared(
                                event.node(),
                                time,
                                ended.operator(),
                                ended.resolution(),
                                ended.workloads()));
            }
            case Effect.AuthorisationVoided _,
                    Effect.DrainEnded _,
                    Effect.Mismatch _,
                    Effect.RecordDiffers _,
                    Effect.DecisionRefused _ -> {}
        }
    }

    private Optional<String> action(NodeEvent event, Effect.ActionDue due) {
        Placement placement = due.placement();
        if (due.catchUp()
                || !(event instanceof NodeTransition news)
                || placement.lastAction() == null) {
            return Optional.empty();
        }
        return Optional.of(
                writer.action(
                        news.node(),
                        news.stamp().time(),
                        news.change(),
                        placement.name(news.node()),
                        new Told(
                                placement.lastAction(),
                                placement.withheldAction(),
                                placement.lifecycle().acceptsNewWork(),
                                placement.lifecycle().hasPersistedCheckpoint())));
    }

    private Optional<String> cleared(NodeEvent event) {
        return event instanceof ForensicClear clear
                ? Optional.of(writer.cleared(clear))
                : Optional.empty();
    }

    /// An acknowledgement as such. A clear acknowledges the incident too, but not the alarm of a
    /// fence event not taken, and says so itself.
    private Optional<String> acknowledged(NodeEvent event) {
        return event instanceof Acknowledgement said
                ? Optional.of(
                        writer.acknowledged(
                                said.node(), said.stamp().time(), said.operator(), said.raise()))
                : Optional.empty();
    }

    private static List<WorkloadName> halted(@Nullable NodeState after) {
        if (!(after instanceof Tracked node)) {
            return List.of();
        }
        return node.placements().stream()
                .filter(Placement::isHalted)
                .map(placement -> placement.name(node.node()))
                .sorted(WorkloadName.ORDER)
                .toList();
    }
}
