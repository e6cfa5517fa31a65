package drainboard.ui.drain;

import drainboard.node.Readiness.Verdict;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;
import drainboard.ui.drain.DrainWords.Lines;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the cells of a node's header say.
///
/// @param times in which zone times are shown
public record GroupWords(Times times) {
    /// Which node, and where it stands.
    Lines name(DrainGroup group) {
        return new Lines(group.head().name(), group.head().place());
    }

    /// Whether it may be touched, and why not.
    Lines verdict(DrainGroup group) {
        List<String> reasons = group.head().reasons();
        return new Lines(word(group.head().verdict()), reasons.isEmpty() ? "" : reasons.getFirst());
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case READY -> "READY";
            case NOT_READY -> "NOT READY";
            case UNKNOWN -> "UNKNOWN";
        };
    }

    /// How many of its placements have done their own part, as far as that is known now.
    Lines done(DrainGroup group) {
        int hidden = group.tally().hidden();
        return new Lines(
                (group.head().verdict() == Verdict.UNKNOWN ? "?" : group.tally().done())
                        + " of "
                        + group.tally().all()
                        + " done",
                hidden == 0 ? "" : hidden + " hidden");
    }

    /// When its drain began.
    Lines start(DrainGroup group) {
        return group.head().started() == null
                ? new Lines("", "")
                : new Lines(
                        times.clock(group.head().started()),
                        ("drain began " + times.day(group.head().started())).strip());
    }

    /// The same where there is room for one line only.
    Lines startInOne(DrainGroup group) {
        Instant started = group.head().started();
        return started == null
                ? new Lines("", "")
                : new Lines(times.clock(started), times.day(started));
    }

    /// What is the worst of its rows, and who has it.
    Lines worst(DrainGroup group) {
        List<String> needs = needs(group.tally());
        String worst = needs.isEmpty() ? "ended" : needs.getFirst();
        boolean late = group.tally().of(DrainNeed.STALLED) > 0;
        String holder = group.head().holder();
        return new Lines(worst, late && holder.isEmpty() ? "past the usual" : holder, "", late);
    }

    /// How many wait for what: what is halted or unknown first, and together.
    private static List<String> needs(DrainGroup.Tally tally) {
        List<String> said = new ArrayList<>();
        List<String> grave = new ArrayList<>();
        add(grave, tally.halted(), "halted");
        add(grave, tally.of(DrainNeed.STALE) + tally.of(DrainNeed.DOUBTED), "unknown");
        if (!grave.isEmpty()) {
            said.add(String.join(", ", grave));
        }
        add(said, tally.of(DrainNeed.STALLED), "stalled");
        add(said, tally.of(DrainNeed.NO_REPORT), "without report");
        add(said, tally.of(DrainNeed.IN_FLIGHT), "in flight");
        add(said, tally.of(DrainNeed.SCHEDULER), "for scheduler");
        add(said, tally.of(DrainNeed.READY), "ready to touch");
        return said;
    }

    private static void add(List<String> said, int count, String word) {
        if (count > 0) {
            said.add(count + " " + word);
        }
    }

    /// The header in one sentence, for those who do not see it.
    String spoken(DrainGroup group) {
        DrainGroup.Head head = group.head();
        List<String> said = new ArrayList<>();
        said.add("Node " + (head.name() + " " + head.place()).strip());
        said.add(reasoned(group));
        said.add(Words.of(head.mode()).toLowerCase(Locale.ROOT));
        said.addAll(needs(group.tally()));
        said.add(done(group).first());
        said.add(start(group).first().isEmpty() ? "" : "drain began " + start(group).first());
        said.add(head.holder());
        said.add(done(group).second());
        said.add(group.isCollapsed() ? "collapsed" : "expanded");
        said.removeIf(String::isEmpty);
        return String.join(", ", said);
    }

    /// What the header has no room for.
    String tip(DrainGroup group) {
        DrainGroup.Head head = group.head();
        return (head.name() + "  " + head.place()).strip()
                + "\n"
                + reasoned(group)
                + "\n"
                + String.join(", ", needs(group.tally()))
                + "; "
                + done(group).first()
                + " with their own part";
    }

    private static String reasoned(DrainGroup group) {
        List<String> reasons = group.head().reasons();
        String word = word(group.head().verdict());
        return reasons.isEmpty() ? word : word + ": " + String.join("; ", reasons);
    }
}
