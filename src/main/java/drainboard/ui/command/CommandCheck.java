package drainboard.ui.command;

import drainboard.event.NodeId;
import drainboard.event.Text;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

/// Whether a node may be moved by the scheduler's command, as far as is known of it.
public final class CommandCheck {
    private CommandCheck() {}

    /// Why the command for a move is not offered; blank where it is.
    public static String refusal(@Nullable SessionPicture now, @Nullable NodeId node, NodeMode to) {
        if (node == null || now == null) {
            return "No node is chosen.";
        }
        if (to == NodeMode.FENCE_LOST) {
            return "A lost fence is found by the scheduler, not ordered.";
        }
        if (now.recorded()) {
            return "This is a recording: its nodes are not the scheduler's.";
        }
        String name = Sanitizer.measured(node.toString());
        Tracked state = now.fleet().tracked(node).orElse(null);
        if (state == null || now.freshness().isStale(node)) {
            return "It is not known where " + name + " stands.";
        }
        ModeChange change = ModeChange.of(state.mode(), to);
        return !change.isStay() && now.table().permits(change)
                ? ""
                : name
                        + " cannot go from "
                        + state.mode().wireName()
                        + " to "
                        + to.wireName()
                        + ".";
    }

    /// Why it is not run from here, besides; blank where it can be.
    ///
    /// @param operator who would run it
    static String running(SessionPicture now, NodeId node, NodeMode to, String operator) {
        String offered = refusal(now, node, to);
        if (!offered.isEmpty()) {
            return offered;
        }
        if (now.fleet().tracked(node).map(one -> one.doubts().any()).orElse(true)) {
            return "Something was said of "
                    + Sanitizer.measured(node.toString())
                    + " that could not be followed: where it stands is in doubt.";
        }
        if (Text.isBlank(operator)) {
            return "It is not known who decides at this desk: name the operator first.";
        }
        return switch (now.saving()) {
            case Saving.Kept _ -> "";
            case Saving.NotAsked _ ->
                    "Nothing is kept in this run, so that it cannot be entered in the audit.";
            case Saving.Unsaved unsaved ->
                    "It cannot be entered in the audit just now. "
                            + Sanitizer.show(unsaved.cause());
            case Saving.LookingOn(String cause) -> "This window looks on. " + Sanitizer.show(cause);
        };
    }
}
