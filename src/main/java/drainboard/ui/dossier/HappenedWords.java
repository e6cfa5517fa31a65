package drainboard.ui.dossier;

import drainboard.event.Origin;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.session.BookedEntry;
import drainboard.session.Decided;
import drainboard.session.Fact;
import drainboard.ui.control.AuditWords;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Puts what was said and decided of a node into words.
final class HappenedWords {
    private final Times times;

    HappenedWords(Times times) {
        this.times = times;
    }

    HappenedLine of(Fact fact) {
        ModeChange change = fact.change();
        Instant said = fact.said();
        Instant shown = said == null ? fact.seen() : said;
        String place = place(fact.origin());
        String whole =
                (said == null ? "It has no time.\n" : "said " + times.both(said) + "\n")
                        + "arrived "
                        + times.both(fact.seen());
        return new HappenedLine(
                fact.seen(),
                place,
                time(shown).with(whole + raw(fact)),
                new Cell(
                        change == null ? unmoved(fact) : written(change),
                        fact.disposition().wireName(),
                        "",
                        warns(fact.disposition()) ? Look.WARNING : null),
                Cell.of(told(fact), withheld(fact)),
                Cell.of(Sanitizer.show(fact.note()), place),
                place + "\n" + whole + raw(fact));
    }

    /// Events of which the same is said, as one row.
    ///
    /// @param like the rows of each, newest first
    /// @param oldest the event of the last of them
    HappenedLine repeated(List<HappenedLine> like, Fact oldest) {
        HappenedLine newest = like.getFirst();
        Cell what = newest.what();
        Instant first = oldest.said() == null ? oldest.seen() : oldest.said();
        String times = Figures.count(like.size()) + " times";
        String last = like.getLast().place();
        boolean sameDay = like.getLast().time().below().equals(newest.time().below());
        return new HappenedLine(
                newest.at(),
                newest.place(),
                newest.time(),
                new Cell(
                        what.above() + ", " + times,
                        what.below()
                                + ", since "
                                + (sameDay ? this.times.seconds(first) : this.times.day(first)),
                        what.text() + "\n" + times + ", first\n" + this.times.both(first),
                        what.mark()),
                newest.who(),
                Cell.of(newest.why().above(), last + " to " + newest.place()),
                like.stream().map(HappenedLine::details).collect(Collectors.joining("\n\n")));
    }

    /// @param wall when it was made; null where what it says is no time
    HappenedLine of(BookedEntry entry, @Nullable Instant wall) {
        BookedEntry.What what = entry.what();
        BookedEntry.Who who = entry.who();
        String place = "entry " + Figures.count(entry.place());
        String evidence = Sanitizer.whole(what.evidence());
        String why =
                what.why().isBlank()
                        ? AuditWords.told(
                                what.kind(), what.result(), what.members(), what.evidence(), times)
                        : Sanitizer.show(what.why());
        String approved =
                what.approver() == null ? "" : ", approved by " + Sanitizer.show(what.approver());
        return new HappenedLine(
                wall == null ? Instant.EPOCH : wall,
                place,
                wall == null
                        ? new Cell("no time", Sanitizer.show(entry.wall()), "", Look.WARNING)
                        : time(wall)
                                .with(
                                        times.both(wall)
                                                + "\nas written "
                                                + Sanitizer.show(entry.wall())),
                Cell.of(AuditWords.kind(what.kind()), AuditWords.result(what.result())),
                Cell.of(operator(who) + approved, "account " + Sanitizer.show(who.account())),
                Cell.of(why, place),
                "Audit "
                        + place
                        + ", "
                        + Sanitizer.show(entry.wall())
                        + "\n"
                        + AuditWords.kind(what.kind())
                        + ": "
                        + Sanitizer.show(what.result())
                        + "\nby "
                        + operator(who)
                        + approved
                        + "\nwhy "
                        + (what.why().isBlank() ? "no reason given" : Sanitizer.whole(what.why()))
                        + (what.attachment() == null
                                ? ""
                                : "\nattached " + Sanitizer.show(what.attachment()))
                        + "\nevidence "
                        + evidence
                        + "\nhash "
                        + Sanitizer.show(entry.hash()));
    }

    /// The time of day above its day.
    Cell time(Instant at) {
        String full = times.full(at);
        int gap = full.indexOf(' ');
        return new Cell(full.substring(gap + 1), full.substring(0, gap), times.both(at), null);
    }

    /// A message as it came, after a line's end; blank where it is not kept.
    private static String raw(Fact fact) {
        return fact.raw().isEmpty() ? "" : "\n" + Sanitizer.whole(fact.raw());
    }

    static String operator(BookedEntry.Who who) {
        return who.operator().isBlank() ? "the program" : Sanitizer.show(who.operator());
    }

    static String place(@Nullable Origin origin) {
        return origin == null
                ? "decided here"
                : Sanitizer.show(origin.source()) + ":" + origin.line();
    }

    private static String unmoved(Fact fact) {
        return Decided.by(fact).map(Decided::words).orElse("No change");
    }

    private static String written(ModeChange change) {
        return change.from().wireName() + " → " + change.to().wireName();
    }

    private static String told(Fact fact) {
        return fact.told().stream()
                .map(one -> one.action().wireName() + (one.catchUp() ? " to catch up" : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String withheld(Fact fact) {
        String kept =
                fact.told().stream()
                        .map(Fact.Told::withheld)
                        .filter(Objects::nonNull)
                        .map(WorkloadAction::wireName)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return kept.isEmpty() ? "" : "withheld " + kept;
    }

    private static boolean warns(Disposition disposition) {
        return switch (disposition) {
            case REJECTED, GAP -> true;
            case APPLIED, REAFFIRMED, ADOPTED, DUPLICATE, STALE, IGNORED, NOTED -> false;
        };
    }
}
