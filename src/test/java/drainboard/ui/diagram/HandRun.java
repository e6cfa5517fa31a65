package drainboard.ui.diagram;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Origin;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Fleet;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.Disposition;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Fact;
import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SessionPicture.EdgeFact;
import drainboard.session.SessionPicture.RefusedPair;
import drainboard.session.SourceStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A run turned by hand, for pictures of it.
public final class HandRun {
    /// The moment of every picture unless it says otherwise.
    public static final Instant NOW = Instant.parse("2026-11-20T21:24:07Z");

    private final SupervisionPolicy policy;
    private final Fleet fleet;
    private final List<EdgeFact> edges = new ArrayList<>();
    private final List<RefusedPair> refused = new ArrayList<>();
    private final Map<NodeId, List<Fact>> facts = new HashMap<>();
    private SourceStatus status = new SourceStatus.Live();
    private long position;

    /// A run with the recipe's own table and more pairs.
    public HandRun(ModeChange... extras) {
        SupervisionPolicy usual = SupervisionPolicy.DEFAULT;
        this.policy =
                new SupervisionPolicy(
                        usual.onGap(),
                        usual.haltOnMismatch(),
                        usual.twoPerson(),
                        TransitionTable.STANDARD.plus(List.of(extras)));
        this.fleet = new Fleet(policy, Roster.EMPTY);
    }

    /// A node goes from one mode to another, some seconds before now.
    public HandRun move(long node, NodeMode from, NodeMode to, long secondsAgo) {
        Instant at = NOW.minusSeconds(secondsAgo);
        ModeChange change = ModeChange.of(from, to);
        NodeId id = NodeId.of(node);
        fleet.accept(new NodeTransition(id, change, Stamp.at(at), List.of()), position++);
        edges.addFirst(new EdgeFact(change, id, at));
        return this;
    }

    /// A node is in a mode since some seconds before now.
    public HandRun in(NodeMode mode, long node, long secondsAgo) {
        NodeMode from =
                switch (mode) {
                    case ACCEPTING -> NodeMode.RETURNING;
                    case DRAINING -> NodeMode.ACCEPTING;
                    case DRAINED -> NodeMode.DRAINING;
                    case MAINTENANCE, FENCE_LOST -> NodeMode.DRAINED;
                    case RETURNING -> NodeMode.MAINTENANCE;
                };
        return move(node, from, mode, secondsAgo);
    }

    /// A node is in a mode since now, with workloads on it.
    public HandRun place(NodeMode mode, long node, String... workloads) {
        fleet.accept(
                new NodeTransition(
                        NodeId.of(node),
                        ModeChange.of(mode, mode),
                        Stamp.at(NOW),
                        Stream.of(workloads).map(WorkloadName::new).toList()),
                position++);
        return this;
    }

    /// A runtime spoke of a node of whose mode nobody told, or of one that is known.
    public HandRun report(long node, String... workloads) {
        for (String workload : workloads) {
            fleet.accept(
                    new ProgressReport(
                            NodeId.of(node), new WorkloadName(workload), 3, Stamp.at(NOW)),
                    position++);
        }
        return this;
    }

    /// The newest that was said of a node was said at a moment.
    public HandRun facts(long node, Instant said) {
        NodeId id = NodeId.of(node);
        Fact fact =
                new Fact(
                        id,
                        said,
                        said,
                        Disposition.APPLIED,
                        null,
                        List.of(),
                        "",
                        new Origin("siem-a", position, position),
                        "");
        facts.put(id, List.of(fact));
        return this;
    }

    /// News of a node could not be followed.
    public HandRun doubt(long node) {
        fleet.refuse(NodeId.of(node));
        return this;
    }

    /// A pair was refused.
    public HandRun refuse(NodeMode from, NodeMode to, int count, long secondsAgo) {
        Instant at = NOW.minusSeconds(secondsAgo);
        refused.addFirst(new RefusedPair(ModeChange.of(from, to), NodeId.of(0x77), count, at));
        return this;
    }

    /// The source is lost.
    public HandRun lose() {
        status = new SourceStatus.Failed("connection refused");
        return this;
    }

    /// The run as it is now.
    public SessionPicture picture() {
        return picture(NOW);
    }

    /// The run at another moment.
    public SessionPicture picture(Instant now) {
        return picture(now, fleet.snapshot());
    }

    /// The run with a snapshot taken before.
    public SessionPicture picture(Instant now, FleetSnapshot snapshot) {
        return new SessionPicture(
                now,
                false,
                snapshot,
                Map.copyOf(facts),
                List.copyOf(edges),
                List.copyOf(refused),
                Map.of(),
                List.of(new FollowedSource("siem-a", status, position, 0, 0, null, now)),
                policy,
                Roster.EMPTY,
                position,
                0);
    }
}
