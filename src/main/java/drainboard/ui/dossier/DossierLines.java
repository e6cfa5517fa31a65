package drainboard.ui.dossier;

import drainboard.event.NodeId;
import drainboard.node.Drain;
import drainboard.node.NodeState.Tracked;
import drainboard.session.BookedEntry;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Times;
import drainboard.ui.dossier.Holdings.Span;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes the rows of a dossier of what was read.
final class DossierLines {
    private final Holdings held;
    private final long limit;
    private final DrainWords words;
    private final HappenedWords said;

    /// @param limit where the chain of the audit is broken
    DossierLines(Times times, Holdings held, long limit) {
        this.held = held;
        this.limit = limit;
        this.words = new DrainWords(times, held, limit);
        this.said = new HappenedWords(times);
    }

    /// The drains, the one that goes on first.
    ///
    /// @param picture which that one is taken from; null where none is wanted
    List<DrainLine> drains(NodeId node, @Nullable SessionPicture picture) {
        List<DrainLine> lines = new ArrayList<>();
        if (picture != null
                && picture.fleet().nodes().get(node) instanceof Tracked tracked
                && tracked.drain() != null) {
            lines.add(
                    words.of(
                            tracked.drain(),
                            tracked,
                            picture.now(),
                            picture.freshness().isStale(node) || tracked.doubts().any()));
        }
        held.drains().forEach(one -> lines.add(words.of(one)));
        return lines;
    }

    /// What happened, newest first, each by itself.
    ///
    /// @param within only what belongs to this drain; null for all
    List<HappenedLine> happened(@Nullable DrainLine within) {
        return rows(within).stream().map(Repeats.Row::line).toList();
    }

    /// The same, as it is shown: what was said again and again is one row.
    List<HappenedLine> folded(@Nullable DrainLine within) {
        return new Repeats(said).folded(rows(within));
    }

    private List<Repeats.Row> rows(@Nullable DrainLine within) {
        Span span =
                within == null
                        ? null
                        : held.span(
                                within.drain(),
                                within.drain().outcome() == Drain.Outcome.IN_PROGRESS);
        List<Repeats.Row> lines = new ArrayList<>();
        for (BookedEntry entry : held.decisions(limit)) {
            Instant at = Holdings.wall(entry);
            if (span == null || DrainWords.holds(span, at)) {
                lines.add(new Repeats.Row(said.of(entry, at), null));
            }
        }
        for (Fact fact : held.events()) {
            if (span == null || span.holds(fact.seen())) {
                lines.add(new Repeats.Row(said.of(fact), fact));
            }
        }
        lines.sort(Comparator.comparing((Repeats.Row row) -> row.line().at()).reversed());
        return lines;
    }

    String crumb(DrainLine line) {
        return words.crumb(line.drain());
    }
}
