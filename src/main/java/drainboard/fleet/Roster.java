package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which workload belongs where, to which service, and where the nodes stand, as a placements file
/// says it.
///
/// @param placed the workloads of each node
/// @param services the service of each workload that has one
/// @param labels where each node stands by the site's own names: `rack`, `zone` and so on
public record Roster(
        Map<NodeId, List<WorkloadName>> placed,
        Map<WorkloadName, String> services,
        Map<NodeId, Map<String, String>> labels) {
    /// A site that has no placements file.
    public static final Roster EMPTY = new Roster(Map.of(), Map.of());

    public Roster {
        placed = Map.copyOf(placed);
        services = Map.copyOf(services);
        labels = Map.copyOf(labels);
    }

    /// A site that does not say where its nodes stand.
    public Roster(Map<NodeId, List<WorkloadName>> placed, Map<WorkloadName, String> services) {
        this(placed, services, Map.of());
    }

    /// Where a node stands: the value of each label, in the order of their names.
    public Map<String, String> labelsOf(NodeId node) {
        return labels.getOrDefault(node, Map.of());
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
