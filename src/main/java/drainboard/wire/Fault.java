package drainboard.wire;

import drainboard.event.RejectionReason;

/// Ends the reading of one object that must be refused. Carries no stack: it is an answer, and logs
/// may be full of it.
final class Fault extends Exception {
    private final RejectionReason reason;
    private final String detail;

    Fault(RejectionReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    RejectionReason reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
