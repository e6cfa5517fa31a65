package drainboard.ui.node;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.session.Fact;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.node.Page.Section;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// What happened to a node, and where the last of it was said.
final class HistoryText {
    /// So many stand above the last event, which shall not be far down.
    private static final int NEWEST = 6;

    private final Subject subject;
    private final List<Line> lines = new ArrayList<>();

    HistoryText(Subject subject) {
        this.subject = subject;
        for (Fact fact : subject.facts()) {
            if (fact.change() != null || !fact.note().isEmpty()) {
                lines.add(happened(fact));
            }
        }
    }

    /// What happened last, the newest first.
    Optional<Section> newest() {
        return section("Lifecycle, newest first", 0, NEWEST);
    }

    /// What happened before that.
    Optional<Section> older() {
        return section("Lifecycle, older", NEWEST, lines.size());
    }

    private Optional<Section> section(String head, int from, int to) {
        int end = Math.min(to, lines.size());
        return from >= end
                ? Optional.empty()
                : Optional.of(new Section(head, lines.subList(from, end)));
    }

    private Line.Happened happened(Fact fact) {
        List<Fact.Told> told =
                fact.told().stream().filter(one -> subject.concerns(one.workload())).toList();
        String actions =
                told.stream()
                        .map(one -> one.action().wireName() + (one.catchUp() ? " to catch up" : ""))
                        .distinct()
                        .collect(Collectors.joining(", "));
        List<WorkloadAction> withheld =
                told.stream().map(Fact.Told::withheld).filter(Objects::nonNull).distinct().toList();
        return new Line.Happened(
                subject.times().millis(fact.said() == null ? fact.seen() : fact.said()),
                written(fact.change()),
                (actions.isEmpty() ? "" : actions + ", ") + fact.disposition().wireName(),
                withheld,
                Sanitizer.show(fact.note()),
                warns(fact.disposition()),
                whole(fact));
    }

    private String whole(Fact fact) {
        String said = fact.said() == null ? "" : subject.times().both(fact.said()) + "\n";
        String raw = fact.raw().isEmpty() ? "" : "\n" + Sanitizer.show(fact.raw());
        return said + "arrived " + subject.times().both(fact.seen()) + raw;
    }

    private static String written(@Nullable ModeChange change) {
        return change == null ? "" : change.from().wireName() + " > " + change.to().wireName();
    }

    private static boolean warns(Disposition disposition) {
        return switch (disposition) {
            case REJECTED, GAP -> true;
            case APPLIED, REAFFIRMED, ADOPTED, DUPLICATE, STALE, IGNORED, NOTED -> false;
        };
    }

    /// The last event that was read from somewhere.
    Optional<Section> lastEvent() {
        for (Fact fact : subject.facts()) {
            if (fact.origin() != null) {
                return Optional.of(
                        new Section(
                                "Last event",
                                List.of(
                                        new Line.Prose(
                                                Sanitizer.show(fact.origin().source())
                                                        + " line "
                                                        + fact.origin().line()
                                                        + ", byte "
                                                        + fact.origin().offset()),
                                        new Line.Prose("taken " + subject.since(fact.seen())),
                                        new Line.Value(
                                                "arrival delay",
                                                Provenance.delay(fact.said(), fact.seen())),
                                        new Line.Raw(Sanitizer.show(fact.raw())))));
            }
        }
        return Optional.empty();
    }
}
