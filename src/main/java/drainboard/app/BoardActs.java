package drainboard.app;

import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.action.RowActs;
import drainboard.ui.action.WindowKeys;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionView;
import drainboard.ui.incident.ShelveViewModel;
import drainboard.ui.shell.Page;
import drainboard.ui.shell.ShellView;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// All that the window itself can do, with its usual keys.
final class BoardActs {
    private static final String FILE = "File";
    private static final String GO = "Go";
    private static final String INCIDENTS = "Incidents";
    private static final String HELP = "Help";
    private static final Map<Page, String> PAGE_KEYS =
            Map.of(
                    Page.DRAINS, "g d",
                    Page.TIMELINE, "g t",
                    Page.FLEET, "g f",
                    Page.SERVICES, "g v",
                    Page.EVENTS, "g e",
                    Page.SOURCES, "g s",
                    Page.REJECTIONS, "g r",
                    Page.SETTINGS, "Ctrl+,");

    private BoardActs() {}

    /// What the acts call of what is put together elsewhere.
    ///
    /// @param unacknowledged why nothing can be acknowledged; blank where something can
    /// @param unopened why there is nothing to open
    /// @param unclearable why no clear can be opened
    /// @param next goes to the next thing that needs a person, or, told `false`, to the one before
    /// @param unshelvable why the warning that is selected cannot be put aside
    /// @param incidents sets the focus to the list of what needs attention
    /// @param back goes back from where the window as such has no step to go, told whether it had
    /// @param unfollowed why there is nothing recent
    record Calls(
            Supplier<String> unacknowledged,
            Runnable acknowledge,
            Supplier<String> unopened,
            Runnable open,
            Supplier<String> unclearable,
            Runnable clear,
            Supplier<String> unshelvable,
            Runnable shelve,
            Consumer<Boolean> next,
            Runnable incidents,
            Supplier<String> unfollowed,
            Consumer<Boolean> back,
            Consumer<String> palette,
            Runnable recent,
            Runnable sheet) {
        /// What is put together elsewhere.
        record Parts(
                Clearing clearing,
                AttentionView attention,
                BoardPages pages,
                BoardOverlays overlays) {}

        static Calls of(Parts parts, Consumer<Alarm> open) {
            Clearing about = parts.clearing();
            Worst worst = about.worst();
            Aim aim = new Aim(about.incidents(), parts.attention(), about.choice());
            return new Calls(
                    aim::refusal,
                    aim::acknowledge,
                    worst::calm,
                    () -> worst.then(open),
                    parts.clearing()::refusal,
                    parts.clearing()::open,
                    () -> ShelveViewModel.refusal(parts.attention().selected().orElse(null)),
                    parts.attention()::shelve,
                    parts.attention()::walk,
                    () -> parts.attention().focus(),
                    () ->
                            parts.pages().feeds().recent().isEmpty()
                                    ? "Nothing was opened from a window before; what --follow named"
                                            + " is not listed."
                                    : "",
                    went -> parts.pages().dossier().back(went),
                    parts.overlays().palette()::open,
                    parts.overlays().palette()::openRecent,
                    parts.overlays().sheet()::open);
        }
    }

