package drainboard.ui.node;

import drainboard.event.HaltCause;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.session.VoidedClear;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;
import drainboard.ui.node.Page.Section;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The open incident of a node: its three axes, each in its own words, and what to do.
final class IncidentText {
    private final Subject subject;
    private final Incident incident;

    IncidentText(Subject subject, Incident incident) {
        this.subject = subject;
        this.incident = incident;
    }

    Section section() {
        return new Section("Incident, raise " + incident.raises(), lines());
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Value("cause", Words.of(incident.cause()).toLowerCase(Locale.ROOT)));
        lines.add(when("opened", incident.opened()));
        if (incident.raises() > 1) {
            lines.add(when("raise " + incident.raises(), incident.raised()));
        }
        lines.add(new Line.Value("condition", condition()));
        lines.add(
                new Line.Value(
                        "attention",
                        attention(),
                        incident.acknowledgement() == null
                                ? ""
                                : subject.whole(incident.acknowledgement().at())));
        lines.add(new Line.Value("latch", latch()));
        lines.add(new Line.Prose(guidance(incident.cause())));
        return lines;
    }

    private Line when(String what, @Nullable Instant at) {
        return new Line.Value(what, subject.since(at), subject.whole(at));
    }

    private String condition() {
        String word = subject.node().mode() == NodeMode.FENCE_LOST ? "present" : absent();
        return subject.isUnsure() ? "last known: " + word : word;
    }

    /// Only what was there can be gone: a node that was never seen in fence_lost has not left it.
    private String absent() {
        return switch (incident.cause()) {
            case FENCE_LOST -> "gone, still held";
            case STREAM_GAP -> "not in fence_lost as far as was seen, still held";
            case UNMODELLED_TRANSITION, ACTION_MISMATCH -> "not in fence_lost, still held";
        };
    }

    private String attention() {
        Incident.Acknowledged by = incident.acknowledgement();
        if (by == null) {
            return "nobody has acknowledged";
        }
        return "acknowledged by "
                + Sanitizer.show(by.operator())
                + (by.at() == null ? "" : ", " + subject.since(by.at()));
    }

    private String latch() {
        ForensicClear clear = incident.authorised();
        if (clear == null) {
            boolean isVoid = VoidedClear.in(subject.facts()).isPresent();
            return isVoid ? "held, authorised clear void" : "held";
        }
        return "authorised by "
                + Sanitizer.show(clear.operator())
                + (clear.approver() == null
                        ? ""
                        : ", approved by " + Sanitizer.show(clear.approver()))
                + (clear.resolution() == null
                        ? ""
                        : ": " + Words.of(clear.resolution()).toLowerCase(Locale.ROOT))
                + ", waiting for the scheduler";
    }

    private static String guidance(HaltCause cause) {
        return switch (cause) {
            case FENCE_LOST ->
                    "The fence does not hold: the node may still be running and writing. Verify"
                            + " by power, BMC, network or storage that it is cut off before you"
                            + " clear.";
            case UNMODELLED_TRANSITION ->
                    "The scheduler made a step that the recipe gives no action for. Find out what"
                            + " it did to the node before you clear.";
            case STREAM_GAP ->
                    "At least one transition was missed, so what the workloads were told may be"
                            + " wrong. Check the node's true mode with the scheduler before you"
                            + " clear.";
            case ACTION_MISMATCH ->
                    "A runtime did something else than it was told. Check its checkpoint and its"
                            + " work in flight before you clear.";
        };
    }
}
