package drainboard.ui.dossier;

import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Stay;
import drainboard.session.BookedEntry;
import drainboard.session.Dossier.PastDrain;
import drainboard.session.Fact;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.dossier.Holdings.Span;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts the drains of a node into words. What was not read, or has no time, is never told as none.
final class DrainWords {
    private static final Pattern CAUSE = Pattern.compile("\"cause\":\"([a-z_]{1,40})\"");
    private static final String UNKNOWN = "unknown";

    private final Times times;
    private final Holdings held;
    private final long limit;
    private final HappenedWords words;

    /// @param limit where the chain of the audit is broken
    DrainWords(Times times, Holdings held, long limit) {
        this.times = times;
        this.held = held;
        this.limit = limit;
        this.words = new HappenedWords(times);
    }

    /// A drain that ended.
    DrainLine of(PastDrain one) {
        List<Cell> steps = new ArrayList<>();
        for (NodeMode mode : Drain.COLUMNS) {
            steps.add(
                    one.drain()
                            .stay(mode)
                            .map(this::step)
                            .orElse(Cell.of("–", "").with("It was not in this step.")));
        }
        return line(one, held.span(one, false), steps, outcome(one.outcome(), false), ended(one));
    }

    /// The drain that a node is in.
    ///
    /// @param lost whether the node is only last known
    DrainLine of(Drain drain, Tracked node, Instant now, boolean lost) {
        PastDrain one = new PastDrain(drain, Drain.Outcome.IN_PROGRESS, null);
        List<Cell> steps = new ArrayList<>();
        for (NodeMode mode : Drain.COLUMNS) {
            Optional<Stay> before = drain.stay(mode);
            if (mode == column(node.mode())) {
                steps.add(present(node.since(), before, now, lost));
            } else {
                steps.add(before.map(this::step).orElse(Cell.of("", "")));
            }
        }
        Instant began = drain.started();
        String lasts =
                lost || began == null ? UNKNOWN : Ages.elapsed(Duration.between(began, now)) + "+";
        return line(
                one,
                held.span(one, true),
                steps,
                outcome(Drain.Outcome.IN_PROGRESS, lost),
                Cell.of(lasts, ""));
    }

    private DrainLine line(
            PastDrain one, Span span, List<Cell> steps, String outcome, Cell lasted) {
        Instant began = one.drain().started();
        List<BookedEntry> within =
                held.decisions(limit).stream()
                        .filter(entry -> holds(span, Holdings.wall(entry)))
                        .toList();
        boolean read = span.from() != null && held.areDecisionsReadSince(span.from());
        return new DrainLine(
                one.drain().position() + " " + began,
                crumb(one),
                one,
                began == null
                        ? Cell.of("no time", "").with("What began it has no time.")
                        : words.time(began).with(times.both(began) + raw(began)),
                lasted,
                steps,
                new Cell(outcome, incidents(within, read), "", read ? null : Look.UNKNOWN),
                read
                        ? who(within, began)
                        : Cell.of(UNKNOWN, "")
                                .with(
                                        span.from() == null
                                                ? "It has no time to look its decisions up by."
                                                : "Decisions of that time were not read yet:"
                                                        + " Older reads on."));
    }

    /// What a drain is called where one has come to it.
    String crumb(PastDrain one) {
        Instant began = one.drain().started();
        return "Drain of " + (began == null ? "no known time" : times.full(began));
    }

    static boolean holds(Span span, @Nullable Instant at) {
        return at != null && span.holds(at);
    }

    /// What was said at a time to begin a drain.
    private Optional<Fact> began(Instant said) {
        return held.events().stream()
                .filter(fact -> said.equals(fact.said()))
                .filter(
                        fact -> {
                            ModeChange change = fact.change();
                            return change != null && change.to() == NodeMode.DRAINING;
                        })
                .findFirst();
    }

    private String raw(Instant said) {
        return began(said)
                .filter(fact -> !fact.raw().isEmpty())
                .map(fact -> "\n" + Sanitizer.whole(fact.raw()))
                .orElse("\nThe message that began it is not among those read.");
    }

    private Cell step(Stay stay) {
        Duration spent = stay.spent();
        Instant started = stay.started();
        return Cell.of(spent == null ? UNKNOWN : Ages.elapsed(spent), "")
                .with(started == null ? "Its start has no time." : "since " + times.both(started));
    }

    private Cell present(
            @Nullable Instant since, Optional<Stay> before, Instant now, boolean lost) {
        Duration earlier = before.isEmpty() ? Duration.ZERO : before.get().spent();
        if (since == null || lost || earlier == null) {
            return Cell.of(UNKNOWN, "");
        }
        Duration spent = Duration.between(since, now).plus(earlier);
        return Cell.of(Ages.elapsed(spent) + "+", "").with("since " + times.both(since));
    }

    private static NodeMode column(NodeMode mode) {
        return mode == NodeMode.FENCE_LOST ? NodeMode.DRAINED : mode;
    }

    private Cell ended(PastDrain one) {
        Instant began = one.drain().started();
        Instant ended = one.ended();
        return Cell.of(
                        began == null || ended == null
                                ? UNKNOWN
                                : Ages.elapsed(Duration.between(began, ended)),
                        "")
                .with(ended == null ? "Its end has no time." : "until " + times.both(ended));
    }

    private static String outcome(Drain.Outcome outcome, boolean lost) {
        return switch (outcome) {
            case COMPLETED -> "Completed";
            case HALTED -> "Halted";
            case IN_PROGRESS -> lost ? "In progress?" : "In progress";
            case ABANDONED -> "Abandoned";
        };
    }

    private static String incidents(List<BookedEntry> within, boolean read) {
        if (!read) {
            return "incidents not read";
        }
        long raises = count(within, "halt_raised", null);
        long opened = count(within, "halt_raised", "opened");
        if (raises == 0) {
            return "no incident";
        }
        return (opened == 1 ? "1 incident" : opened + " incidents")
                + (raises > opened ? ", " + raises + " raises" : "");
    }

    private static long count(List<BookedEntry> within, String kind, @Nullable String result) {
        return within.stream()
                .filter(entry -> entry.what().kind().equals(kind))
                .filter(entry -> result == null || entry.what().result().equals(result))
                .count();
    }

    private Cell who(List<BookedEntry> within, @Nullable Instant began) {
        String people =
                within.stream()
                        .filter(entry -> !entry.who().operator().isBlank())
                        .map(entry -> HappenedWords.operator(entry.who()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        String begun =
                Optional.ofNullable(began)
                        .flatMap(this::began)
                        .map(Fact::origin)
                        .map(HappenedWords::place)
                        .orElse("");
        String reasons =
                within.stream()
                        .map(DrainWords::reason)
                        .filter(reason -> !reason.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; "));
        return Cell.of(
                people.isEmpty() ? "the scheduler" : people,
                reasons.isEmpty() ? begun : reasons + (begun.isEmpty() ? "" : "; " + begun));
    }

    private static String reason(BookedEntry entry) {
        if (!entry.what().why().isBlank()) {
            return Sanitizer.show(entry.what().why());
        }
        if (entry.what().kind().equals("halt_raised")) {
            Matcher cause = CAUSE.matcher(entry.what().evidence());
            return cause.find() ? cause.group(1) : "";
        }
        return "";
    }
}
