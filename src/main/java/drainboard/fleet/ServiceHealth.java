package drainboard.fleet;

import drainboard.event.NodeId;
import drainboard.fleet.Replica.Standing;
import drainboard.lifecycle.NodeMode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// How a service stands: each of its replicas counts as exactly one thing, and one that is not
/// known to accept is never counted as accepting.
///
/// @param service its name, as the placements file has it
/// @param replicas all of them, by workload and node
public record ServiceHealth(String service, List<Replica> replicas) {
    /// Whoever began to drain last, first; one without a time counts as the newest.
    private static final Comparator<Replica> NEWEST =
            Comparator.comparing(
                            (Replica one) -> one.since() == null ? Instant.MAX : one.since(),
                            Comparator.reverseOrder())
                    .thenComparing(Replica.ORDER);

    /// Puts them in order.
    public ServiceHealth {
        replicas = replicas.stream().sorted(Replica.ORDER).toList();
    }

    /// What a service needs a person for.
    public sealed interface Advice {
        /// None of its replicas is known to accept.
        ///
        /// @param certain whether none accepts for sure; where not, some are unknown
        record NoneAccepting(boolean certain) implements Advice {}

        /// Replicas begin to drain while others accept.
        ///
        /// @param newest the node of the one that began last
        /// @param others how many more drain
        record PreWarm(NodeId newest, int others) implements Advice {}

        /// Nothing.
        record Fine() implements Advice {}
    }

    /// How every service of a roster stands, by name.
    ///
    /// @param stale whether a node is only last known
    public static List<ServiceHealth> of(
            FleetSnapshot fleet, Roster roster, Predicate<NodeId> stale) {
        ServiceTally tally = new ServiceTally();
        tally.take(fleet, roster, stale, true);
        return tally.services();
    }

    /// How many replicas stand so.
    public int count(Standing standing) {
        int count = 0;
        for (Replica one : replicas) {
            count += one.standing() == standing ? 1 : 0;
        }
        return count;
    }

    /// How many replicas there are.
    public int total() {
        return replicas.size();
    }

    /// What it needs a person for.
    public Advice advice() {
        if (count(Standing.ACCEPTING) == 0) {
            return new Advice.NoneAccepting(count(Standing.UNKNOWN) == 0);
        }
        Optional<Replica> newest =
                replicas.stream().filter(one -> one.standing() == Standing.DRAINING).min(NEWEST);
        return newest.isEmpty()
                ? new Advice.Fine()
                : new Advice.PreWarm(newest.get().node(), count(Standing.DRAINING) - 1);
    }

    /// Whether none of its replicas is known to accept, so that it needs a person at once. A
    /// service of which nothing is known only because no source speaks of its nodes now is left to
    /// the warning of that source, unless none of its replicas was accepting when they were last
    /// known: what was warned of does not get better by silence.
    ///
    /// @param stale whether a node is only last known, as it was when the replicas were counted
    public Optional<Advice.NoneAccepting> failing(Predicate<NodeId> stale) {
        return advice() instanceof Advice.NoneAccepting none && !isUnheard(stale)
                ? Optional.of(none)
                : Optional.empty();
    }

    private boolean isUnheard(Predicate<NodeId> stale) {
        return replicas.stream().allMatch(one -> isUnheard(one, stale))
                && replicas.stream().anyMatch(ServiceHealth::mayAccept);
    }

    private static boolean isUnheard(Replica replica, Predicate<NodeId> stale) {
        return replica.standing() == Standing.UNKNOWN
                && (replica.mode() == null || stale.test(replica.node()));
    }

    private static boolean mayAccept(Replica replica) {
        return replica.mode() == null || replica.mode() == NodeMode.ACCEPTING;
    }
}
