package drainboard.node;

import drainboard.event.HaltCause;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Something that a step did besides moving the state; each is an audit entry or a count.
public sealed interface Effect {
    /// A placement was told something: its `lastAction`, with what the latch withheld.
    ///
    /// @param catchUp whether it is the catch-up action of a release
    record ActionDue(Placement placement, boolean catchUp) implements Effect {}

    /// A halt episode was opened or raised once more.
    record Raised(int raise, HaltCause cause, boolean opening) implements Effect {}

    /// The present raise, the refused-fence alarm, or both were acknowledged.
    record Acknowledged(String operator, boolean incident, boolean alarm) implements Effect {}

    /// A clear was accepted and waits for the scheduler.
    record Authorised(Resolution resolution, String operator) implements Effect {}

    /// The scheduler went another way, or the node was raised again: the clear is void.
    record AuthorisationVoided() implements Effect {}

    /// The incident ended and its placements were released.
    ///
    /// @param resolution that of the clear; null where the cause has none
    record IncidentEnded(
            Incident incident,
            @Nullable Resolution resolution,
            String operator,
            List<WorkloadName> workloads)
            implements Effect {}

    /// A drain came to an end.
    ///
    /// @param at when it completed; null for an abandoned one
    record DrainEnded(Drain drain, Drain.Outcome outcome, @Nullable Instant at) implements Effect {}

    /// A runtime reported another action than it was told.
    record Mismatch(
            WorkloadName workload, ModeChange change, WorkloadAction told, WorkloadAction reported)
            implements Effect {}

    /// A recorded halt message that the core does not agree with.
    record RecordDiffers(String detail) implements Effect {}

    /// A decision was refused; nothing changed.
    record DecisionRefused(Refusal refusal, String detail) implements Effect {}
}
