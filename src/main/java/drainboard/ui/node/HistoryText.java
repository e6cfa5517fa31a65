package drainboard.ui.node;

import drainboard.event.Origin;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.session.Decided;
import drainboard.session.Fact;
import drainboard.ui.control.Figures;
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

    /// So many are told in all; what was before stands in the dossier.
    private static final int MOST = 200;

    private static final Line BEFORE =
            new Line.Prose("What was before that stands in the dossier, where it is kept.");

    private final Subject subject;
    private final Object written;
    private final List<Line> lines = new ArrayList<>();

    HistoryText(Subject subject) {
        this.subject = subject;
        this.written = subject.times().written();
        for (Fact fact : subject.facts()) {
            if (fact.change() != null || !fact.note().isEmpty()) {
                lines.add(happened(fact));
            }
        }
    }

    /// The same where nothing that it tells has changed: many lines are not written anew for every
    /// picture.
    static HistoryText of(@Nullable HistoryText before, Subject subject) {
        return before != null
                        && before.subject.facts().equals(subject.facts())
                        && Objects.equals(before.subject.workload(), subject.workload())
                        && before.written.equals(subject.times().written())
                ? before
                : new HistoryText(subject);
    }

    /// What happened last, the newest first.
    Optional<Section> newest() {
        return section("Lifecycle, newest first", 0, NEWEST);
    }

    /// What happened before that.
    Optional<Section> older() {
        return section("Lifecycle, older", NEWEST, Math.min(lines.size(), MOST));
    }

    private Optional<Section> section(String head, int from, int to) {
        int end = Math.min(to, lines.size());
        if (from >= end) {
            return Optional.empty();
        }
        List<Line> told = new ArrayList<>(lines.subList(from, end));
        if (end == Math.min(lines.size(), MOST) && subject.facts().size() >= Fact.KEPT) {
            told.add(BEFORE);
        }
        return Optional.of(new Section(head, told));
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
                fact.change() == null
                        ? Decided.by(fact).map(Decided::words).orElse("")
                        : written(fact.change()),
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

    private static String written(ModeChange change) {
        return change.from().wireName() + " > " + change.to().wireName();
    }

    private static boolean warns(Disposition disposition) {
        return switch (disposition) {
            case REJECTED, GAP -> true;
            case APPLIED, REAFFIRMED, ADOPTED, DUPLICATE, STALE, IGNORED, NOTED -> false;
        };
    }

    /// The last event that was read from somewhere.
    ///
    /// @param now the subject as it is in the present picture
    Optional<Section> lastEvent(Subject now) {
        return subject.facts().stream()
                .filter(fact -> fact.origin() != null)
                .findFirst()
                .map(fact -> new Section("Last event", told(fact, fact.origin(), now)));
    }

    private List<Line> told(Fact fact, @Nullable Origin origin, Subject now) {
        List<Line> last = new ArrayList<>();
        if (origin != null) {
            last.add(
                    new Line.Prose(
                            Sanitizer.show(origin.source())
                                    + " line "
                                    + Figures.count(origin.line())
                                    + ", byte "
                                    + Figures.count(origin.offset())));
        }
        String done = Refusals.done(fact) + " " + now.since(fact.seen());
        last.add(new Line.Prose(done, whole(fact)));
        if (fact.disposition() == Disposition.REJECTED) {
            last.add(new Line.Value("refused", Refusals.why(fact)));
        }
        last.add(new Line.Value("arrival delay", Provenance.delay(fact.said(), fact.seen())));
        last.add(
                fact.raw().isEmpty()
                        ? new Line.Prose("The text of this line is not in memory any more.")
                        : new Line.Raw(Sanitizer.show(fact.raw())));
        return last;
    }
}
