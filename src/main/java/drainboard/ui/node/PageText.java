package drainboard.ui.node;

import drainboard.lifecycle.NodeMode;
import drainboard.node.CheckpointOrder;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.session.Fact;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;
import drainboard.ui.node.Page.Section;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Puts what is known of a node or placement into the words of the inspector.
final class PageText {
    private final Subject subject;
    private final Tracked node;
    private final HistoryText history;
    private final boolean unsure;
    private final boolean held;

    /// @param history of the same
    PageText(Subject subject, HistoryText history) {
        this.history = history;
        this.subject = subject;
        this.node = subject.node();
        this.unsure = subject.isUnsure();
        this.held = subject.placements().stream().anyMatch(Placement::isHalted);
    }

    Page page() {
        ReadinessText readiness = new ReadinessText(subject);
        List<Section> sections = new ArrayList<>();
        if (node.incident() != null) {
            sections.add(new IncidentText(subject, node.incident()).section());
        }
        history.newest().ifPresent(sections::add);
        if (node.drain() != null) {
            sections.add(new StepsText(subject, node.drain()).section());
        }
        history.lastEvent(subject).ifPresent(sections::add);
        sections.add(
                subject.placements().size() == 1
                        ? placement(subject.placements().getFirst())
                        : placements(subject.placements()));
        history.older().ifPresent(sections::add);
        return new Page(
                title(),
                look(),
                mode(),
                unsure,
                readiness.verdict(),
                readiness.reasons(),
                sections);
    }

    private String title() {
        return subject.workload() == null
                ? "Node " + Sanitizer.whole(node.node().toString())
                : Sanitizer.whole(subject.workload().text() + " on " + node.node());
    }

    private Look look() {
        if (held) {
            return Look.FENCE_LOST;
        }
        return unsure ? Look.UNKNOWN : Looks.of(node.mode());
    }

    private String mode() {
        String word = Words.of(node.mode()) + (unsure ? "?" : "");
        String holding = held && node.mode() != NodeMode.FENCE_LOST ? ", held," : "";
        if (subject.isLost()) {
            Instant known = subject.picture().freshness().lastKnown(node.node());
            return word
                    + holding
                    + " last known"
                    + (known == null ? "" : " " + Ages.words(subject.age(known)));
        }
        Instant since = node.since();
        if (since == null) {
            return word
                    + holding
                    + (isTold() ? ", since when was not said" : " since before the first event");
        }
        return word + holding + " for " + Ages.words(subject.age(since));
    }

    /// Whether an event told that it came into its mode.
    private boolean isTold() {
        return subject.facts().stream()
                .filter(Fact::isMove)
                .map(Fact::change)
                .anyMatch(
                        change ->
                                change != null
                                        && change.from() != change.to()
                                        && change.to() == node.mode());
    }

    /// Several placements, in brief.
    private Section placements(List<Placement> placements) {
        List<Line> lines = new ArrayList<>();
        for (Placement placement : placements) {
            lines.add(
                    new Line.Told(
                            subject.name(placement),
                            placement.lastAction(),
                            placement.withheldAction()));
            lines.add(
                    new Line.Value(
                            placement.isHalted() ? "halted" : "",
                            (unsure ? "last known: " : "")
                                    + (placement.lifecycle().acceptsNewWork() ? "accepts" : "no")
                                    + " new work, checkpoint "
                                    + checkpoint(placement)
                                    + ", in flight "
                                    + inFlight(placement)));
            mismatch(placement).ifPresent(lines::add);
        }
        return new Section(
                placements.size()
                        + " placements, with their effective action"
                        + (unsure ? ", last known" : ""),
                lines);
    }

    private Section placement(Placement placement) {
        List<Line> lines = new ArrayList<>();
        if (placement.halt() != null) {
            lines.add(
                    new Line.Value(
                            "halted", Words.of(placement.halt().cause()).toLowerCase(Locale.ROOT)));
        }
        lines.add(
                new Line.Value(
                        "accepts new work",
                        subject.mark(yes(placement.lifecycle().acceptsNewWork()))));
        lines.add(
                new Line.Value(
                        "persisted checkpoint",
                        subject.mark(checkpoint(placement)),
                        placement.order() == null ? "" : subject.whole(placement.order().at())));
        lines.add(
                new Line.Told(
                        unsure ? "effective action, last known" : "effective action",
                        placement.lastAction(),
                        placement.withheldAction()));
        lines.add(new Line.Value("in flight", subject.mark(inFlight(placement))));
        lines.add(
                mismatch(placement)
                        .orElse(new Line.Value("mismatch", "none among what is listed here")));
        return new Section(
                placement.isImplicit()
                        ? "The whole node, as no workload is named"
                        : subject.name(placement),
                lines);
    }

    /// The last time that its runtime did otherwise than it was told, of what is remembered.
    private Optional<Line> mismatch(Placement placement) {
        for (Fact fact : subject.facts()) {
            String words = fact.mismatch(placement.name(node.node()));
            if (!words.isEmpty()) {
                return Optional.of(
                        new Line.Value(
                                "mismatch",
                                words + ", " + subject.since(fact.seen()),
                                subject.times().both(fact.seen())
                                        + "\n"
                                        + Sanitizer.show(fact.raw())));
            }
        }
        return Optional.empty();
    }

    private String checkpoint(Placement placement) {
        CheckpointOrder order = placement.order();
        if (order == null) {
            return yes(placement.lifecycle().hasPersistedCheckpoint());
        }
        return (placement.lifecycle().hasPersistedCheckpoint() ? "yes, another" : "no,")
                + " ordered"
                + (order.at() == null ? "" : " " + subject.times().seconds(order.at()))
                + ", not reported yet";
    }

    private String inFlight(Placement placement) {
        var reports = placement.reports();
        if (reports.last() < 0) {
            return "no report";
        }
        return reports.last()
                + (reports.drain() == null
                        ? subject.beforeDrain(placement)
                        : " of " + reports.drain().peak())
                + (reports.last() > 0 && reports.settled() ? ", before its checkpoint" : "");
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }
}
