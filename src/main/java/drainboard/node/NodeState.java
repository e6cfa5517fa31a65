package drainboard.node;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.NodeMode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// All that is known of one node.
public sealed interface NodeState {
    /// The node.
    NodeId node();

    /// A node that no transition was taken for yet; workloads may have been named on it.
    record Unseen(NodeId node, List<Named> named) implements NodeState {
        public Unseen {
            named = List.copyOf(named);
        }

        /// A node on which only these workloads are known.
        public static Unseen holding(NodeId node, List<WorkloadName> workloads) {
            return Naming.learn(new Unseen(node, List.of()), workloads);
        }

        /// A workload named before its node was known, with what it said of work in flight.
        public record Named(WorkloadName workload, InFlight reports) {}
    }

    /// A node whose mode is known.
    ///
    /// @param mode the mode the last taken event led to
    /// @param since when it entered that mode; null where the entry was not seen or had no time
    /// @param incident its open incident; null where there is none
    /// @param drain its drain that has not ended; null where there is none
    record Tracked(
            NodeId node,
            NodeMode mode,
            @Nullable Instant since,
            Trail trail,
            List<Placement> placements,
            @Nullable Incident incident,
            @Nullable Drain drain,
            Doubts doubts)
            implements NodeState {
        public Tracked {
            placements = List.copyOf(placements);
        }

        /// The time of the latest taken event that has one.
        public @Nullable Instant lastTime() {
            return trail.lastTime();
        }

        Tracked withDoubts(Doubts now) {
            return now.equals(doubts)
                    ? this
                    : new Tracked(node, mode, since, trail, placements, incident, drain, now);
        }

        Tracked withPlacements(List<Placement> now) {
            return new Tracked(node, mode, since, trail, now, incident, drain, doubts);
        }

        Tracked withIncident(@Nullable Incident now) {
            return new Tracked(node, mode, since, trail, placements, now, drain, doubts);
        }
    }
}
