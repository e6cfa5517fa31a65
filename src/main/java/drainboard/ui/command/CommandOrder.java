package drainboard.ui.command;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.scheduler.NodeCommand;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an operator wants the scheduler to be told.
///
/// @param operator who wants it
public record CommandOrder(NodeCommand command, NodeId node, NodeMode to, String operator) {

    List<String> argv() {
        return command.argv(node, to);
    }

    /// Its name among other words; of a long one the head, the tail and the length.
    String name() {
        return Sanitizer.measured(node.toString());
    }

    /// Its whole name, safe to show.
    String id() {
        return Sanitizer.whole(node.toString());
    }

    /// Why it cannot be run just now; blank where it can.
    String refusal(SessionPicture now) {
        String fleet = CommandCheck.running(now, node, to, operator);
        return fleet.isEmpty() ? command.refusal(node) : fleet;
    }

    /// What follows of it, as the node stands; blank where nothing is known of it.
    String consequence(SessionPicture now) {
        Tracked state = now.fleet().tracked(node).orElse(null);
        return state == null
                ? ""
                : "This RUNS the scheduler's command on this machine: it is told to move "
                        + name()
                        + ", "
                        + ModeChange.of(state.mode(), to)
                        + "."
                        + held(state.incident(), state);
    }

    private String held(@Nullable Incident incident, Tracked state) {
        if (incident == null) {
            return "";
        }
        ForensicClear clear = incident.authorised();
        if (clear == null || state.mode() != NodeMode.FENCE_LOST) {
            return " It has an open incident: its workloads stay held until a forensic clear.";
        }
        boolean meant = clear.resolution() != null && clear.resolution().target() == to;
        String who = Sanitizer.show(clear.operator());
        return meant
                ? " The clear that "
                        + who
                        + " authorised waits for just this: its workloads are released when the"
                        + " scheduler's own report comes."
                : " It goes another way than the clear that "
                        + who
                        + " authorised, which is then void: its workloads stay held.";
    }
}