    /// Adds them.
    static void add(Acts acts, WindowKeys keys, ShellView shell, Calls calls) {
        acts.add(
                new Act(
                        "file.recent",
                        FILE,
                        "Follow a recent source again…",
                        List.of("Ctrl+R"),
                        calls.unfollowed(),
                        calls.recent()));
        acts.add(
                Act.always(
                        "palette.open",
                        GO,
                        "Find anything: acts, nodes, workloads, incidents, files",
                        List.of("Ctrl+K", ":"),
                        () -> calls.palette().accept("")));
        acts.add(
                Act.always(
                        "palette.acts",
                        GO,
                        "Find an act",
                        List.of(">"),
                        () -> calls.palette().accept(">")));
        acts.add(
                Act.always(
                        "go.live",
                        GO,
                        "Live: what happens now",
                        List.of("Ctrl+1"),
                        () -> shell.show(Page.DRAINS)));
        acts.add(
                new Act(
                        "go.rehearse",
                        GO,
                        "Rehearse a log",
                        List.of("Ctrl+2"),
                        () -> "Rehearsing in the window comes later; use drainboard rehearse LOG.",
                        () -> {}));
        acts.add(
                Act.always(
                        "go.audit",
                        GO,
                        "Go to the audit",
                        List.of("Ctrl+3", "g a"),
                        () -> shell.show(Page.AUDIT)));
        for (Page page : Page.values()) {
            String key = PAGE_KEYS.get(page);
            if (key != null) {
                acts.add(page(shell, page, key));
            }
        }
        acts.add(
                new Act(
                        "go.incidents",
                        GO,
                        "Go to what needs attention",
                        List.of("g i"),
                        () -> attention(shell),
                        calls.incidents()));
        acts.add(
                Act.always(
                        "go.region",
                        GO,
                        "Go to the next region",
                        List.of("F6"),
                        () -> shell.walk(1)));
        acts.add(
                Act.always(
                        "go.region.before",
                        GO,
                        "Go to the region before",
                        List.of("Shift+F6"),
                        () -> shell.walk(-1)));
        acts.add(
                Act.always(
                        "go.back",
                        GO,
                        "Go back: out of a field, the inspector, the wall, a dossier",
                        List.of("Esc"),
                        () -> calls.back().accept(shell.leave())));
        acts.addAll(RowActs.of(keys));
        incidents(acts, calls);
        ViewActs.add(acts, shell);
        acts.add(
                Act.always(
                        "help.keys",
                        HELP,
                        "Show the keys of this view",
                        List.of("?", "F1"),
                        calls.sheet()));
        acts.add(
                Act.always(
                        "help.letters",
                        HELP,
                        "Switch keys that are letters off or on",
                        List.of(),
                        () -> acts.letters(!acts.areLettersOn())));
        ViewActs.hints(acts);
    }

    private static void incidents(Acts acts, Calls calls) {
        acts.add(
                new Act(
                        "incident.acknowledge",
                        INCIDENTS,
                        "Acknowledge: asks for a note, Enter confirms",
                        List.of("a"),
                        calls.unacknowledged(),
                        calls.acknowledge()));
        acts.add(
                new Act(
                        "incident.open",
                        INCIDENTS,
                        "Open what the banner says in the inspector",
                        List.of("Enter"),
                        calls.unopened(),
                        calls.open()));
        acts.add(
                Act.always(
                        "incident.next",
                        INCIDENTS,
                        "Show the next thing that needs a person",
                        List.of("n"),
                        () -> calls.next().accept(true)));
        acts.add(
                Act.always(
                        "incident.before",
                        INCIDENTS,
                        "Show the thing before that needs a person",
                        List.of("Shift+N"),
                        () -> calls.next().accept(false)));
        acts.add(
                new Act(
                        "warning.shelve",
                        INCIDENTS,
                        "Put the selected warning aside for a while, or bring it back",
                        List.of("x"),
                        calls.unshelvable(),
                        calls.shelve()));
        acts.add(
                new Act(
                        "incident.clear",
                        INCIDENTS,
                        "Open the forensic clear of the node shown; it executes nothing",
                        List.of("Ctrl+Shift+L"),
                        calls.unclearable(),
                        calls.clear()));
    }

    private static Act page(ShellView shell, Page page, String key) {
        return new Act(
                page.act(),
                GO,
                "Go to " + page.word(),
                List.of(key),
                () -> shell.has(page) ? "" : missing(page),
                () -> shell.show(page));
    }

    static String missing(Page page) {
        return "This window has no page " + page.word() + ".";
    }

    static String attention(ShellView shell) {
        if (!shell.attendingProperty().get()) {
            return "The attention column is hidden.";
        }
        return shell.hasRoomForAttention()
                ? ""
                : "There is no room for the attention column; the banner counts what needs"
                        + " attention.";
    }
}
