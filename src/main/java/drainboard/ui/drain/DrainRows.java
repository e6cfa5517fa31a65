package drainboard.ui.drain;

import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.InFlight;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.node.WhyNotDone;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.StepBar;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;
import drainboard.ui.drain.DrainRow.Course;
import drainboard.ui.drain.DrainRow.Work;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Makes the rows of one node.
final class DrainRows {
    private static final int ALL_STEPS = 5;

    private final SessionPicture picture;
    private final Freshness freshness;
    private final Times times;

    DrainRows(SessionPicture picture, Times times) {
        this.times = times;
        this.picture = picture;
        this.freshness = picture.freshness();
    }

    /// The rows of a node that drains or is halted; none of any other. What is as it was before is
    /// the same object: of thousands of rows a second few parts change, and each new one is kept
    /// for as long as its row.
    ///
    /// @param before the rows made of it last, of the same roster; empty where there are none
    List<DrainRow> of(Tracked node, List<DrainRow> before) {
        if (node.drain() == null && node.incident() == null) {
            return List.of();
        }
        List<DrainRow> rows = new ArrayList<>(node.placements().size());
        boolean ready = Readiness.of(node, isLost(node)).verdict() == Readiness.Verdict.READY;
        for (Placement placement : node.placements()) {
            DrainRow was = rows.size() < before.size() ? before.get(rows.size()) : null;
            rows.add(row(node, placement, ready, was));
        }
        return rows;
    }

    /// A row whose node neither drains nor is halted any more.
    DrainRow left(DrainRow before, Tracked node, boolean completed) {
        return before.left(
                new Course(
                        isLost(node) ? Look.UNKNOWN : Looks.of(node.mode()),
                        Words.of(node.mode()) + (isLost(node) ? "?" : ""),
                        false,
                        node.mode(),
                        node.since(),
                        null,
                        completed
                                ? new StepBar.Steps(ALL_STEPS, -1, 0, false)
                                : StepBar.Steps.NONE));
    }

    private boolean isLost(Tracked node) {
        return freshness.isStale(node.node());
    }

    private DrainRow row(
            Tracked node, Placement placement, boolean ready, @Nullable DrainRow above) {
        var name = placement.name(node.node());
        if (above == null || !name.equals(above.workload())) {
            return row(node, placement, ready, new DrainKey(node.node(), name), named(node, name));
        }
        return row(node, placement, ready, above.key(), above.name()).sharing(above);
    }

    private DrainRow row(
            Tracked node, Placement placement, boolean ready, DrainKey key, DrainRow.Name name) {
        Persisted persisted = persisted(node, placement);
        return new DrainRow(
                key,
                name,
                bucket(node, placement, ready),
                false,
                course(node, placement),
                work(node, placement),
                persisted.words(),
                persisted.at(),
                placement.withheldAction());
    }

    private DrainRow.Name named(Tracked node, WorkloadName name) {
        return new DrainRow.Name(
                Sanitizer.show(name.text()),
                Sanitizer.show(node.node().toString()),
                DrainHeads.place(picture.roster().labelsOf(node.node())),
                Sanitizer.show(picture.roster().serviceOf(name).orElse("")));
    }

    private DrainNeed bucket(Tracked node, Placement placement, boolean ready) {
        if (placement.isHalted()) {
            return halt(node.incident());
        }
        if (isLost(node) || node.doubts().any()) {
            return isLost(node) ? DrainNeed.STALE : DrainNeed.DOUBTED;
        }
        if (ready) {
            return DrainNeed.READY;
        }
        return switch (WhyNotDone.of(placement)) {
            case WAITING_FOR_OPERATOR -> halt(node.incident());
            case NO_REPORT -> DrainNeed.NO_REPORT;
            case IN_FLIGHT -> DrainNeed.IN_FLIGHT;
            case WAITING_FOR_SCHEDULER -> DrainNeed.SCHEDULER;
        };
    }

