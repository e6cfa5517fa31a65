package drainboard.rehearsal;

import drainboard.node.Disposition;

import java.io.IOException;

/// What can make a rehearsal end with status 1 (rehearsal-report.md).
public enum FailOn {
    HALT,
    REJECTED,
    GAP,
    MISMATCH,
    STALLED;

    /// Whether a report holds it.
    public boolean isFoundIn(RehearsalReport report) throws IOException {
        return switch (this) {
            case HALT -> report.halts() > 0;
            case REJECTED -> report.count(Disposition.REJECTED) > 0;
            case GAP -> report.count(Disposition.GAP) + report.missing() > 0;
            case MISMATCH -> report.mismatches() > 0;
            case STALLED -> !report.stalled().isEmpty();
        };
    }
}
