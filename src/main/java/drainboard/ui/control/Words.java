package drainboard.ui.control;

import drainboard.event.Evidence;
import drainboard.event.HaltCause;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;

/// What the window calls things: one word or sentence for each constant of our sets.
public final class Words {
    private Words() {}

    /// A mode, as a box or a cell is headed.
    public static String of(NodeMode mode) {
        return switch (mode) {
            case ACCEPTING -> "Accepting";
            case DRAINING -> "Draining";
            case DRAINED -> "Drained";
            case MAINTENANCE -> "Maintenance";
            case RETURNING -> "Returning";
            case FENCE_LOST -> "Fence lost";
        };
    }

    /// A cause, as an incident is headed.
    public static String of(HaltCause cause) {
        return switch (cause) {
            case FENCE_LOST -> "Fence lost";
            case UNMODELLED_TRANSITION -> "Unmodelled transition";
            case STREAM_GAP -> "Events missed";
            case ACTION_MISMATCH -> "Runtime did otherwise";
        };
    }

    /// A resolution, as it is chosen.
    public static String of(Resolution resolution) {
        return switch (resolution) {
            case REATTEMPT_DRAIN -> "Reattempt the drain";
            case FENCE_VALID -> "The fence was valid";
        };
    }

    /// A kind of evidence, as it is ticked.
    public static String of(Evidence evidence) {
        return switch (evidence) {
            case POWER -> "power";
            case BMC -> "BMC";
            case NETWORK_ISOLATED -> "network isolated";
            case STORAGE_FENCED -> "storage fenced";
            case PHYSICAL -> "physical look";
            case OTHER -> "other";
        };
    }

    /// Why a decision was refused, and what helps.
    public static String of(Refusal refusal) {
        return switch (refusal) {
            case NO_INCIDENT -> "This node has no open incident any more; nothing was changed.";
            case BLANK_OPERATOR -> "Say who you are: the operator is blank.";
            case STALE_SELECTION ->
                    "The node changed while this was open. Read it again before you decide.";
            case BLANK_REASON -> "Give a reason: it is blank.";
            case UNKNOWN_EVIDENCE ->
                    "One kind of evidence is not known here; choose from the list.";
            case MISSING_RESOLUTION -> "Choose a resolution: what was found at the fence?";
            case MISSING_EVIDENCE -> "Name what was verified, at least one besides other.";
            case APPROVER_REQUIRED -> "The policy asks for a second person: name the approver.";
            case SAME_PERSON -> "The approver must be another person than the operator.";
            case WRONG_RESOLUTION ->
                    "The node left fence_lost the other way; only the resolution that matches it"
                            + " can clear it.";
        };
    }
}
