package drainboard.ui.incident;

import drainboard.event.HaltCause;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy.TwoPerson;
import drainboard.session.SessionPicture;
import drainboard.session.VoidedClear;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// How the node of a clear stands, in words.
///
/// @param title the node and the raise; of a long name the head, the tail and the length
/// @param whole the name of the node, whole
/// @param text since when, and where the node is now
/// @param asksResolution whether the cause has a resolution
/// @param policy which clears need an approver here
public record ClearSituation(
        String title, String whole, String text, boolean asksResolution, String policy) {
    static ClearSituation of(
            NodeId id, @Nullable Tracked node, SessionPicture picture, Times times) {
        Incident incident = node == null ? null : node.incident();
        String policy = "policy: " + words(picture.policy().twoPerson());
        String title = "Forensic clear: node " + Phrases.node(id);
        String whole = Sanitizer.whole(id.toString());
        if (node == null || incident == null) {
            String nothing = Phrases.node(id) + " has no open incident. There is nothing to clear.";
            return new ClearSituation(title, whole, nothing, true, policy);
        }
        return new ClearSituation(
                title + ", " + Phrases.number(incident) + ", raise " + incident.raises(),
                whole,
                Phrases.shout(incident.cause())
                        + " on "
                        + Phrases.node(id)
                        + " "
                        + Phrases.since(incident.opened(), picture.now(), times)
                        + (incident.raises() == 1
                                ? ""
                                : ", raise "
                                        + incident.raises()
                                        + " "
                                        + Phrases.since(incident.raised(), picture.now(), times))
                        + ". "
                        + condition(node, incident, picture)
                        + standing(incident.authorised()),
                incident.cause() == HaltCause.FENCE_LOST,
                policy);
    }

    /// The same under the title of what was read before: another raise is not what is decided on.
    ClearSituation under(String read) {
        return new ClearSituation(read, whole, text, asksResolution, policy);
    }

    private static String condition(Tracked node, Incident incident, SessionPicture picture) {
        String held = Phrases.workloads(Alarms.held(node));
        String unknown = Phrases.lastKnown(node, picture);
        if (!unknown.isEmpty()) {
            return "The node was " + unknown + "; " + held + " held.";
        }
        Optional<VoidedClear> voided = Alarms.voided(node, incident, picture);
        if (node.mode() == NodeMode.FENCE_LOST) {
            return "The node is still in fence_lost; "
                    + held
                    + " held."
                    + voided.map(clear -> " " + Phrases.voided(clear) + " is void.").orElse("");
        }
        return Alarms.isGone(node, incident)
                ? "The node"
                        + Phrases.left(voided)
                        + "; it is "
                        + node.mode().wireName()
                        + "; "
                        + held
                        + " still held. Not recovered."
                : "The node is " + node.mode().wireName() + "; " + held + " held.";
    }

    private static String standing(@Nullable ForensicClear clear) {
        return clear == null
                ? ""
                : " "
                        + Sanitizer.show(clear.operator())
                        + " has already authorised a clear; this one would replace it.";
    }

    private static String words(TwoPerson policy) {
        return switch (policy) {
            case OFF -> "off";
            case FENCE_LOST -> "for fence_lost";
            case ALL -> "always";
        };
    }
}
