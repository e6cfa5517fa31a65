package drainboard.event;

import java.util.List;

/// Why a message was refused: a closed set, in report order (lifecycle.md section 6).
public enum RejectionReason {
    MALFORMED("malformed"),
    MISSING_FIELD("missing_field"),
    INVALID_NODE_ID("invalid_node_id"),
    UNKNOWN_MODE("unknown_mode"),
    INVALID_TIMESTAMP("invalid_timestamp"),
    TOO_LONG("too_long"),
    ILLEGAL_TRANSITION("illegal_transition");

    /// Every reason, in the order of reports.
    public static final List<RejectionReason> ALL = List.of(values());

    private final String wireName;

    RejectionReason(String wireName) {
        this.wireName = wireName;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }
}
