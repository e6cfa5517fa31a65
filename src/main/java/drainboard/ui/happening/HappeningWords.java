package drainboard.ui.happening;

import drainboard.event.Origin;
import drainboard.event.RejectionReason;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.session.Decided;
import drainboard.session.Fact;
import drainboard.session.FollowedSource;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.SheetCell;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// Says in words what happened.
final class HappeningWords {
    /// A delay up to this is how long an event takes anyway.
    static final Duration USUAL = Duration.ofSeconds(5);

    private static final List<String> HEADS =
            List.of(
                    "said",
                    "arrived",
                    "delay",
                    "node",
                    "from",
                    "to",
                    "outcome",
                    "action",
                    "withheld",
                    "note",
                    "source",
                    "line");

    private final Times times;

    HappeningWords(Times times) {
        this.times = times;
    }

    TwoLines said(HappeningRow row) {
        Fact fact = row.fact();
        Instant said = fact.said();
        return said == null
                ? new TwoLines("no time", "", false, "It has no time of its own." + raw(fact))
                : new TwoLines(
                        times.clockMillis(said),
                        times.day(said),
                        false,
                        times.both(said) + raw(fact));
    }

    TwoLines arrived(HappeningRow row) {
        Fact fact = row.fact();
        String delay = delay(fact);
        return new TwoLines(
                times.clockMillis(fact.seen()),
                (times.day(fact.seen()) + "  " + delay).strip(),
                false,
                times.both(fact.seen()) + (delay.isEmpty() ? "" : "\n" + delay) + raw(fact));
    }

    /// The message as it came, made safe, after a line's end; blank for what was decided here.
    private static String raw(Fact fact) {
        return fact.raw().isEmpty() ? "" : "\n" + Sanitizer.show(fact.raw());
    }

    /// How much later it came than it was said; blank where that is usual.
    static String delay(Fact fact) {
        Instant said = fact.said();
        if (said == null) {
            return "";
        }
        Duration delay = Duration.between(said, fact.seen());
        if (delay.compareTo(USUAL) > 0) {
            return Ages.words(delay) + " later";
        }
        return delay.negated().compareTo(USUAL) > 0
                ? "says " + Ages.words(delay.negated()) + " ahead"
                : "";
    }

    static TwoLines node(HappeningRow row) {
        Fact fact = row.fact();
        return new TwoLines(name(fact), "");
    }

    private static String name(Fact fact) {
        return Sanitizer.show(fact.node().toString());
    }

    static TwoLines change(HappeningRow row) {
        Fact fact = row.fact();
        ModeChange change = fact.change();
        return new TwoLines(
                change == null ? unmoved(fact) : written(change),
                fact.disposition().wireName(),
                warns(fact.disposition()));
    }

    private static String unmoved(Fact fact) {
        return Decided.by(fact).map(Decided::words).orElse("no change");
    }

    private static String written(ModeChange change) {
        return change.from().wireName() + " → " + change.to().wireName();
    }

    private static boolean warns(Disposition disposition) {
        return switch (disposition) {
            case REJECTED, GAP -> true;
            case APPLIED, REAFFIRMED, ADOPTED, DUPLICATE, STALE, IGNORED, NOTED -> false;
        };
    }

    static TwoLines actions(HappeningRow row) {
        Fact fact = row.fact();
        String withheld = withheld(fact);
        return new TwoLines(told(fact), withheld.isEmpty() ? "" : "withheld " + withheld);
    }

    private static String told(Fact fact) {
        return fact.told().stream()
                .map(one -> one.action().wireName() + (one.catchUp() ? " to catch up" : ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static String withheld(Fact fact) {
        return fact.told().stream()
                .map(Fact.Told::withheld)
                .filter(Objects::nonNull)
                .map(WorkloadAction::wireName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// What was noted of it; a change that was refused has its reason in itself.
    private static String noted(Fact fact) {
        ModeChange change = fact.change();
        return fact.note().isEmpty() && change != null && fact.disposition() == Disposition.REJECTED
                ? RejectionReason.ILLEGAL_TRANSITION.wireName()
                : fact.note();
    }

    static TwoLines note(HappeningRow row) {
        Fact fact = row.fact();
        return new TwoLines(Sanitizer.show(noted(fact)), place(fact.origin()));
    }

    private static String place(@Nullable Origin origin) {
        return origin == null
                ? "decided here"
                : Sanitizer.show(origin.source()) + ":" + origin.line();
    }

    /// All its words, small, to be searched.
    static String searched(Fact fact) {
        ModeChange change = fact.change();
        return String.join(
                        " ",
                        name(fact),
                        change == null ? unmoved(fact) : written(change),
                        fact.disposition().wireName(),
                        told(fact),
                        withheld(fact),
                        noted(fact),
                        place(fact.origin()))
                .toLowerCase(Locale.ROOT);
    }

    /// Happenings as a table with tabs, times as they are shown, for a spreadsheet: nothing in it
    /// can be taken for a formula.
    String table(List<HappeningRow> rows) {
        return String.join("\t", HEADS)
                + "\n"
                + rows.stream().map(row -> line(row.fact()) + "\n").collect(Collectors.joining());
    }

    private String line(Fact fact) {
        ModeChange change = fact.change();
        Origin origin = fact.origin();
        return List.of(
                        fact.said() == null ? "" : times.full(fact.said()),
                        times.full(fact.seen()),
                        delay(fact),
                        name(fact),
                        change == null ? "" : change.from().wireName(),
                        change == null ? "" : change.to().wireName(),
                        fact.disposition().wireName(),
                        told(fact),
                        withheld(fact),
                        Sanitizer.show(noted(fact)),
                        origin == null ? "" : Sanitizer.show(origin.source()),
                        origin == null ? "" : Long.toString(origin.line()))
                .stream()
                .map(SheetCell::safe)
                .collect(Collectors.joining("\t"));
    }

    /// Which refused lines no node's row tells of, and where they are; blank where there is none.
    static String elsewhere(List<FollowedSource> sources) {
        long count = 0;
        for (FollowedSource source : sources) {
            count += source.untold() == null ? 0 : source.untold().count();
        }
        if (count == 0) {
            return "";
        }
        return count == 1
                ? "1 refused line names no node that is known: look for it on Rejections."
                : Figures.count(count)
                        + " refused lines name no node that is known: look for them on Rejections.";
    }

    /// A count of events.
    static String events(long number) {
        return Figures.count(number) + (number == 1 ? " event" : " events");
    }
}
