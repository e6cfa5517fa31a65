package drainboard.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The members that events.md knows, whatever the kind of the object.
enum Field {
    KIND(0, "kind"),
    NODE_ID(1, "node_id"),
    CELL(2, "cell"),
    CELL_ID(3, "cell_id"),
    FROM(4, "from"),
    FROM_MODE(5, "from_mode"),
    TO(6, "to"),
    TO_MODE(7, "to_mode"),
    TS(8, "ts"),
    TIMESTAMP(9, "timestamp"),
    TIME(10, "time"),
    AT_TIMESTAMP(11, "@timestamp"),
    SEQ(12, "seq"),
    EVENT_ID(13, "event_id"),
    ID(14, "id"),
    WORKLOAD(15, "workload"),
    WORKLOADS(16, "workloads"),
    ACTION(17, "action"),
    IN_FLIGHT(18, "in_flight"),
    OPERATOR(19, "operator"),
    RAISE(20, "raise"),
    REASON(21, "reason"),
    VERIFIED(22, "verified"),
    RESOLUTION(23, "resolution"),
    APPROVER(24, "approver"),
    CAUSE(25, "cause");

    static final List<Field> ALL = List.of(values());

    private final int slot;
    private final String wireName;

    // Never changed after construction; copied nowhere because names are compared for every member.
    @SuppressWarnings("ImmutableEnumChecker")
    private final byte[] bytes;

    Field(int slot, String wireName) {
        this.slot = slot;
        this.wireName = wireName;
        this.bytes = wireName.getBytes(StandardCharsets.US_ASCII);
    }

    /// Its place in a table of all fields.
    int slot() {
        return slot;
    }

    String wireName() {
        return wireName;
    }

    /// The name's bytes, not to be changed.
    byte[] bytes() {
        return bytes;
    }
}
