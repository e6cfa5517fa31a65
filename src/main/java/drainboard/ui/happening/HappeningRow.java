package drainboard.ui.happening;

import drainboard.session.Fact;

/// One happening in the table.
///
/// @param number its place among all that happened in the run; no two share one
record HappeningRow(long number, Fact fact) {}
