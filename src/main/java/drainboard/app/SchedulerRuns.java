package drainboard.app;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.scheduler.CommandResult;
import drainboard.scheduler.CommandRun;
import drainboard.scheduler.NodeCommand;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.command.CommandCheck;
import drainboard.ui.command.CommandDialog;
import drainboard.ui.command.CommandForm;
import drainboard.ui.command.CommandOrder;
import drainboard.ui.command.CommandViewModel;
import drainboard.ui.command.CommandViewModel.Parts;
import drainboard.ui.command.CommandViewModel.Step;
import drainboard.ui.control.Words;
import drainboard.ui.fx.FxThread;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Opens the run of the scheduler's command for the node that is looked at, where the site lets the
/// window run it. One at a time; on the FX thread.
final class SchedulerRuns {
    private final NodeCommand command;
    private final Parts parts;
    private final String operator;
    private final Supplier<@Nullable NodeId> chosen;
    private final Supplier<@Nullable Window> window;
    private @Nullable SessionPicture latest;
    private @Nullable CommandViewModel open;
    private @Nullable CommandForm form;
    private Consumer<CommandForm> keyed = _ -> {};

    /// Is shown every picture by `all`, and gives what it can do.
    void joined(BoardParts all, Acts acts) {
        all.add("What follows the run of a command", this::show);
        acts.addAll(acts());
        if (command.runs()) {
            keyed = shown -> DialogKeys.on(shown, acts);
            acts.add("command-chosen", inRun("review", "Go on to what follows", "Alt+N"));
            acts.add("command-result", inRun("copy", "Copy what came of it", "y"));
        }
    }

    private Act inRun(String what, String name, String key) {
        boolean first = what.equals("review");
        return new Act(
                "scheduler." + what,
                "In the run of a command",
                name,
                List.of(key),
                () -> {
                    CommandForm shown = form;
                    return shown != null && (shown.step() == Step.CHOSEN) == first
                            ? ""
                            : "That is done in the run of a command, in its own step.";
                },
                () -> {
                    CommandForm shown = form;
                    if (shown != null && first) {
                        shown.review();
                    } else if (shown != null) {
                        shown.copy();
                    }
                });
    }

    /// As a site wants it.
    static SchedulerRuns of(
            Site site,
            String operator,
            Supplier<@Nullable NodeId> chosen,
            Consumer<String> said,
            Supplier<@Nullable Window> window) {
        return new SchedulerRuns(site.command(), site.scribe(), operator, chosen, said, window);
    }

    /// @param scribe enters each run in the audit
    /// @param chosen the node that is looked at; null for none
    /// @param said tells what came of it
    /// @param window what it opens above; null while there is none
    SchedulerRuns(
            NodeCommand command,
            Scribe scribe,
            String operator,
            Supplier<@Nullable NodeId> chosen,
            Consumer<String> said,
            Supplier<@Nullable Window> window) {
        this.command = command;
        this.parts = new Parts(SchedulerRuns::run, scribe, FxThread::later, said);
        this.operator = operator;
        this.chosen = chosen;
        this.window = window;
    }

    /// One for each mode that a node can be ordered into; none where the window runs nothing.
    List<Act> acts() {
        if (!command.runs()) {
            return List.of();
        }
        return NodeMode.ALL.stream()
                .filter(mode -> mode != NodeMode.FENCE_LOST)
                .map(
                        mode ->
                                new Act(
                                        "scheduler.run." + mode.wireName(),
                                        "Scheduler",
                                        "Run the command that moves the node shown to "
                                                + Words.of(mode).toLowerCase(Locale.ROOT)
                                                + "…",
                                        List.of(),
                                        () -> refusal(mode),
                                        () -> open(mode)))
                .toList();
    }

    private String refusal(NodeMode to) {
        CommandViewModel under = open;
        return under != null && under.stepProperty().get() == Step.RUNNING
                ? "A command is running; wait for its end."
                : CommandCheck.refusal(latest, chosen.get(), to);
    }

    private void open(NodeMode to) {
        NodeId node = chosen.get();
        SessionPicture now = latest;
        Window above = window.get();
        if (node == null || now == null || above == null) {
            return;
        }
        CommandViewModel model =
                new CommandViewModel(new CommandOrder(command, node, to, operator), parts, now);
        open = model;
        CommandForm shown = CommandDialog.open(model, above, () -> closed(model));
        form = shown;
        keyed.accept(shown);
    }

    /// One that runs is kept in mind until its end.
    private void closed(CommandViewModel model) {
        form = null;
        if (model.equals(open) && model.stepProperty().get() != Step.RUNNING) {
            open = null;
        }
    }

    /// Shows the present state of things.
    void show(SessionPicture picture) {
        latest = picture;
        CommandViewModel model = open;
        if (model != null) {
            model.show(picture);
        }
    }

    private static CompletableFuture<CommandResult> run(List<String> argv, Duration timeout) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return CommandRun.run(argv, timeout);
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                },
                task ->
                        Thread.ofPlatform()
                                .daemon()
                                .name("drainboard-scheduler-command")
                                .start(task));
    }
}
