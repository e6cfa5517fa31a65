package drainboard.ui.dossier;

import drainboard.event.NodeId;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.session.BookedEntry;
import drainboard.session.Dossier;
import drainboard.session.Dossier.More;
import drainboard.session.Dossier.PastDrain;
import drainboard.session.Dossier.Reach;
import drainboard.session.DossierBook.Wanted;
import drainboard.session.Fact;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was read of a node so far, and which of it belongs to which drain.
///
/// A drain begins and ends at times that the scheduler gave, the audit has this machine's clock:
/// the two meet where the events that began and ended the drain came in.
final class Holdings {
    private final NodeId node;
    private final List<PastDrain> drains = new ArrayList<>();
    private final List<BookedEntry> decisions = new ArrayList<>();
    private final List<Fact> events = new ArrayList<>();
    private More more = More.NONE;
    private Reach reach = Reach.NONE;

    Holdings(NodeId node) {
        this.node = node;
    }

    /// From when to when a drain lasted, by this machine's clock; null where it is not known, or
    /// has no end yet.
    record Span(@Nullable Instant from, @Nullable Instant to) {
        boolean holds(Instant at) {
            return from != null && !at.isBefore(from) && (to == null || !at.isAfter(to));
        }
    }

    void add(Dossier page) {
        drains.addAll(page.drains());
        decisions.addAll(page.decisions());
        events.addAll(page.events());
        more = page.more();
        reach = page.reach();
    }

    boolean hasMore() {
        return more.drains() != 0 || more.decisions() != 0 || more.events() != 0;
    }

    Wanted older() {
        return new Wanted(node, more.drains(), more.decisions(), more.events());
    }

    Reach reach() {
        return reach;
    }

    List<PastDrain> drains() {
        return drains;
    }

    List<Fact> events() {
        return events;
    }

    /// The entries that can be relied on.
    ///
    /// @param limit where the chain is broken
    List<BookedEntry> decisions(long limit) {
        return decisions.stream().filter(entry -> entry.place() < limit).toList();
    }

    Span span(PastDrain one, boolean running) {
        Instant began = one.drain().started();
        Instant from = began;
        Instant to = running ? null : one.ended();
        for (Fact fact : events) {
            ModeChange change = fact.change();
            if (change == null || fact.said() == null || !fact.disposition().isTaken()) {
                continue;
            }
            if (fact.said().equals(began) && change.to() == NodeMode.DRAINING) {
                from = fact.seen();
            }
            if (!running && fact.said().equals(one.ended())) {
                to = fact.seen();
            }
        }
        boolean ends = running || to != null;
        return new Span(ends ? from : null, to);
    }

    /// Whether all that was decided since then was read.
    boolean areDecisionsReadSince(@Nullable Instant then) {
        if (more.decisions() == 0) {
            return true;
        }
        Instant oldest = decisions.isEmpty() ? null : wall(decisions.getLast());
        return oldest != null && then != null && oldest.isBefore(then);
    }

    /// When an entry was made; null where what it says is no time.
    static @Nullable Instant wall(BookedEntry entry) {
        try {
            return Instant.parse(entry.wall());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
