package drainboard.node;

import drainboard.lifecycle.ActionPolicy;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.WorkloadAction;

import java.util.Optional;

/// The effective action that a placement computed when it last made each pair (lifecycle.md section
/// 9). A bit a pair suffices: what is effective is either the pair's own action or `halt`.
///
/// @param made bit n: the pair with index n was made
/// @param halted bit n: it was `halt` when last made
public record ActionMemory(long made, long halted) {
    static final ActionMemory EMPTY = new ActionMemory(0, 0);

    ActionMemory made(ModeChange change, WorkloadAction effective) {
        long bit = 1L << change.index();
        long nowHalted = effective == WorkloadAction.HALT ? halted | bit : halted & ~bit;
        long nowMade = made | bit;
        return nowMade == made && nowHalted == halted ? this : new ActionMemory(nowMade, nowHalted);
    }

    /// The effective action of the last time the pair was made; empty where it never was.
    public Optional<WorkloadAction> lastOf(ModeChange change) {
        long bit = 1L << change.index();
        if ((made & bit) == 0) {
            return Optional.empty();
        }
        return Optional.of(
                (halted & bit) != 0 ? WorkloadAction.HALT : ActionPolicy.actionFor(change));
    }
}
