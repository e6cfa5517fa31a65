package drainboard.app;

import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Replica.Standing;
import drainboard.fleet.Roster;
import drainboard.fleet.ServiceHealth;
import drainboard.fleet.ServiceHealth.Advice;
import drainboard.session.Freshness;

import java.util.List;
import java.util.Optional;

/// How the services of a site stood when their nodes were heard of last, counted as the window
/// counts them. Whether any of it still holds, a journal does not know.
///
/// @param told whether placements say which workload belongs to which service
/// @param services all of them, by name
record ServiceStatus(boolean told, List<ServiceHealth> services, Freshness lastHeard) {

    /// Counts.
    ///
    /// @param lastHeard how the sources stood when they were heard last
    static ServiceStatus of(FleetSnapshot fleet, Roster roster, Freshness lastHeard) {
        return new ServiceStatus(
                !roster.services().isEmpty(),
                ServiceHealth.of(fleet, roster, lastHeard::isStale),
                lastHeard);
    }

    /// What a service lacked when it was last known; empty where the window would not have named
    /// it.
    Optional<Advice.NoneAccepting> failing(ServiceHealth service) {
        return service.failing(lastHeard::isStale);
    }

    /// How it was last known to stand, as outputs name it.
    String verdict(ServiceHealth service) {
        if (service.count(Standing.ACCEPTING) > 0) {
            return "accepting";
        }
        return failing(service)
                .map(none -> none.certain() ? "none_accepting" : "none_known_accepting")
                .orElse("unknown");
    }

    /// The services of which no replica was known to accept, as the window would have named them.
    List<ServiceHealth> failing() {
        return services.stream().filter(one -> failing(one).isPresent()).toList();
    }

    /// How many services had a replica that accepted.
    long accepting() {
        return services.stream().filter(one -> one.count(Standing.ACCEPTING) > 0).count();
    }

    /// How many nobody can say anything of; with the others they are all.
    long unknown() {
        return services.size() - accepting() - failing().size();
    }
}
