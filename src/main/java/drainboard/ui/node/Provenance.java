package drainboard.ui.node;

import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.session.Fact;
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

/// Where what is shown was said last, and the line as it came.
///
/// @param link the place as a link: `drainboard:SOURCE#LINE`
record Provenance(String link, Section section) {
    private static final String HEAD = "Provenance";

    static final Section UNKNOWN =
            new Section(
                    HEAD,
                    List.of(new Line.Prose("Nothing of it was read from a source in this run.")));

    /// Of the newest of these that was read from somewhere.
    static Optional<Provenance> of(List<Fact> facts, Times times) {
        for (Fact fact : facts) {
            Origin origin = fact.origin();
            if (origin != null) {
                List<Line> lines = place(origin);
                lines.add(new Line.Value("outcome", fact.disposition().wireName()));
                lines.add(new Line.Value("arrived", times.full(fact.seen())));
                Instant said = fact.said();
                lines.add(new Line.Value("said", said == null ? "no time" : times.full(said)));
                lines.add(new Line.Value("arrival delay", delay(said, fact.seen())));
                lines.add(new Line.Raw(Sanitizer.whole(fact.raw())));
                return Optional.of(of(origin, lines));
            }
        }
        return Optional.empty();
    }

    /// Of the last line that was refused.
    static Optional<Provenance> of(@Nullable Rejection refused) {
        if (refused == null) {
            return Optional.empty();
        }
        List<Line> lines = place(refused.origin());
        lines.add(new Line.Value("refused", refused.reason().wireName()));
        lines.add(new Line.Raw(Sanitizer.whole(refused.raw())));
        return Optional.of(of(refused.origin(), lines));
    }

    private static Provenance of(Origin origin, List<Line> lines) {
        return new Provenance(link(origin), new Section(HEAD, lines));
    }

    private static List<Line> place(Origin origin) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Value("source", Sanitizer.show(origin.source())));
        lines.add(
                new Line.Value(
                        "line, byte",
                        Figures.count(origin.line()) + ", " + Figures.count(origin.offset())));
        lines.add(new Line.Value("link", link(origin)));
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
