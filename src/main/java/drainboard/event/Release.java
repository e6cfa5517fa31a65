package drainboard.event;

import drainboard.lifecycle.WorkloadAction;

/// One line of a clear's preview: what a placement will be told when its latch opens.
public record Release(WorkloadName workload, WorkloadAction action) {}
