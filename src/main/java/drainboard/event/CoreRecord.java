package drainboard.event;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the product itself emits about halts; compared with the core when read back.
public sealed interface CoreRecord extends NodeEvent {
    /// The workloads it lists.
    List<WorkloadName> workloads();

    /// `halt_raised`.
    record HaltRaised(
            NodeId node, @Nullable HaltCause cause, List<WorkloadName> workloads, Stamp stamp)
            implements CoreRecord {
        public HaltRaised {
            workloads = List.copyOf(workloads);
        }
    }

    /// `halt_cleared`.
    record HaltCleared(
            NodeId node, @Nullable Resolution resolution, List<WorkloadName> workloads, Stamp stamp)
            implements CoreRecord {
        public HaltCleared {
            workloads = List.copyOf(workloads);
        }
    }
}
