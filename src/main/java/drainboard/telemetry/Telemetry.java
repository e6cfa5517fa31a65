package drainboard.telemetry;

import drainboard.event.CoreRecord;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.RuntimeReport;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.WorkloadName;
import drainboard.fleet.Outcome;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Disposition;
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
import java.util.Objects;
import java.util.Optional;

/// Tells what came of a message as event lines: first the message itself where it counted, then
/// what placements were told, halts raised and cleared, decisions that counted. Who hears these
/// lines alone, under the same policy, comes to the same incidents and decisions. The catch-up
/// action of a release is not told as a `workload_action`: read back, that would be a runtime's
/// word that it was done. Stateless.
public final class Telemetry {
    private final EventWriter writer = new EventWriter();

    /// The lines, without line ends, that a message gives rise to; most often one for the
    /// transition and one for each placement.
    ///
    /// @param before the node as it stood before the message; null where nothing was known of it
    public List<String> tell(NodeEvent event, @Nullable NodeState before, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        switch (event) {
            case NodeTransition news -> {
                if (outcome.disposition().isTaken() || raisesAlarm(news, before, outcome)) {
                    lines.add(writer.transition(placed(news, outcome)));
                }
            }
            case RuntimeReport report -> {
                if (!Objects.equals(outcome.after(), before)) {
                    lines.add(reported(report));
                }
            }
            // What is told of them are the effects.
            case OperatorDecision _, CoreRecord _ -> {}
        }
        for (Effect effect : outcome.effects()) {
            tell(event, outcome.after(), effect, lines);
        }
        return lines;
    }

    /// Whether news of a lost fence was not taken and is an alarm now, which an operator may
    /// acknowledge: without it that decision would be refused when it is read back.
    private static boolean raisesAlarm(
            NodeTransition news, @Nullable NodeState before, Outcome outcome) {
        return news.change().touches(NodeMode.FENCE_LOST)
                && outcome.after() instanceof Tracked after
                && after.doubts().fenceEventNotTaken()
                && !after.equals(before);
    }

    /// The first transition of a node names all that is placed on it, so that who hears it needs no
    /// list of placements. A node on which nobody has placed anything has no name to tell.
    private static NodeTransition placed(NodeTransition news, Outcome outcome) {
        if (outcome.disposition() != Disposition.ADOPTED
                || !(outcome.after() instanceof Tracked node)) {
            return news;
        }
        List<WorkloadName> given = new ArrayList<>();
        for (Placement placement : node.placements()) {
            if (placement.given() != null) {
                given.add(placement.given());
            }
        }
        return new NodeTransition(news.node(), news.change(), news.stamp(), given);
    }

    /// A runtime's word is told where it changed what is known: it named a placement, said what is
    /// in flight, answered an order or was halted for it. Other words are not: who obeys what is
    /// told would hear his own answer for ever.
    private String reported(RuntimeReport report) {
        return switch (report) {
            case ProgressReport progress -> writer.progress(progress);
            case ActionReport action -> writer.reported(action);
        };
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
