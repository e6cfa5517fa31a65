package drainboard.ui.drain;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.InFlight;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.node.WhyNotDone;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.StepBar;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Makes the rows of one node.
final class DrainRows {
    private final SessionPicture picture;
    private final boolean lost;

    /// What a row says of its bucket, and where that puts it.
    private record Bucket(int rank, String why) {}

    DrainRows(SessionPicture picture) {
        this.picture = picture;
        this.lost = picture.isSourceLost();
    }

    void of(Tracked node, List<DrainRow> into) {
        Drain drain = node.drain();
        if (drain == null && node.incident() == null) {
            return;
        }
        Readiness readiness = Readiness.of(node, lost);
        Duration spent = between(drain == null ? null : drain.started());
        boolean late = isLate(node);
        for (Placement placement : node.placements()) {
            into.add(row(node, placement, readiness, spent, late));
        }
    }

    private DrainRow row(
            Tracked node,
            Placement placement,
            Readiness readiness,
            @Nullable Duration spent,
            boolean late) {
        boolean halted = placement.isHalted();
        Bucket bucket = bucket(node, placement, readiness, late);
        Look look =
                halted
                        ? Look.FENCE_LOST
                        : lost ? Look.UNKNOWN : late ? Look.WARNING : Looks.of(node.mode());
        String word = Words.of(node.mode());
        String mode =
                lost
                        ? word + "?"
                        : halted && node.mode() != NodeMode.FENCE_LOST ? word + ", held" : word;
        Duration since = between(node.since());
        String age = since == null ? "since unknown" : Ages.words(since);
        var name = placement.name(node.node());
        return new DrainRow(
                new DrainKey(node.node(), name),
                bucket.rank(),
                halted,
                look,
                Sanitizer.show(name.text()),
                Sanitizer.show(
                        node.node()
                                + picture.roster().serviceOf(name).map(s -> "  " + s).orElse("")),
                mode,
                lost ? "last known " + age : age,
                steps(node, placement),
                inFlight(placement),
                trend(placement),
                node.drain() == null ? "no drain" : spent == null ? "unknown" : Ages.elapsed(spent),
                expected(node, placement),
                bucket.why(),
                placement.withheldAction() == null
                        ? ""
                        : "withheld " + placement.withheldAction().wireName());
    }

    private @Nullable Duration between(@Nullable Instant then) {
        return then == null ? null : Duration.between(then, picture.now());
    }

    private Bucket bucket(Tracked node, Placement placement, Readiness readiness, boolean late) {
        if (placement.isHalted()) {
            return new Bucket(0, "Waiting for you");
        }
        if (lost) {
            return new Bucket(1, "Unknown: source lost");
        }
        if (node.doubts().any()) {
            return new Bucket(1, "Unknown: doubt");
        }
        if (readiness.verdict() == Readiness.Verdict.READY) {
            return new Bucket(6, "Ready to touch");
        }
        Bucket plain =
                switch (WhyNotDone.of(placement)) {
                    case WAITING_FOR_OPERATOR -> new Bucket(0, "Waiting for you");
                    case NO_REPORT -> new Bucket(3, "No report");
                    case IN_FLIGHT -> new Bucket(4, falling(placement.reports().drain()));
                    case WAITING_FOR_SCHEDULER -> new Bucket(5, "Scheduler");
                };
        return late ? new Bucket(2, "Stalled: " + plain.why()) : plain;
    }

    private String falling(InFlight.@Nullable OfDrain reports) {
        Duration fell = reports == null ? null : between(reports.lastFall());
        if (fell == null) {
            return "In flight";
        }
        return fell.compareTo(Duration.ofMinutes(1)) < 0
                ? "In flight, falling"
                : "Not falling " + Ages.words(fell);
    }

    private boolean isLate(Tracked node) {
        Duration here = between(node.since());
        Expected expected = picture.expected().get(column(node.mode()));
        return node.drain() != null
                && here != null
                && expected != null
                && expected.limit().isPresent()
                && here.compareTo(expected.limit().get()) > 0;
    }

    private static NodeMode column(NodeMode mode) {
        return mode == NodeMode.FENCE_LOST ? NodeMode.DRAINED : mode;
    }

    private static StepBar.Steps steps(Tracked node, Placement placement) {
        int present =
                switch (node.mode()) {
                    case DRAINING -> 0;
                    case DRAINED, FENCE_LOST -> 1;
                    case MAINTENANCE -> 2;
                    case RETURNING -> 3;
                    case ACCEPTING -> node.drain() == null ? -1 : 4;
                };
        InFlight.OfDrain reports = placement.reports().drain();
        double share =
                reports == null || reports.peak() == 0
                        ? 0
                        : 1 - (double) reports.last() / reports.peak();
        boolean persisted =
                node.mode() == NodeMode.DRAINED
                        && placement.lifecycle().hasPersistedCheckpoint()
                        && !placement.isHalted();
        return new StepBar.Steps(
                persisted ? 2 : Math.max(0, present),
                persisted ? -1 : present,
                share,
                placement.isHalted());
    }

    private String inFlight(Placement placement) {
        InFlight.OfDrain reports = placement.reports().drain();
        if (reports == null) {
            return "no report";
        }
        if (lost) {
            return "?";
        }
        return reports.last() == 0 ? "0" : reports.last() + " of " + reports.peak();
    }

    private String trend(Placement placement) {
        InFlight.OfDrain reports = placement.reports().drain();
        Duration fell = reports == null ? null : between(reports.lastFall());
        if (fell == null || reports == null || reports.last() == 0 || lost) {
            return "";
        }
        return "fell " + Ages.words(fell) + " ago";
    }

    private String expected(Tracked node, Placement placement) {
        if (placement.lifecycle().hasPersistedCheckpoint()) {
            return "checkpoint persisted";
        }
        Expected expected = picture.expected().get(column(node.mode()));
        if (expected == null) {
            return "no baseline yet";
        }
        return expected.limit().isEmpty()
                ? "no baseline, n " + expected.count()
                : "median " + Ages.elapsed(expected.median()) + ", n " + expected.count();
    }
}
