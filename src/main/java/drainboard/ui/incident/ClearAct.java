package drainboard.ui.incident;

import drainboard.event.Evidence;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;
import drainboard.session.Attachment;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.control.TypedId;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// What the second step says is going to happen.
///
/// @param act whether it authorises or releases, and what that means
/// @param lead the words above the list
/// @param lines exactly what will be released
/// @param text what will be recorded
/// @param button the act and its target
/// @param id what must be typed to confirm, whole
public record ClearAct(
        String act, String lead, List<ReleaseLine> lines, String text, String button, String id) {
    public ClearAct {
        lines = List.copyOf(lines);
    }

    static ClearAct of(
            Reservation reserved, ForensicClear clear, @Nullable Attachment attached, Times times) {
        String id = Sanitizer.whole(reserved.seen().node().toString());
        String node = TypedId.onButton(id);
        String held = Phrases.workloads(reserved.preview().size());
        boolean authorises = reserved.authorises();
        return new ClearAct(
                authorises ? authorises(reserved) : releases(reserved, held),
                authorises ? "When it ends, exactly this happens:" : "Exactly this happens:",
                ReleaseLine.ahead(reserved, times),
                text(clear) + (attached == null ? "" : " " + named(attached)),
                authorises
                        ? "Authorise clear of " + node
                        : "Clear and release " + held + " on " + node,
                id);
    }

    private static String authorises(Reservation reserved) {
        Resolution resolution = reserved.resolution();
        String waits =
                resolution == null
                        ? "that the node left fence_lost"
                        : Phrases.waitsFor(resolution).toString();
        return "This AUTHORISES the clear. Nothing is released until the scheduler itself reports "
                + waits
                + ". Any other way out voids it."
                + (isKnown(reserved) ? "" : " " + unknown(reserved));
    }

    private static String releases(Reservation reserved, String held) {
        NodeMode mode = reserved.seen().mode();
        String why =
                Alarms.isGone(reserved.seen(), reserved.incident())
                        ? "The node has already left fence_lost and is "
                        : "The node is ";
        return "This RELEASES "
                + held
                + " now. "
                + (isKnown(reserved) ? why + mode.wireName() + ": no" : unknown(reserved) + " No")
                + " word of the scheduler is waited for.";
    }

    private static boolean isKnown(Reservation reserved) {
        return reserved.lastKnown().isEmpty();
    }

    /// What was only last known is never said as if it were so now.
    private static String unknown(Reservation reserved) {
        return "Nobody knows where the node is now: when you read it, it was "
                + reserved.lastKnown()
                + ".";
    }

    private static String text(ForensicClear clear) {
        Resolution resolution = clear.resolution();
        String verified = clear.verified().isEmpty() ? "nothing" : verified(clear);
        String approver = clear.approver();
        return (resolution == null ? "No resolution" : Words.of(resolution))
                + "; verified: "
                + verified
                + ". Reason: "
                + Phrases.ended(Sanitizer.show(clear.reason()))
                + Phrases.ended(
                        " Operator "
                                + Sanitizer.show(clear.operator())
                                + (approver == null
                                        ? ""
                                        : ", approver " + Sanitizer.show(approver)));
    }

    /// What is attached, as the audit names it.
    static String named(Attachment file) {
        return "Attached: "
                + Sanitizer.show(file.name())
                + ", "
                + Figures.count(file.bytes())
                + " bytes, SHA-256 "
                + file.sha256()
                + ".";
    }

    private static String verified(ForensicClear clear) {
        return clear.verified().stream()
                .map(name -> Evidence.named(name).map(Words::of).orElse(name))
                .collect(Collectors.joining(", "));
    }
}