    private static DrainNeed halt(@Nullable Incident incident) {
        if (incident == null || !incident.isAcknowledged()) {
            return DrainNeed.HALTED;
        }
        return incident.authorised() == null ? DrainNeed.HELD : DrainNeed.AUTHORISED;
    }

    private Course course(Tracked node, Placement placement) {
        boolean unsure = isLost(node) || node.doubts().any();
        boolean held = placement.isHalted() && node.mode() != NodeMode.FENCE_LOST;
        Look sure = unsure ? Look.UNKNOWN : Looks.of(node.mode());
        return new Course(
                placement.isHalted() ? Look.FENCE_LOST : sure,
                Words.of(node.mode()) + (unsure ? "?" : "") + (held ? Course.HELD : ""),
                held,
                node.mode(),
                node.since(),
                StepClock.began(node),
                unsure && !placement.isHalted()
                        ? lastKnown(steps(node, placement))
                        : steps(node, placement));
    }

    private static StepBar.Steps steps(Tracked node, Placement placement) {
        boolean halted = placement.isHalted();
        boolean persisted = placement.lifecycle().hasPersistedCheckpoint();
        return switch (node.mode()) {
            case ACCEPTING ->
                    node.drain() == null && !halted
                            ? StepBar.Steps.NONE
                            : new StepBar.Steps(0, halted ? 0 : -1, 0, halted);
            case DRAINING -> new StepBar.Steps(0, 0, share(placement), halted);
            case DRAINED ->
                    persisted && !halted
                            ? new StepBar.Steps(2, -1, 0, false)
                            : new StepBar.Steps(1, 1, 1, halted);
            case FENCE_LOST -> new StepBar.Steps(1, 1, 1, halted);
            case MAINTENANCE -> new StepBar.Steps(2, 2, 1, halted);
            case RETURNING -> new StepBar.Steps(3, 3, 1, halted);
        };
    }

    /// The steps that are behind a placement; where it is now is not known.
    private static StepBar.Steps lastKnown(StepBar.Steps steps) {
        return new StepBar.Steps(steps.done(), -1, 0, false);
    }

    /// How much of the work is done, against the most that was reported in this drain.
    private static double share(Placement placement) {
        InFlight.OfDrain reports = placement.reports().drain();
        if (reports == null) {
            return 0;
        }
        return reports.peak() == 0 ? 1 : 1 - (double) reports.last() / reports.peak();
    }

    private static Work work(Tracked node, Placement placement) {
        InFlight.OfDrain reports = placement.reports().drain();
        if (reports == null) {
            return Work.unsaid(placement.reports().isUnsettled() ? placement.reports().last() : 0);
        }
        return new Work(
                reports.last(),
                reports.peak(),
                reports.lastFall() == null ? node.since() : reports.lastFall(),
                reports.reported(),
                reports.last() > 0 && placement.reports().settled(),
                0);
    }

    /// What is known of a final checkpoint.
    ///
    /// @param at when it was told to be made; null where that is not known
    private record Persisted(String words, @Nullable Instant at) {}

    private Persisted persisted(Tracked node, Placement placement) {
        if (!placement.lifecycle().hasPersistedCheckpoint()) {
            return new Persisted("", null);
        }
        var name = placement.name(node.node());
        for (Fact fact : picture.facts().getOrDefault(node.node(), List.of())) {
            for (Fact.Told told : fact.told()) {
                if (told.workload().equals(name)
                        && told.action() == WorkloadAction.PERSIST_FINAL_CHECKPOINT
                        // What was only ordered is not persisted.
                        && !(told.catchUp() && placement.order() != null)) {
                    Instant at = fact.said() == null ? fact.seen() : fact.said();
                    return told.catchUp()
                            ? new Persisted("ckpt reported", null)
                            : new Persisted("ckpt " + brief(at), at);
                }
            }
        }
        return new Persisted("ckpt persisted", null);
    }

    /// Of another day the day alone, for which there is room: the tip has the whole.
    private String brief(Instant at) {
        String day = times.day(at);
        return day.isEmpty() ? times.clock(at) : day;
    }
}
