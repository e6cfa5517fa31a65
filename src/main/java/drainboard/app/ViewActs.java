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
                        () -> shell.hasFilter() ? "" : "This page has no filter.",
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
        acts.hint(
                new Acts.Hint(
                        "In lists and tables",
                        List.of("Home", "End"),
                        "Move to the first or last"));
        acts.hint(new Acts.Hint("In lists and tables", List.of("arrows", "j", "k"), "Move"));
        acts.hint(
                new Acts.Hint(
                        "In lists and tables",
                        List.of("Enter"),
                        "Open what is chosen in the inspector"));
        acts.hint(
                new Acts.Hint(
                        "In lists and tables",
                        List.of("Space"),
                        "On a mode: show only its drains and nodes; again shows all"));
        acts.hint(new Acts.Hint("In the dossier", List.of("y"), "Copy all of it as text, in UTC"));
        lanes(acts, "Come nearer in time, or go away", "w", "s");
        lanes(acts, "Go to earlier or later", "a", "d");
        lanes(acts, "Go to all that is remembered, or to now", "Home", "End");
        lanes(acts, "Bring the chosen lane's latest change to the middle; again, all of it", "f");
        lanes(acts, "Mark the span at the pointer, or the present one, and tell its length", "m");
        lanes(acts, "Pin the chosen lane at the top, or let it go", "x");
        acts.hint(new Acts.Hint("In the fleet map", List.of("y"), "Copy the map as text"));
        acts.hint(
                new Acts.Hint(
                        "In the forensic clear", List.of("Alt+N"), "Review what will happen"));
        acts.hint(
                new Acts.Hint(
                        "In the forensic clear",
                        List.of("Alt+F"),
                        "Attach a file, whose hash the audit keeps"));
    }

    private static void lanes(Acts acts, String words, String... keys) {
        acts.hint(new Acts.Hint("In the timeline", List.of(keys), words));
    }
}
