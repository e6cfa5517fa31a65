package drainboard.session;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.Origin;
import drainboard.event.Rejection;
import drainboard.fleet.Outcome;
import drainboard.journal.Kept;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptFate;
import drainboard.journal.KeptMove;
import drainboard.journal.KeptNode;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.Disposition;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact.Told;
import drainboard.session.SessionPicture.EdgeFact;
import drainboard.session.SessionPicture.RefusedPair;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What happened lately, for the inspector and the diagram: bounded for each node and pair. The
/// session's thread alone touches it.
final class Chronicle {
    /// Of one node, while all together are fewer than the most; the inspector shows as many.
    static final int MOST_FACTS = 200;

    /// Where all together are more, a node that speaks keeps only what every node may. Nodes that
    /// all speak alike thus never hold more than that each.
    static final int MOST_IN_ALL = 200_000;

    /// So many of these are routine reports: a runtime that reports every second shall not make
    /// what the scheduler said forgotten.
    static final int MOST_ROUTINE = 8;

    private static final int MOST_EDGES = 5;
    private static final int MOST_REFUSED = 50;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Map<NodeId, List<Fact>> facts = new HashMap<>();
    private final Map<NodeId, KeptMove> moves = new HashMap<>();
    private final Map<ModeChange, Deque<EdgeFact>> edges = new HashMap<>();
    private final List<RefusedPair> refused = new ArrayList<>();
    private final LaneBook lanes;

    /// How many facts there are of all nodes.
    private int held;

    /// @param table which changes a node can have made where some were missed
    Chronicle(TransitionTable table) {
        lanes = new LaneBook(table);
    }

