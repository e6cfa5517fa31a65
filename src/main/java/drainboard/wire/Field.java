package drainboard.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The members that events.md knows, whatever the kind of the object.
enum Field {
    KIND("kind"),
    NODE_ID("node_id"),
    CELL("cell"),
    CELL_ID("cell_id"),
    FROM("from"),
    FROM_MODE("from_mode"),
    TO("to"),
    TO_MODE("to_mode"),
    TS("ts"),
    TIMESTAMP("timestamp"),
    TIME("time"),
    AT_TIMESTAMP("@timestamp"),
    SEQ("seq"),
    EVENT_ID("event_id"),
    ID("id"),
    WORKLOAD("workload"),
    WORKLOADS("workloads"),
    ACTION("action"),
    IN_FLIGHT("in_flight"),
    OPERATOR("operator"),
    RAISE("raise"),
    REASON("reason"),
    VERIFIED("verified"),
    RESOLUTION("resolution"),
    APPROVER("approver"),
    CAUSE("cause");

    static final List<Field> ALL = List.of(values());

    private final String wireName;

    // Never changed after construction; copied nowhere because names are compared for every member.
    @SuppressWarnings("ImmutableEnumChecker")
    private final byte[] bytes;

    Field(String wireName) {
        this.wireName = wireName;
        this.bytes = wireName.getBytes(StandardCharsets.US_ASCII);
    }

    String wireName() {
        return wireName;
    }

    /// The name's bytes, not to be changed.
    byte[] bytes() {
        return bytes;
    }
}
