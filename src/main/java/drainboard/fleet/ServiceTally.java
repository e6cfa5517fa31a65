package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.event.Text;
import drainboard.event.WorkloadName;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Counts the replicas of services, picture by picture. A node that is the same object as before is
/// not looked into, and a service none of whose nodes changed stays the same object. Not
/// thread-safe.
public final class ServiceTally {
    private final Map<NodeId, NodeState> known = new HashMap<>();
    private final Map<NodeId, List<Member>> members = new HashMap<>();
    private final Map<String, Map<NodeId, List<Replica>>> replicas = new HashMap<>();
    private final Map<String, ServiceHealth> services = new TreeMap<>(Text::compareCodePoints);
    private final Set<String> touched = new HashSet<>();
    private Roster roster = Roster.EMPTY;

    /// A replica with the service it belongs to.
    private record Member(String service, Replica replica) {}

    /// Takes a picture of the fleet in.
    ///
    /// @param stale whether a node is only last known
    /// @param anew whether that may have changed for nodes that did not
    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    public void take(FleetSnapshot fleet, Roster site, Predicate<NodeId> stale, boolean anew) {
        boolean moved = !site.equals(roster);
        if (moved) {
            roster = site;
            known.clear();
            members.keySet().forEach(this::untouch);
            members.clear();
            site.placed().keySet().stream()
                    .filter(node -> !fleet.nodes().containsKey(node))
                    .forEach(node -> put(node, untold(node)));
        }
        if (site.services().isEmpty() && !moved) {
            return;
        }
        fleet.nodes()
                .forEach(
                        (node, state) -> {
                            if (anew || known.put(node, state) != state) {
                                known.put(node, state);
                                put(node, of(state, stale));
                            }
                        });
        touched.forEach(this::count);
        touched.clear();
    }

    /// How every service stands, by name.
    public List<ServiceHealth> services() {
        return List.copyOf(services.values());
    }

    private List<Member> untold(NodeId node) {
        List<Member> all = new ArrayList<>();
        roster.on(node).forEach(name -> add(all, Replica.untold(name, node)));
        return all;
    }

    private List<Member> of(NodeState state, Predicate<NodeId> stale) {
        List<Member> all = new ArrayList<>();
        switch (state) {
            case Tracked node -> {
                boolean old = stale.test(node.node());
                node.placements().forEach(one -> add(all, Replica.of(node, one, old)));
            }
            case Unseen node ->
                    node.named()
                            .forEach(one -> add(all, Replica.untold(one.workload(), node.node())));
        }
        return all;
    }

    private void add(List<Member> all, Replica replica) {
        WorkloadName workload = replica.workload();
        roster.serviceOf(workload).ifPresent(service -> all.add(new Member(service, replica)));
    }

    private void put(NodeId node, List<Member> now) {
        List<Member> before = members.getOrDefault(node, List.of());
        if (before.equals(now)) {
            return;
        }
        untouch(node);
        members.put(node, now);
        Map<String, List<Replica>> apart = new LinkedHashMap<>();
        now.forEach(
                one ->
                        apart.computeIfAbsent(one.service(), _ -> new ArrayList<>())
                                .add(one.replica()));
        apart.forEach(
                (service, all) -> {
                    replicas.computeIfAbsent(service, _ -> new HashMap<>()).put(node, all);
                    touched.add(service);
                });
    }

    private void untouch(NodeId node) {
        for (Member member : members.getOrDefault(node, List.of())) {
            Map<NodeId, List<Replica>> of = replicas.get(member.service());
            if (of != null) {
                of.remove(node);
                touched.add(member.service());
            }
        }
    }

    private void count(String service) {
        Map<NodeId, List<Replica>> of = replicas.getOrDefault(service, Map.of());
        if (of.isEmpty()) {
            services.remove(service);
        } else {
            List<Replica> all = new ArrayList<>();
            of.values().forEach(all::addAll);
            services.put(service, new ServiceHealth(service, all));
        }
    }
}
