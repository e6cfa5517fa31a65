package drainboard.node;

import drainboard.event.WorkloadName;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;

import java.util.ArrayList;
import java.util.List;

/// How a node learns which workloads it holds (lifecycle.md section 7).
final class Naming {
    private Naming() {}

    static Unseen learn(Unseen node, List<WorkloadName> names) {
        List<Unseen.Named> named = new ArrayList<>(node.named());
        for (WorkloadName name : names) {
            if (named.stream().noneMatch(one -> one.workload().equals(name))) {
                named.add(new Unseen.Named(name, InFlight.NONE));
            }
        }
        return named.size() == node.named().size() ? node : new Unseen(node.node(), named);
    }

    static Tracked learn(Tracked node, List<WorkloadName> names) {
        Tracked known = node;
        for (WorkloadName name : names) {
            known = learn(known, name);
        }
        return known;
    }

    private static Tracked learn(Tracked node, WorkloadName name) {
        List<Placement> placements = node.placements();
        for (Placement placement : placements) {
            if (name.equals(placement.given())) {
                return node;
            }
        }
        Placement first = placements.getFirst();
        if (first.isImplicit()) {
            boolean same = name.equals(first.name(node.node()));
            return node.withPlacements(List.of(same ? first.named(name) : newcomer(node, name)));
        }
        List<Placement> more = new ArrayList<>(placements);
        more.add(newcomer(node, name));
        return node.withPlacements(more);
    }

    /// A workload that appears on a halted node joins its incident.
    private static Placement newcomer(Tracked node, WorkloadName name) {
        Placement fresh = Placement.at(name, node.mode(), InFlight.NONE);
        Incident incident = node.incident();
        return incident == null ? fresh : fresh.latched(new Halt(incident.cause(), null));
    }
}
