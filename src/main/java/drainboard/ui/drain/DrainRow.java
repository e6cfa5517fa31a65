package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.StepBar;

/// One row, ready to be shown; every text of the stream in it is sanitized.
///
/// @param rank the place in "needs you first"
/// @param halted whether its latch is closed
public record DrainRow(
        DrainKey key,
        int rank,
        boolean halted,
        Look look,
        String workload,
        String where,
        String mode,
        String since,
        StepBar.Steps steps,
        String inFlight,
        String trend,
        String elapsed,
        String expected,
        String why,
        String withheld) {}