    /// Writes down what came of a message; answers what it wrote.
    Fact add(NodeEvent event, Outcome outcome, Instant seen, @Nullable Origin origin, String raw) {
        NodeId node = event.node();
        ModeChange change = event instanceof NodeTransition news ? news.change() : null;
        List<Told> told = new ArrayList<>();
        StringBuilder note = new StringBuilder();
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.ActionDue due && due.placement().lastAction() != null) {
                told.add(
                        new Told(
                                due.placement().name(node),
                                due.placement().lastAction(),
                                due.placement().withheldAction(),
                                due.catchUp()));
            }
            String words = EffectWords.of(effect);
            note.append(note.isEmpty() || words.isEmpty() ? "" : "; ").append(words);
        }
        Fact fact =
                new Fact(
                        node,
                        event.stamp().time(),
                        seen,
                        outcome.disposition(),
                        change,
                        told,
                        note.toString(),
                        origin,
                        raw);
        keep(fact);
        OperatorDecision decision = event instanceof OperatorDecision made ? made : null;
        lanes.take(fact, decision, outcome.after(), outcome.effects());
        if (change != null) {
            drawn(change, node, outcome.disposition(), seen);
        }
        return fact;
    }

    /// Writes down that news of a node could not be read.
    void refuse(NodeId node, String why, Rejection rejection, Instant seen, NodeState after) {
        Fact fact =
                new Fact(
                        node,
                        null,
                        seen,
                        Disposition.REJECTED,
                        null,
                        List.of(),
                        why,
                        rejection.origin(),
                        rejection.raw());
        keep(fact);
        lanes.take(fact, null, after, List.of());
    }

    /// Takes back what was written of a decision that could not be kept.
    void forgetNewest(NodeId node) {
        lanes.back(node);
        List<Fact> before = facts.getOrDefault(node, List.of());
        if (!before.isEmpty()) {
            facts.put(node, List.copyOf(before.subList(1, before.size())));
            held--;
        }
    }

    /// Shows again what was kept before: the newest messages, and of every node where it was last
    /// spoken of.
    void restore(Kept kept) {
        for (KeptNode node : kept.nodes()) {
            if (node.moved() != null) {
                moves.put(node.state().node(), node.moved());
            } else if (node.state() instanceof Tracked) {
                moves.put(node.state().node(), new KeptMove(Freshness.NOBODY, node.seen()));
            }
            if (node.last() != null) {
                keep(
                        new Fact(
                                node.state().node(),
                                null,
                                node.seen(),
                                Disposition.NOTED,
                                null,
                                List.of(),
                                "kept in the journal",
                                node.last(),
                                ""));
            }
        }
        LaneRestore drawn = new LaneRestore(lanes);
        Set<NodeId> known = new HashSet<>();
        for (KeptNode node : kept.nodes()) {
            if (node.state() instanceof Tracked) {
                known.add(node.state().node());
            }
        }
        for (KeptEvent event : kept.recent()) {
            NodeId about = event.node();
            if (about != null) {
                Fact fact = JournalDossiers.fact(about, event);
                keep(fact);
                if (fact.change() != null && fact.disposition() == Disposition.REJECTED) {
                    drawn(fact.change(), about, fact.disposition(), fact.seen());
                }
                if (known.contains(about)) {
                    drawn.happened(fact);
                } else {
                    lanes.happened(fact);
                }
            }
        }
        kept.nodes().forEach(drawn::settle);
    }

    /// What was kept by a source's key is shown by its name in this run.
    void rename(String key, String name) {
        lanes.rename(key, name);
        moves.replaceAll(
                (_, move) -> move.source().equals(key) ? new KeptMove(name, move.seen()) : move);
        facts.replaceAll(
                (_, all) ->
                        all.stream().noneMatch(fact -> isOf(fact, key))
                                ? all
                                : all.stream()
                                        .map(fact -> isOf(fact, key) ? named(fact, name) : fact)
                                        .toList());
    }

    static boolean isOf(Fact fact, String source) {
        Origin origin = fact.origin();
        return origin != null && origin.source().equals(source);
    }

    static Fact named(Fact fact, String name) {
        Origin origin = fact.origin();
        return new Fact(
                fact.node(),
                fact.said(),
                fact.seen(),
                fact.disposition(),
                fact.change(),
                fact.told(),
                fact.note(),
                origin == null ? null : new Origin(name, origin.line(), origin.offset()),
                fact.raw());
    }

    static List<Told> told(KeptFate fate) {
        return fate.actions().stream()
                .map(one -> new Told(one.workload(), one.action(), one.withheld(), one.catchUp()))
                .toList();
    }

    private void keep(Fact fact) {
        Origin origin = fact.origin();
        if (fact.isMove() && origin != null) {
            moves.put(fact.node(), new KeptMove(origin.source(), fact.seen()));
        }
        List<Fact> before = facts.getOrDefault(fact.node(), List.of());
        int most = held < MOST_IN_ALL ? MOST_FACTS : Fact.KEPT;
        List<Fact> now = new ArrayList<>(Math.min(most, before.size() + 1));
        now.add(fact);
        int routine = fact.isRoutine() ? 1 : 0;
        for (Fact older : before) {
            routine += older.isRoutine() ? 1 : 0;
            if (now.size() < most && (routine <= MOST_ROUTINE || !older.isRoutine())) {
                now.add(older);
            }
        }
        facts.put(fact.node(), List.copyOf(now));
        held += now.size() - before.size();
    }

    private void drawn(ModeChange change, NodeId node, Disposition disposition, Instant seen) {
        if (disposition == Disposition.REJECTED) {
            int count = 1;
            for (RefusedPair pair : refused) {
                if (pair.change().equals(change)) {
                    count = pair.count() + 1;
                }
            }
            refused.removeIf(pair -> pair.change().equals(change));
            refused.addFirst(new RefusedPair(change, node, count, seen));
            if (refused.size() > MOST_REFUSED) {
                refused.removeLast();
            }
        } else if (disposition.isTaken() && !change.isStay()) {
            Deque<EdgeFact> taken = edges.computeIfAbsent(change, _ -> new ArrayDeque<>());
            taken.addFirst(new EdgeFact(change, node, seen));
            if (taken.size() > MOST_EDGES) {
                taken.removeLast();
            }
        }
    }

    Map<NodeId, List<Fact>> facts() {
        return Map.copyOf(facts);
    }

    /// How the nodes stand by their sources.
    Freshness freshness(List<FollowedSource> sources) {
        return new Freshness(sources, moves);
    }

    History history(Map<String, List<Silence>> silences) {
        return lanes.show(silences);
    }

    List<EdgeFact> edges(Instant now) {
        Instant since = now.minus(REMEMBERED);
        return edges.values().stream()
                .flatMap(Deque::stream)
                .filter(edge -> !edge.seen().isBefore(since))
                .sorted(Comparator.comparing(EdgeFact::seen).reversed())
                .toList();
    }

    List<RefusedPair> refused() {
        return List.copyOf(refused);
    }
}
