package drainboard.app;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.scheduler.NodeCommand;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.command.CommandCheck;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.incident.ClearDialog;
import drainboard.ui.incident.ClearForm;
import drainboard.ui.incident.ClearViewModel.Step;
import drainboard.ui.incident.IncidentViewModel;
import drainboard.ui.incident.Ordering.Offer;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens the forensic clear of the node that is looked at, or of the worst one.
final class Clearing {
    private static final String GROUP = "In the forensic clear";

    private final IncidentViewModel incidents;
    private final Choosing choice;
    private final Worst worst;
    private final Supplier<@Nullable Window> window;
    private final Acts acts;
    private final NodeCommand command;
    private @Nullable ClearForm open;

    /// @param window what it opens above; null while there is none
    /// @param acts have the keys of what is done in it
    /// @param command the scheduler's command, to be copied
    Clearing(
            IncidentViewModel incidents,
            Choosing choice,
            Worst worst,
            Supplier<@Nullable Window> window,
            Acts acts,
            NodeCommand command) {
        this.incidents = incidents;
        this.choice = choice;
        this.worst = worst;
        this.window = window;
        this.acts = acts;
        this.command = command;
        add(Step.FINDINGS, "clear.review", "Review what will happen", "Alt+N", ClearForm::review);
        add(
                Step.FINDINGS,
                "clear.attach",
                "Attach a file, whose hash the audit keeps",
                "Alt+F",
                ClearForm::attach);
        add(
                Step.CONFIRM,
                "clear.reload",
                "Read the node again after it changed, keeping what was typed",
                "Alt+R",
                ClearForm::reload);
        add(Step.OUTCOME, "clear.copy", "Copy what became of it", "y", ClearForm::copy);
    }

    private void add(Step step, String id, String name, String key, Consumer<ClearForm> does) {
        acts.add(
                place(step),
                new Act(id, GROUP, name, List.of(key), () -> refusal(step), () -> then(does)));
    }

    private String refusal(Step step) {
        ClearForm form = open;
        if (form == null) {
            return "No forensic clear is open.";
        }
        if (form.step() != step) {
            return "That is done in another step of the clear.";
        }
        return step == Step.CONFIRM && !form.isLocked()
                ? "The node has not changed since it was read."
                : "";
    }

    /// What the part of the form is called in which a step is done.
    private static String place(Step step) {
        return switch (step) {
            case FINDINGS -> "clear-findings";
            case CONFIRM -> "clear-confirmation";
            case OUTCOME -> "clear-result";
        };
    }

    private void then(Consumer<ClearForm> does) {
        ClearForm form = open;
        if (form != null) {
            does.accept(form);
        }
    }

    IncidentViewModel incidents() {
        return incidents;
    }

    Choosing choice() {
        return choice;
    }

    Worst worst() {
        return worst;
    }

    private @Nullable NodeId node() {
        NodeId chosen = choice.node();
        return chosen != null ? chosen : worst.node();
    }

    /// Why no clear can be opened; blank where one can. Where nothing can be decided it opens all
    /// the same, shows all and says why it cannot act.
    String refusal() {
        NodeId node = node();
        SessionPicture picture = incidents.latest();
        if (node == null) {
            return "No node is chosen, and none is halted.";
        }
        return picture == null || isOpen(picture, node)
                ? ""
                : Sanitizer.measured(node.toString())
                        + " has no open incident, so that there is nothing to clear.";
    }

    private static boolean isOpen(SessionPicture picture, NodeId node) {
        return picture.fleet().tracked(node).map(NodeState.Tracked::incident).isPresent();
    }

    /// The scheduler's command, where it is offered at all: by the same rule everywhere.
    private Offer offer(NodeId node, NodeMode to) {
        return new Offer(
                SchedulerCommand.line(command, node, to),
                CommandCheck.refusal(incidents.latest(), node, to));
    }

    void open() {
        NodeId node = node();
        Window shown = window.get();
        if (node != null && shown != null) {
            open =
                    new ClearDialog(incidents, shown, AttachFile::choose, this::offer)
                            .open(node, () -> open = null);
            if (open != null) {
                DialogKeys.on(open, acts);
            }
        }
    }
}
