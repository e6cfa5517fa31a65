package drainboard.event;

/// Why a decision was refused: a closed set, in the order looked for (lifecycle.md section 10).
public enum Refusal {
    NO_INCIDENT("no_incident"),
    BLANK_OPERATOR("blank_operator"),
    STALE_SELECTION("stale_selection"),
    BLANK_REASON("blank_reason"),
    UNKNOWN_EVIDENCE("unknown_evidence"),
    MISSING_RESOLUTION("missing_resolution"),
    MISSING_EVIDENCE("missing_evidence"),
    APPROVER_REQUIRED("approver_required"),
    SAME_PERSON("same_person"),
    WRONG_RESOLUTION("wrong_resolution");

    private final String wireName;

    Refusal(String wireName) {
        this.wireName = wireName;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }
}
