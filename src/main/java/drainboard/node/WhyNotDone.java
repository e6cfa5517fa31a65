package drainboard.node;

import drainboard.lifecycle.NodeMode;

/// Why a placement of a drain that has not completed is not done: one bucket, first match
/// (lifecycle.md section 11).
public enum WhyNotDone {
    WAITING_FOR_OPERATOR("waiting_for_operator"),
    NO_REPORT("no_report"),
    IN_FLIGHT("in_flight"),
    WAITING_FOR_SCHEDULER("waiting_for_scheduler");

    private final String wireName;

    WhyNotDone(String wireName) {
        this.wireName = wireName;
    }

    /// The name used in every output.
    public String wireName() {
        return wireName;
    }

    /// The bucket of a placement whose node has a drain that has not ended.
    public static WhyNotDone of(Placement placement) {
        if (placement.isHalted()) {
            return WAITING_FOR_OPERATOR;
        }
        if (placement.lifecycle().mode() != NodeMode.DRAINING) {
            return WAITING_FOR_SCHEDULER;
        }
        InFlight.OfDrain reports = placement.reports().drain();
        if (reports == null) {
            return NO_REPORT;
        }
        return reports.last() > 0 ? IN_FLIGHT : WAITING_FOR_SCHEDULER;
    }
}
