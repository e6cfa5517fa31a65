package drainboard.journal;

import drainboard.event.NodeId;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.wire.Lone;

import org.jspecify.annotations.Nullable;

/// How a node's halt stands, in words that the audit and the state must agree on.
public final class Standing {
    /// The member of an entry's evidence that holds it.
    public static final String MEMBER = "standing";

    private Standing() {}

    /// How the audit names a node: as it is shown, in text that every file can hold.
    public static String target(NodeId node) {
        return Lone.safe(node.toString());
    }

    /// Whether a node has a halt that nobody acknowledged: a clear does that too.
    public static boolean isUnacknowledged(@Nullable NodeState state) {
        Incident incident = state instanceof Tracked node ? node.incident() : null;
        return incident != null && !incident.isAcknowledged();
    }

    /// How it stands: `none`, or cause, raise, and what was decided.
    public static String of(NodeState state) {
        Incident incident = state instanceof Tracked node ? node.incident() : null;
        return incident == null
                ? "none"
                : incident.cause().wireName()
                        + " raise "
                        + incident.raises()
                        + (incident.isAcknowledged() ? " acknowledged" : "")
                        + (incident.authorised() != null ? " authorised" : "");
    }
}
