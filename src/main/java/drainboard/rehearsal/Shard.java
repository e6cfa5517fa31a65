package drainboard.rehearsal;

import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.WorkloadName;
import drainboard.fleet.DrainHistory;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.Drain;
import drainboard.node.Effect;
import drainboard.node.NodeState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The nodes that one worker turns, and what it counted of them. Nodes are independent, so the sum
/// over shards is the same for any number of them.
final class Shard implements AutoCloseable {
    private static final int TOGETHER = 32;

    private final Fleet fleet;
    private final boolean applyDecisions;
    private final Spool incidents = new Spool();
    private final Spool drains = new Spool();
    private final DrainHistory history = new DrainHistory();
    private final long[] transitions = new long[ModeChange.count()];
    private final Map<Disposition, Tally> dispositions = new EnumMap<>(Disposition.class);
    private final Map<WorkloadAction, Tally> actions = new EnumMap<>(WorkloadAction.class);
    private final Tally applied = new Tally();
    private final Tally refused = new Tally();
    private final Tally mismatches = new Tally();
    private final Tally halts = new Tally();
    private final Tally differing = new Tally();
    private @Nullable Instant latest;
    private final NodeId[] next = new NodeId[TOGETHER];

    @SuppressWarnings("UnusedVariable") // written, so that foreseeing is not optimised away
    private int foreseen;

    /// The shard, of so many, that a node belongs to.
    static int of(NodeId node, int count) {
        return (node.hashCode() & Integer.MAX_VALUE) % count;
    }

    /// A count that grows.
    static final class Tally {
        private long count;

        void one() {
            count++;
        }

        long count() {
            return count;
        }
    }

    Shard(RehearsalOptions options) {
        fleet = Fleet.packed(options.policy(), options.roster());
        applyDecisions = options.applyDecisions();
        Disposition.ALL.forEach(one -> dispositions.put(one, new Tally()));
        WorkloadAction.ALL.forEach(one -> actions.put(one, new Tally()));
    }

    /// Turns the messages of one block; `first` is the number of places before it in all inputs.
    void apply(List<ParsedBlock.Item> items, long first) throws IOException {
        int size = items.size();
        for (int from = 0; from < size; from += TOGETHER) {
            int to = Math.min(size, from + TOGETHER);
            foresee(items, from, to);
            for (int i = from; i < to; i++) {
                ParsedBlock.Item item = items.get(i);
                NodeEvent event = item.event();
                if (event == null) {
                    fleet.refuse(item.node());
                } else {
                    apply(event, first + item.place());
                }
            }
        }
    }

    private void foresee(List<ParsedBlock.Item> items, int from, int to) {
        for (int i = from; i < to; i++) {
            next[i - from] = items.get(i).node();
        }
        foreseen = fleet.foresee(next, to - from);
    }

    private void apply(NodeEvent event, long position) throws IOException {
        boolean decision = event instanceof OperatorDecision;
        if (decision && !applyDecisions) {
            tally(Disposition.NOTED).one();
            return;
        }
        Outcome outcome = fleet.accept(event, position);
        Disposition disposition = outcome.disposition();
        tally(disposition).one();
        if (event instanceof NodeTransition transition && disposition.isTaken()) {
            if (disposition != Disposition.REAFFIRMED) {
                transitions[transition.change().index()]++;
            }
            Instant time = transition.stamp().time();
            if (time != null && (latest == null || time.isAfter(latest))) {
                latest = time;
            }
        }
        boolean noted = true;
        for (Effect effect : outcome.effects()) {
            noted &= !(effect instanceof Effect.DecisionRefused);
            count(effect, event);
        }
        if (decision) {
            (noted ? applied : refused).one();
        }
    }

    private void count(Effect effect, NodeEvent event) throws IOException {
        switch (effect) {
            case Effect.ActionDue(var placement, boolean _) -> {
                WorkloadAction action = placement.lastAction();
                if (action != null) {
                    tally(action).one();
                }
            }
            case Effect.Raised _ -> halts.one();
            case Effect.IncidentEnded ended -> {
                ReportedIncident told =
                        new ReportedIncident(
                                ended.incident().position(),
                                event.node().toString(),
                                ended.incident().cause(),
                                ended.incident().opened(),
                                ended.incident().raises(),
                                false,
                                true,
                                "released",
                                ended.resolution(),
                                ended.workloads().stream().map(WorkloadName::text).toList());
                incidents.add(told.position(), told.size(), told::write);
            }
            case Effect.DrainEnded(Drain drain, Drain.Outcome outcome, @Nullable Instant at) -> {
                if (outcome == Drain.Outcome.COMPLETED) {
                    history.add(drain);
                }
                ReportedDrain told = ReportedDrain.of(event.node().toString(), drain, outcome, at);
                drains.add(told.position(), told.size(), told::write);
            }
            case Effect.Mismatch _ -> mismatches.one();
            case Effect.RecordDiffers _ -> differing.one();
            case Effect.Acknowledged _, Effect.Authorised _, Effect.AuthorisationVoided _ -> {}
            case Effect.DecisionRefused _ -> {}
        }
    }

    /// Adds what is still open at the end of the log.
    void finish() throws IOException {
        List<NodeId> nodes = new ArrayList<>();
        fleet.eachNode(nodes::add);
        for (NodeId id : nodes) {
            if (fleet.state(id) instanceof NodeState.Tracked node) {
                OpenEnds.add(node, incidents, drains);
            }
        }
    }

    Fleet fleet() {
        return fleet;
    }

    Spool incidents() {
        return incidents;
    }

    Spool drains() {
        return drains;
    }

    DrainHistory history() {
        return history;
    }

    @Nullable Instant latest() {
        return latest;
    }

    long transitions(ModeChange change) {
        return transitions[change.index()];
    }

    private Tally tally(Disposition disposition) {
        return tallyOf(dispositions.get(disposition));
    }

    private Tally tally(WorkloadAction action) {
        return tallyOf(actions.get(action));
    }

    private static Tally tallyOf(@Nullable Tally tally) {
        if (tally == null) {
            throw new IllegalStateException("a count is missing");
        }
        return tally;
    }

    long count(Disposition disposition) {
        return tally(disposition).count();
    }

    long count(WorkloadAction action) {
        return tally(action).count();
    }

    long decisionsApplied() {
        return applied.count();
    }

    long decisionsRefused() {
        return refused.count();
    }

    long mismatches() {
        return mismatches.count();
    }

    long halts() {
        return halts.count();
    }

    long differingRecords() {
        return differing.count();
    }

    @Override
    public void close() throws IOException {
        incidents.close();
        drains.close();
    }
}
