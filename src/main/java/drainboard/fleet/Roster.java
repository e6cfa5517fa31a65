package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which workload belongs where, and to which service, as a placements file says it.
///
/// @param placed the workloads of each node
/// @param services the service of each workload that has one
public record Roster(Map<NodeId, List<WorkloadName>> placed, Map<WorkloadName, String> services) {
    /// A site that has no placements file.
    public static final Roster EMPTY = new Roster(Map.of(), Map.of());

    public Roster {
        placed = Map.copyOf(placed);
        services = Map.copyOf(services);
    }

    /// The workloads placed on a node.
    public List<WorkloadName> on(NodeId node) {
        return placed.getOrDefault(node, List.of());
    }

    /// The service that a workload belongs to.
    public Optional<String> serviceOf(WorkloadName workload) {
        return Optional.ofNullable(services.get(workload));
    }
}
