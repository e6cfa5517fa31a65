package drainboard.node;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.Lifecycle;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;

import org.jspecify.annotations.Nullable;

/// One workload on one node: its lifecycle, its latch and what it remembers (lifecycle.md sections
/// 4 to 7, 9).
///
/// @param given its name; null for the implicit workload of a node nobody has placed anything on
/// @param halt the closed latch; null while it is open
/// @param lastAction the last effective action; null before the first
/// @param withheldAction what the latch kept back at the last change; null where nothing
/// @param order the catch-up checkpoint that waits for the runtime's word; null where none does
/// @param reports what its runtime said of work in flight
/// @param memory the effective action of every pair it ever made
public record Placement(
        @Nullable WorkloadName given,
        Lifecycle lifecycle,
        @Nullable Halt halt,
        @Nullable WorkloadAction lastAction,
        @Nullable WorkloadAction withheldAction,
        @Nullable CheckpointOrder order,
        InFlight reports,
        ActionMemory memory) {

    static Placement at(@Nullable WorkloadName name, NodeMode mode, InFlight reports) {
        return new Placement(
                name, Lifecycle.at(mode), null, null, null, null, reports, ActionMemory.EMPTY);
    }

    /// Its name on its node.
    public WorkloadName name(NodeId node) {
        return given == null ? WorkloadName.implicitOn(node) : given;
    }

    /// Whether nobody has named it.
    public boolean isImplicit() {
        return given == null;
    }

    /// Whether its latch is closed.
    public boolean isHalted() {
        return halt != null;
    }

    Placement named(WorkloadName name) {
        return new Placement(
                name, lifecycle, halt, lastAction, withheldAction, order, reports, memory);
    }

    /// Starts anew in a mode after a gap; a closed latch stays closed and memory is kept.
    Placement rebased(NodeMode mode) {
        Lifecycle anew = halt == null ? Lifecycle.at(mode) : Lifecycle.of(mode, false, false);
        return new Placement(given, anew, halt, lastAction, withheldAction, null, reports, memory);
    }

    Placement latched(Halt closed) {
        Lifecycle off = lifecycle.halted(lifecycle.mode());
        return new Placement(given, off, closed, lastAction, withheldAction, null, reports, memory);
    }

    /// Opens the latch and gives the catch-up action.
    Placement released(WorkloadAction catchUp, @Nullable CheckpointOrder ordered) {
        return new Placement(
                given, lifecycle.caughtUp(), null, catchUp, null, ordered, reports, memory);
    }

    Placement checkpointReported() {
        return new Placement(
                given,
                lifecycle.persisted(),
                halt,
                lastAction,
                withheldAction,
                null,
                reports,
                memory);
    }

    Placement reporting(InFlight now) {
        return new Placement(
                given, lifecycle, halt, lastAction, withheldAction, order, now, memory);
    }

    Placement acted(
            Lifecycle next,
            @Nullable Halt latch,
            WorkloadAction effective,
            @Nullable WorkloadAction withheld,
            @Nullable CheckpointOrder open,
            ModeChange change) {
        InFlight settled = effectiveCheckpoint(effective) ? reports.settle() : reports;
        return new Placement(
                given,
                next,
                latch,
                effective,
                withheld,
                open,
                settled,
                memory.made(change, effective));
    }

    private static boolean effectiveCheckpoint(WorkloadAction action) {
        return switch (action) {
            case CHECKPOINT_AND_DRAIN, PERSIST_FINAL_CHECKPOINT -> true;
            case ACCEPT, QUIESCE, RESUME_FROM_CHECKPOINT, HALT -> false;
        };
    }
}
