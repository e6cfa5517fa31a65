package drainboard.ui.incident;

import drainboard.event.Refusal;

/// The part of the form that a refusal speaks of: a closed set.
public enum ClearField {
    SELECTION("selection"),
    RESOLUTION("resolution"),
    EVIDENCE("evidence"),
    REASON("reason"),
    OPERATOR("operator"),
    APPROVER("approver");

    private final String id;

    ClearField(String id) {
        this.id = id;
    }

    /// The name by which its controls are found.
    public String id() {
        return id;
    }

    static ClearField of(Refusal refusal) {
        return switch (refusal) {
            case NO_INCIDENT, STALE_SELECTION -> SELECTION;
            case BLANK_OPERATOR -> OPERATOR;
            case BLANK_REASON -> REASON;
            case UNKNOWN_EVIDENCE, MISSING_EVIDENCE -> EVIDENCE;
            case MISSING_RESOLUTION, WRONG_RESOLUTION -> RESOLUTION;
            case APPROVER_REQUIRED, SAME_PERSON -> APPROVER;
        };
    }

    /// What is still to be done about a refusal, as the form lists it.
    static String todo(Refusal refusal) {
        return switch (refusal) {
            case NO_INCIDENT -> "there is nothing to clear";
            case STALE_SELECTION -> "read it again";
            case BLANK_OPERATOR -> "say who you are";
            case BLANK_REASON -> "give a reason";
            case UNKNOWN_EVIDENCE, MISSING_EVIDENCE -> "name what was verified";
            case MISSING_RESOLUTION -> "choose a resolution";
            case WRONG_RESOLUTION -> "choose the resolution that the scheduler took";
            case APPROVER_REQUIRED -> "name an approver";
            case SAME_PERSON -> "name an approver other than yourself";
        };
    }
}
