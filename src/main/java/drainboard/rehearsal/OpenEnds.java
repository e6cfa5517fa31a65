package drainboard.rehearsal;

import drainboard.event.HaltCause;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Drain;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;

import java.io.IOException;
import java.util.List;

/// What a node leaves open at the end of a log, as the report tells it.
final class OpenEnds {
    private OpenEnds() {}

    static void add(Tracked node, Spool incidents, Spool drains) throws IOException {
        Incident incident = node.incident();
        if (incident != null) {
            ReportedIncident told = told(node, incident);
            incidents.add(told.position(), told.size(), told::write);
        }
        Drain drain = node.drain();
        if (drain != null) {
            Drain stayed = drain.stayed(node.mode(), node.since(), node.lastTime());
            Drain.Outcome outcome =
                    incident == null ? Drain.Outcome.IN_PROGRESS : Drain.Outcome.HALTED;
            ReportedDrain told = ReportedDrain.of(node.node().toString(), stayed, outcome, null);
            drains.add(told.position(), told.size(), told::write);
        }
    }

    private static ReportedIncident told(Tracked node, Incident incident) {
        List<String> workloads =
                node.placements().stream()
                        .filter(Placement::isHalted)
                        .map(placement -> placement.name(node.node()))
                        .sorted(WorkloadName.ORDER)
                        .map(WorkloadName::text)
                        .toList();
        HaltCause cause = incident.cause();
        return new ReportedIncident(
                incident.position(),
                node.node().toString(),
                cause,
                incident.opened(),
                incident.raises(),
                node.mode() == NodeMode.FENCE_LOST,
                incident.isAcknowledged(),
                incident.authorised() == null ? "held" : "authorised",
                null,
                workloads);
    }
}
