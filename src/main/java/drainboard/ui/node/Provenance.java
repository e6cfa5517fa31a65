package drainboard.ui.node;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.node.Disposition;
import drainboard.session.Fact;
import drainboard.session.Saving;
import drainboard.session.SeenRejection;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.node.Page.Section;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where what is shown was said, and the line as it came. Where the text of that line is not there
/// any more, it says so and where it is; no other line's text stands for it.
///
/// @param link the place as a link: `drainboard:SOURCE#LINE`; blank where no line has it
record Provenance(String link, Section section) {
    static final Section UNKNOWN =
            new Section(
                    "Provenance",
                    List.of(new Line.Prose("Nothing of it was read from a source in this run.")));

    /// Of the newest of these that was read from somewhere.
    static Optional<Provenance> newest(List<Fact> facts, Saving saving, Times times, ShownRaw raw) {
        return facts.stream()
                .filter(fact -> fact.origin() != null)
                .findFirst()
                .map(fact -> of("Provenance of the newest event", fact, saving, times, raw));
    }

    /// Of the very thing that was chosen.
    static Provenance of(Proof proof, Saving saving, Times times, ShownRaw raw) {
        return switch (proof) {
            case Proof.Event(Fact fact) ->
                    of("Provenance of the chosen event", fact, saving, times, raw);
            case Proof.Refused(SeenRejection line) ->
                    of(
                            "Provenance of the chosen line",
                            line.rejection(),
                            times.full(line.seen()),
                            raw);
            case Proof.Forgotten(NodeId node, String what) -> forgotten(node, what, saving);
        };
    }

    /// Of the last line that was refused.
    static Optional<Provenance> lastRefused(@Nullable Rejection refused, ShownRaw raw) {
        return Optional.ofNullable(refused)
                .map(one -> of("Provenance of the last line refused", one, "", raw));
    }

    private static Provenance of(String head, Fact fact, Saving saving, Times times, ShownRaw raw) {
        Origin origin = fact.origin();
        List<Line> lines = new ArrayList<>();
        if (origin == null) {
            lines.add(new Line.Prose("It was decided here; no source said it."));
        } else {
            lines.addAll(place(origin));
        }
        lines.add(new Line.Value("outcome", fact.disposition().wireName()));
        if (fact.disposition() == Disposition.REJECTED) {
            lines.add(new Line.Value("refused", Refusals.why(fact)));
        }
        lines.add(new Line.Value("arrived", times.full(fact.seen())));
        Instant said = fact.said();
        lines.add(new Line.Value("said", said == null ? "no time" : times.full(said)));
        lines.add(new Line.Value("arrival delay", delay(said, fact.seen())));
        if (!fact.raw().isEmpty()) {
            lines.add(new Line.Raw(raw.of(fact.raw())));
        } else if (origin != null) {
            lines.add(
                    new Line.Prose(
                            "The text of this line is not in memory any more. "
                                    + where(fact.node(), saving)));
        }
        return new Provenance(origin == null ? "" : link(origin), new Section(head, lines));
    }

    private static Provenance of(String head, Rejection refused, String arrived, ShownRaw raw) {
        List<Line> lines = place(refused.origin());
        lines.add(
                new Line.Value(
                        "refused",
                        refused.reason().wireName() + ": " + Sanitizer.show(refused.detail())));
        if (!arrived.isEmpty()) {
            lines.add(new Line.Value("arrived", arrived));
        }
        lines.add(
                refused.raw().isEmpty()
                        ? new Line.Prose("Nothing stands in this line.")
                        : new Line.Raw(raw.of(refused.raw())));
        return new Provenance(link(refused.origin()), new Section(head, lines));
    }

    private static Provenance forgotten(NodeId node, String what, Saving saving) {
        return new Provenance(
                "",
                new Section(
                        "Provenance of the chosen event",
                        List.of(
                                new Line.Prose(
                                        "The line of "
                                                + Sanitizer.show(what)
                                                + " is not in memory any more, nor where it stood. "
                                                + where(node, saving)))));
    }

    /// Where the text of a line is that is not in memory.
    private static String where(NodeId node, Saving saving) {
        String dossier = "the dossier of " + Sanitizer.show(node.toString()) + " reads it there.";
        return switch (saving) {
            case Saving.Kept kept ->
                    "The journal " + Sanitizer.show(kept.file()) + " keeps it: " + dossier;
            case Saving.LookingOn _ ->
                    "The journal that this window looks at may keep it: " + dossier;
            case Saving.Unsaved _ ->
                    "The journal keeps it, if it came before keeping failed: " + dossier;
            case Saving.NotAsked _ -> "No journal is kept: only the source itself has it.";
        };
    }

    private static List<Line> place(Origin origin) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Value("source", Sanitizer.show(origin.source())));
        lines.add(
                new Line.Value(
                        "line, byte",
                        Figures.count(origin.line()) + ", " + Figures.count(origin.offset())));
        // What is copied has the whole of it, however long a source is called.
        lines.add(new Line.Value("link", Sanitizer.show(link(origin))));
        return lines;
    }

    /// How much later it came than it was said.
    static String delay(@Nullable Instant said, Instant seen) {
        if (said == null) {
            return "not known: it has no time";
        }
        Duration delay = Duration.between(said, seen);
        return delay.isNegative() && delay.toSeconds() < 0
                ? "none, its time is " + Ages.words(delay.negated()) + " ahead"
                : Ages.words(delay);
    }

    private static String link(Origin origin) {
        String source =
                Sanitizer.whole(origin.source())
                        .replace("%", "%25")
                        .replace("#", "%23")
                        .replace(" ", "%20");
        return "drainboard:" + source + "#" + origin.line();
    }
}
