package drainboard.app;

import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.shell.Page;
import drainboard.ui.shell.ShellView;
import drainboard.ui.shell.TearOff;

import java.util.List;
import java.util.Optional;

/// What changes how the window looks, with its usual keys, and the keys that views take themselves.
final class ViewActs {
    private static final String VIEW = "View";

    private ViewActs() {}

    static void add(Acts acts, ShellView shell) {
        acts.add(
                new Act(
                        "view.filter",
                        VIEW,
                        "Filter this view; Esc clears, then leaves",
                        List.of("/", "Ctrl+F"),
                        shell::unfiltered,
                        shell::filter));
        acts.add(
                new Act(
                        "view.inspector",
                        VIEW,
                        "Show or hide the inspector",
                        List.of("i"),
                        () ->
                                shell.inspectorOff().offProperty().get()
                                        ? "The inspector is in a window of its own."
                                        : "",
                        shell::turnInspector));
        acts.add(
                new Act(
                        "view.attention",
                        VIEW,
                        "Show or hide the attention column",
                        List.of("b"),
                        () -> shell.attendingProperty().get() ? BoardActs.attention(shell) : "",
                        shell::turnAttention));
        acts.add(
                Act.always(
                        "view.wall",
                        VIEW,
                        "Wall: the whole screen, large, without bars, filters and inspector",
                        List.of("F11"),
                        () -> shell.wallProperty().set(!shell.wallProperty().get())));
        Optional<TearOff> timeline = shell.tearing(Page.TIMELINE);
        acts.add(
                new Act(
                        "view.tear.timeline",
                        VIEW,
                        "Tear the timeline off, or bring it back",
                        List.of(),
                        () -> timeline.isPresent() ? "" : BoardActs.missing(Page.TIMELINE),
                        () -> timeline.ifPresent(TearOff::turn)));
        acts.add(
                new Act(
                        "view.tear.inspector",
                        VIEW,
                        "Tear the inspector off, or bring it back",
                        List.of(),
                        () -> "",
                        shell.inspectorOff()::turn));
    }

    /// Keys that the views take by themselves.
    static void hints(Acts acts) {
        String lists = "In lists and tables";
        hint(acts, Acts.WINDOW, lists, "Move to the first or last", "Home", "End");
        hint(acts, Acts.WINDOW, lists, "Move", "arrows");
        hint(acts, Acts.WINDOW, lists, "Open what is chosen in the inspector", "Enter");
        hint(
                acts,
                "mode-diagram",
                "In the state machine",
                "On a mode: show only its drains and nodes; again shows all",
                "Space");
        hint(acts, "timeline-lanes", "In the timeline", "Go to earlier or later", "Left", "Right");
        hint(acts, "audit", "In the audit", "Read the chosen entry; Esc goes back", "Enter");
    }

    private static void hint(Acts acts, String place, String group, String does, String... keys) {
        acts.hint(new Acts.Hint(place, group, List.of(keys), does));
    }
}
