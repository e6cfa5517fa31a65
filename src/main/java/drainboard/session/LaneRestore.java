package drainboard.session;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.journal.KeptNode;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.Doubts;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Lane.Kind;
import drainboard.session.Lane.Latch;
import drainboard.session.Lane.Span;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws the lanes again from what a journal kept: the newest messages tell the past, the nodes how
/// it ended. A halt whose end was not kept is not drawn, and no time is made up.
final class LaneRestore {
    private final LaneBook book;
    private final Map<NodeId, Instant> halted = new HashMap<>();
    private final Map<NodeId, Instant> refused = new HashMap<>();
    private final Set<NodeId> fenced = new HashSet<>();

    LaneRestore(LaneBook book) {
        this.book = book;
    }

    /// One message, oldest first, of a node that is known.
    void happened(Fact fact) {
        book.happened(fact);
        LaneKeeper keeper = book.keeper(fact.node());
        Instant at = keeper.hear(fact);
        keeper.told(fact, at);
        if (fact.disposition().isTaken() && fact.change() != null) {
            if (fact.disposition() == Disposition.GAP) {
                Span open = keeper.present();
                keeper.missed(
                        at, open == null ? 1 : book.missed(open.mode(), fact.change().from()));
            }
            keeper.stand(fact.change().to(), Doubts.of(false, false), at);
            keeper.taken(at);
            refused.remove(fact.node());
        } else if (fact.disposition() != Disposition.NOTED) {
            refused.putIfAbsent(fact.node(), at);
        }
        if (fact.disposition() == Disposition.REJECTED) {
            keeper.mark(Kind.REJECTED, at, LaneKeeper.refused(fact));
        }
        decided(fact, keeper, at);
        latch(fact, keeper, at);
    }

    private static void decided(Fact fact, LaneKeeper keeper, Instant at) {
        List<String> notes = EffectWords.notes(fact);
        if (fact.told().stream().anyMatch(Fact.Told::catchUp)) {
            keeper.mark(Kind.CLEARED, at, "");
        } else if (fact.change() != null && notes.contains(EffectWords.VOID)) {
            keeper.mark(Kind.VOIDED, at, "");
        } else if (fact.origin() == null && fact.change() == null) {
            for (String note : notes) {
                if (note.startsWith(EffectWords.ACKNOWLEDGED_BY)) {
                    String who = note.substring(EffectWords.ACKNOWLEDGED_BY.length());
                    keeper.mark(Kind.ACKNOWLEDGED, at, EffectWords.name(who));
                }
                if (Resolution.ALL.stream()
                        .map(EffectWords::authorisedBy)
                        .anyMatch(note::startsWith)) {
                    keeper.mark(Kind.AUTHORISED, at, "");
                }
            }
        }
    }

    /// A taken event that told a halt found the latch closed, and one that caught up opened it.
    private void latch(Fact fact, LaneKeeper keeper, Instant at) {
        NodeId node = fact.node();
        boolean released = false;
        for (Fact.Told told : fact.told()) {
            if (told.catchUp()) {
                released = true;
            } else if (told.action() == WorkloadAction.HALT && fact.disposition().isTaken()) {
                halted.putIfAbsent(node, at);
                if (fact.change() != null && fact.change().touches(NodeMode.FENCE_LOST)) {
                    fenced.add(node);
                }
            }
        }
        Instant since = halted.get(node);
        if (released && since != null) {
            @Nullable HaltCause cause = fenced.remove(node) ? HaltCause.FENCE_LOST : null;
            keeper.release(new Latch(since, at, cause));
            halted.remove(node);
        }
    }

    /// How a node stood at the end.
    void settle(KeptNode kept) {
        if (!(kept.state() instanceof Tracked node)) {
            return;
        }
        LaneKeeper keeper = book.keeper(node.node());
        keeper.spoken(kept.seen(), kept.last());
        Span open = keeper.present();
        if (open == null || open.mode() != node.mode()) {
            Instant since = node.since() == null ? kept.seen() : node.since();
            if (open != null) {
                // Where its end was not kept, it ended where the next began, and not before.
                keeper.past(
                        new Span(
                                open.mode(),
                                open.from(),
                                since.isBefore(open.from()) ? open.from() : since,
                                true));
            }
            open = new Span(node.mode(), since, null, false);
        }
        if (!keeper.isTold() && kept.moved() != null) {
            keeper.told(kept.moved().source(), open.from());
        }
        keeper.present(node.doubts().any() ? doubtful(node, open, keeper) : open);
        Incident incident = node.incident();
        keeper.hold(
                incident == null ? null : held(incident, node, kept.seen()),
                incident == null ? -1 : incident.position());
    }

    private Span doubtful(Tracked node, Span open, LaneKeeper keeper) {
        Instant since = refused.get(node.node());
        if (since == null || !since.isAfter(open.from())) {
            return new Span(open.mode(), open.from(), null, true);
        }
        keeper.past(open.to(since));
        return new Span(open.mode(), since, null, true);
    }

    private Latch held(Incident incident, Tracked node, Instant seen) {
        Instant opened = incident.opened();
        if (opened == null) {
            opened = halted.getOrDefault(node.node(), seen);
        }
        return new Latch(opened, null, incident.cause());
    }
}
