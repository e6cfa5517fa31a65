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
    private final Times times;
    private final Holdings held;
    private final long limit;
    private final DrainWords words;

    /// @param limit where the chain of the audit is broken
    DossierLines(Times times, Holdings held, long limit) {
        this.times = times;
        this.held = held;
        this.limit = limit;
        this.words = new DrainWords(times, held, limit);
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

    /// What happened, newest first.
    ///
    /// @param within only what belongs to this drain; null for all
    List<HappenedLine> happened(@Nullable DrainLine within) {
        Span span =
                within == null
                        ? null
                        : held.span(
                                within.drain(),
                                within.drain().outcome() == Drain.Outcome.IN_PROGRESS);
        HappenedWords said = new HappenedWords(times);
        List<HappenedLine> lines = new ArrayList<>();
        for (BookedEntry entry : held.decisions(limit)) {
            Instant at = Holdings.wall(entry);
            if (span == null || DrainWords.holds(span, at)) {
                lines.add(said.of(entry, at));
            }
        }
        for (Fact fact : held.events()) {
            if (span == null || span.holds(fact.seen())) {
                lines.add(said.of(fact));
            }
        }
        lines.sort(Comparator.comparing(HappenedLine::at).reversed());
        return lines;
    }

    String crumb(DrainLine line) {
        return words.crumb(line.drain());
    }
}
