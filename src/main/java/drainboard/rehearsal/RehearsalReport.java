package drainboard.rehearsal;

import drainboard.event.NodeId;
import drainboard.event.RejectionReason;
import drainboard.fleet.DrainHistory;
import drainboard.fleet.DrainHistory.Expected;
import drainboard.fleet.Fleet;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.NodeState.Tracked;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What a rehearsal found. Valid until its [Rehearsal] is closed.
public final class RehearsalReport {
    private final Books books;
    private final List<Shard> shards;
    private final List<NodeId> order;

    RehearsalReport(Books books, List<Shard> shards) {
        this.books = books;
        this.shards = List.copyOf(shards);
        this.order = order(shards);
    }

    /// How many threads may work on it.
    int threads() {
        return shards.size();
    }

    /// The logs, in the order read.
    public List<Input> inputs() {
        return List.copyOf(books.inputs());
    }

    /// How many events were found, whatever became of them.
    public long read() {
        return books.read();
    }

    /// How many events had a disposition.
    public long count(Disposition disposition) {
        return switch (disposition) {
            case IGNORED -> books.ignored();
            case REJECTED -> books.rejections();
            case DUPLICATE -> books.repeated() + sum(shard -> shard.count(disposition));
            case APPLIED, REAFFIRMED, ADOPTED, GAP, STALE, NOTED ->
                    sum(shard -> shard.count(disposition));
        };
    }

    /// How many events were rejected for a reason.
    public long count(RejectionReason reason) {
        return books.rejections(reason);
    }

    /// How many events came again in a later input and reached no node.
    public long repeated() {
        return books.repeated();
    }

    /// How many gaps the inputs declare themselves.
    public long missing() {
        return books.inputs().stream().mapToLong(input -> input.gaps().count()).sum();
    }

    /// The first thousand rejected lines.
    public List<Rejected> rejected() {
        return List.copyOf(books.rejected());
    }

    /// How often a change was applied, adopted or taken over a gap.
    public long count(ModeChange change) {
        return sum(shard -> shard.transitions(change));
    }

    /// How often a placement was told an action.
    public long count(WorkloadAction action) {
        return sum(shard -> shard.count(action));
    }

    /// How many decisions counted.
    public long decisionsApplied() {
        return sum(Shard::decisionsApplied);
    }

    /// How many decisions the rules refused.
    public long decisionsRefused() {
        return sum(Shard::decisionsRefused);
    }

    /// How often a runtime reported another action than it was told.
    public long mismatches() {
        return sum(Shard::mismatches);
    }

    /// How often a halt was raised.
    public long halts() {
        return sum(Shard::halts);
    }

    /// How many recorded halts and clears the core does not agree with.
    public long differingRecords() {
        return sum(Shard::differingRecords);
    }

    /// Shows the nodes that a transition was taken for, in report order; each is made for the call.
    void nodes(Each<Tracked> each) throws IOException {
        for (NodeId id : order) {
            Fleet fleet = shards.get(Shard.of(id, shards.size())).fleet();
            if (fleet.state(id) instanceof Tracked node) {
                each.take(node);
            }
        }
    }

    private static List<NodeId> order(List<Shard> shards) {
        List<NodeId> order = new ArrayList<>();
        shards.forEach(shard -> shard.fleet().eachNode(order::add));
        order.sort(NodeId.ORDER);
        return order;
    }

    /// Takes records one by one.
    interface Each<T> {
        void take(T record) throws IOException;
    }

    void incidents(Each<ReportedIncident> each) throws IOException {
        Spool.visit(
                shards.stream().map(Shard::incidents).toList(),
                (position, record) -> each.take(ReportedIncident.read(position, record)));
    }

    void drains(Each<ReportedDrain> each) throws IOException {
        Spool.visit(
                shards.stream().map(Shard::drains).toList(),
                (position, record) -> each.take(ReportedDrain.read(position, record)));
    }

    /// The nodes whose drain stands in a step for longer than 95 of 100 completed drains of this
    /// log did, counted to the latest time that the log holds (lifecycle.md section 11).
    public List<Stalled> stalled() throws IOException {
        Instant end = latest();
        Map<NodeMode, Duration> limits = limits();
        List<Stalled> stalled = new ArrayList<>();
        nodes(
                node -> {
                    Instant since = node.since();
                    Duration limit = limits.get(node.mode());
                    if (node.drain() != null
                            && since != null
                            && end != null
                            && limit != null
                            && Duration.between(since, end).compareTo(limit) > 0) {
                        stalled.add(new Stalled(node.node(), node.mode()));
                    }
                });
        return stalled;
    }

    /// A node whose drain stands in a step for too long.
    public record Stalled(NodeId node, NodeMode mode) {}

    /// How long a step may take; time in fence_lost counts for drained.
    private Map<NodeMode, Duration> limits() {
        DrainHistory history = new DrainHistory();
        shards.forEach(shard -> history.addAll(shard.history()));
        Map<NodeMode, Duration> limits = new EnumMap<>(NodeMode.class);
        for (NodeMode mode : NodeMode.ALL) {
            NodeMode counted = mode == NodeMode.FENCE_LOST ? NodeMode.DRAINED : mode;
            history.expected(counted)
                    .flatMap(Expected::limit)
                    .ifPresent(limit -> limits.put(mode, limit));
        }
        return limits;
    }

    private @Nullable Instant latest() {
        Instant latest = null;
        for (Shard shard : shards) {
            Instant one = shard.latest();
            if (one != null && (latest == null || one.isAfter(latest))) {
                latest = one;
            }
        }
        return latest;
    }

    private long sum(ToLongFunction<Shard> count) {
        return shards.stream().mapToLong(count).sum();
    }
}
