package drainboard.ui.service;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Fleet;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FollowedSource;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A site of services, each of which has its replicas on nodes of its own.
final class Site {
    static final Instant NOW = Instant.parse("2026-11-20T21:24:07Z");

    private final Roster roster;
    private final Fleet fleet;
    private SourceStatus status = new SourceStatus.Live();
    private long position;

    /// A site whose services have this many replicas each, on nodes from 0 on.
    Site(Map<String, Integer> services) {
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        Map<WorkloadName, String> of = new HashMap<>();
        long node = 0;
        for (Map.Entry<String, Integer> service : services.entrySet()) {
            WorkloadName workload = new WorkloadName(service.getKey() + "-consumer");
            of.put(workload, service.getKey());
            for (int i = 0; i < service.getValue(); i++) {
                placed.put(NodeId.of(node++), List.of(workload));
            }
        }
        roster = new Roster(placed, of);
        fleet = new Fleet(SupervisionPolicy.DEFAULT, roster);
    }

    /// A node is in a mode since some seconds before now.
    Site in(NodeMode mode, long node, long secondsAgo) {
        NodeMode from =
                switch (mode) {
                    case ACCEPTING -> NodeMode.RETURNING;
                    case DRAINING -> NodeMode.ACCEPTING;
                    case DRAINED -> NodeMode.DRAINING;
                    case MAINTENANCE, FENCE_LOST -> NodeMode.DRAINED;
                    case RETURNING -> NodeMode.MAINTENANCE;
                };
        fleet.accept(
                new NodeTransition(
                        NodeId.of(node),
                        ModeChange.of(from, mode),
                        Stamp.at(NOW.minusSeconds(secondsAgo)),
                        List.of()),
                position++);
        return this;
    }

    Site doubt(long node) {
        fleet.refuse(NodeId.of(node));
        return this;
    }

    Site lose() {
        status = new SourceStatus.Failed("connection refused");
        return this;
    }

    SessionPicture picture(Instant now) {
        return new SessionPicture(
                now,
                false,
                fleet.snapshot(),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(new FollowedSource("siem-a", status, position, 0, 0, null, now)),
                SupervisionPolicy.DEFAULT,
                roster,
                position,
                0);
    }
}
