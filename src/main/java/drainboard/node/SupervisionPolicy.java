package drainboard.node;

import drainboard.lifecycle.TransitionTable;

/// What a site decided about supervision.
///
/// @param onGap what a missed transition does
/// @param haltOnMismatch whether a runtime that did something else than told is halted
/// @param twoPerson which clears need an approver
/// @param table the scheduler's transition table
public record SupervisionPolicy(
        OnGap onGap, boolean haltOnMismatch, TwoPerson twoPerson, TransitionTable table) {
    /// The specification's defaults.
    public static final SupervisionPolicy DEFAULT =
            new SupervisionPolicy(OnGap.HALT, false, TwoPerson.OFF, TransitionTable.STANDARD);

    /// What a missed transition does (lifecycle.md section 6).
    public enum OnGap {
        /// The latch closes with cause `stream_gap`.
        HALT,
        /// The gap is counted and shown, nothing more.
        RESYNC
    }

    /// Which clears need a second person (lifecycle.md section 10).
    public enum TwoPerson {
        OFF,
        FENCE_LOST,
        ALL
    }
}
