package drainboard.node;

import drainboard.event.CoreRecord;
import drainboard.event.HaltCause;
import drainboard.event.RuntimeReport;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What runtimes report, and the product's own records read back (lifecycle.md sections 5, 9, 11).
final class Reports {
    private Reports() {}

    static NodeStep take(
            NodeState before, RuntimeReport report, long position, SupervisionPolicy policy) {
        return switch (before) {
            case Unseen unseen -> NodeStep.unchanged(early(unseen, report), Disposition.NOTED);
            case Tracked node -> {
                Tracked taught = Naming.learn(node, List.of(report.workload()));
                yield switch (report) {
                    case ProgressReport progress -> progress(taught, progress);
                    case ActionReport action -> action(taught, action, position, policy);
                };
            }
        };
    }

    private static Unseen early(Unseen unseen, RuntimeReport report) {
        Unseen taught = Naming.learn(unseen, List.of(report.workload()));
        return switch (report) {
            case ActionReport _ -> taught;
            case ProgressReport progress -> {
                List<Unseen.Named> named = new ArrayList<>();
                for (Unseen.Named one : taught.named()) {
                    boolean meant = one.workload().equals(progress.workload());
                    named.add(
                            meant
                                    ? new Unseen.Named(
                                            one.workload(),
                                            one.reports()
                                                    .reported(
                                                            progress.inFlight(),
                                                            progress.stamp().time(),
                                                            false))
                                    : one);
                }
                yield new Unseen(taught.node(), named);
            }
        };
    }

    private static NodeStep progress(Tracked node, ProgressReport report) {
        boolean draining = node.drain() != null;
        int at = indexOf(node, report.workload());
        Placement placement = node.placements().get(at);
        InFlight now =
                placement.reports().reported(report.inFlight(), report.stamp().time(), draining);
        return NodeStep.unchanged(replaced(node, at, placement.reporting(now)), Disposition.NOTED);
    }

    private static NodeStep action(
            Tracked node, ActionReport report, long position, SupervisionPolicy policy) {
        int at = indexOf(node, report.workload());
        Placement placement = node.placements().get(at);
        List<Effect> effects = new ArrayList<>();
        Tracked next = node;
        Optional<WorkloadAction> told = placement.memory().lastOf(report.change());
        if (told.isPresent() && told.get() != report.action()) {
            effects.add(
                    new Effect.Mismatch(
                            report.workload(), report.change(), told.get(), report.action()));
            if (policy.haltOnMismatch()) {
                next = halt(node, at, report, position, effects);
            }
        }
        Placement now = next.placements().get(at);
        CheckpointOrder order = now.order();
        if (order != null
                && report.action() == WorkloadAction.PERSIST_FINAL_CHECKPOINT
                && order.isAnsweredAt(report.stamp().time())) {
            next = replaced(next, at, now.checkpointReported());
        }
        return new NodeStep(next, Disposition.NOTED, effects);
    }

    private static Tracked halt(
            Tracked node, int at, ActionReport report, long position, List<Effect> effects) {
        Placement placement = node.placements().get(at);
        if (placement.isHalted()) {
            return node;
        }
        Halt latch = new Halt(HaltCause.ACTION_MISMATCH, report.change());
        Tracked halted = replaced(node, at, placement.latched(latch));
        if (node.incident() != null) {
            return halted;
        }
        effects.add(new Effect.Raised(1, HaltCause.ACTION_MISMATCH, true));
        return halted.withIncident(
                Incident.opened(position, report.stamp().time(), HaltCause.ACTION_MISMATCH));
    }

    /// A recorded halt or clear that the core, at the same place, does not agree with.
    static NodeStep compare(NodeState before, CoreRecord told) {
        Incident incident = before instanceof Tracked node ? node.incident() : null;
        Optional<String> difference =
                switch (told) {
                    case CoreRecord.HaltRaised raised ->
                            incident == null
                                    ? Optional.of("recorded as halted, but no incident is open")
                                    : raised.cause() != null && raised.cause() != incident.cause()
                                            ? Optional.of(
                                                    "recorded cause "
                                                            + raised.cause().wireName()
                                                            + ", computed "
                                                            + incident.cause().wireName())
                                            : Optional.empty();
                    case CoreRecord.HaltCleared _ ->
                            incident == null
                                    ? Optional.empty()
                                    : Optional.of("recorded as cleared, but its incident is open");
                };
        return new NodeStep(
                before,
                Disposition.NOTED,
                difference.<Effect>map(Effect.RecordDiffers::new).stream().toList());
    }

    private static int indexOf(Tracked node, WorkloadName name) {
        List<Placement> placements = node.placements();
        for (int i = 0; i < placements.size(); i++) {
            if (name.equals(placements.get(i).given())) {
                return i;
            }
        }
        throw new IllegalStateException("a report names a workload it did not teach: " + name);
    }

    private static Tracked replaced(Tracked node, int at, Placement now) {
        List<Placement> placements = new ArrayList<>(node.placements());
        placements.set(at, now);
        return node.withPlacements(placements);
    }
}
