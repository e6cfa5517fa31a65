package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.event.WorkloadName;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.node.Disposition;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Unseen;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.diagram.HandRun;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pictures of a run with what a placements file and the sources say besides.
final class FleetScene {
    private FleetScene() {}

    /// A picture in which node 0x99 is only named, node 4 has labels, and each of `facts` was said
    /// of last in line 41 of a source.
    static SessionPicture of(HandRun run, Instant now, String source, long... facts) {
        SessionPicture plain = run.picture(now);
        Map<NodeId, NodeState> nodes = new HashMap<>(plain.fleet().nodes());
        NodeId named = NodeId.of(0x99);
        nodes.put(named, Unseen.holding(named, List.of(new WorkloadName("orders-consumer"))));
        Map<NodeId, List<Fact>> said = new HashMap<>();
        for (long id : facts) {
            NodeId node = NodeId.of(id);
            said.put(node, List.of(fact(node, source)));
        }
        Roster roster =
                new Roster(
                        Map.of(),
                        Map.of(new WorkloadName("orders-consumer"), "orders"),
                        Map.of(NodeId.of(4), Map.of("rack", "rack-9")));
        return new SessionPicture(
                now,
                false,
                new FleetSnapshot(nodes),
                said,
                plain.edges(),
                plain.refused(),
                plain.expected(),
                plain.sources(),
                plain.policy(),
                roster,
                plain.eventsRead(),
                0);
    }

    /// A site whose nodes stand somewhere.
    static final class Site {
        private final Map<NodeId, Map<String, String>> labels = new HashMap<>();

        Site at(long node, String label, String value) {
            labels.computeIfAbsent(NodeId.of(node), _ -> new HashMap<>()).put(label, value);
            return this;
        }

        /// The run, with what is known of its site by now.
        SessionPicture picture(HandRun run) {
            SessionPicture plain = run.picture();
            Map<NodeId, Map<String, String>> now = new HashMap<>();
            labels.forEach((node, of) -> now.put(node, Map.copyOf(of)));
            return new SessionPicture(
                    plain.now(),
                    false,
                    plain.fleet(),
                    Map.of(),
                    plain.edges(),
                    plain.refused(),
                    plain.expected(),
                    plain.sources(),
                    plain.policy(),
                    new Roster(Map.of(), Map.of(), now),
                    plain.eventsRead(),
                    0);
        }
    }

    private static Fact fact(NodeId node, String source) {
        return new Fact(
                node,
                HandRun.NOW.minusSeconds(20),
                HandRun.NOW,
                Disposition.APPLIED,
                null,
                List.of(),
                "",
                new Origin(source, 41, 0),
                "{}");
    }
}
