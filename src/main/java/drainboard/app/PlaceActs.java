package drainboard.app;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.action.Act;
import drainboard.ui.action.Acts;
import drainboard.ui.control.Words;
import drainboard.ui.diagram.ModeDiagramViewModel;
import drainboard.ui.dossier.DossierView;
import drainboard.ui.feed.FeedView;
import drainboard.ui.feed.RejectionsView;
import drainboard.ui.fleet.FleetMapViewModel;
import drainboard.ui.shell.Page;
import drainboard.ui.shell.ShellView;
import drainboard.ui.timeline.TimelineView;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What can be done in one place of the window, by keys that mean it only there: their letters
/// stand in the registry as all others do, so that they can be changed, switched off and looked up.
final class PlaceActs {
    private static final String LANES = "timeline-lanes";
    private static final String DOSSIER = "dossier";
    private static final String MAP = "fleet-tiles";
    private static final String MACHINE = "mode-diagram";

    private final Acts acts;

    private PlaceActs(Acts acts) {
        this.acts = acts;
    }

    /// Adds all of them.
    static void add(Acts acts, BoardPages pages, Choosing choice, ShellView shell) {
        PlaceActs places = new PlaceActs(acts);
        places.timeline(pages.timeline().view());
        places.machine(choice.machine());
        places.map(choice.map());
        places.sources(pages.feeds().view(), shell);
        places.rejections(pages.feeds().rejections());
        places.dossier(pages.dossier().view());
        pages.feeds().named(acts);
    }

    private void timeline(TimelineView view) {
        Consumer<Lane> lane =
                one ->
                        acts.add(
                                LANES,
                                new Act(
                                        "timeline." + one.id,
                                        "In the timeline",
                                        one.name,
                                        one.keys,
                                        () ->
                                                !isSeen(view)
                                                        ? "Go to the timeline first."
                                                        : one.lane && !view.isLaneChosen()
                                                                ? "No lane is chosen."
                                                                : "",
                                        one.run));
        lane.accept(new Lane("nearer", "Come nearer in time", view::nearer, "w"));
        lane.accept(new Lane("farther", "Go away in time", view::farther, "s"));
        lane.accept(new Lane("earlier", "Go to earlier", view::earlier, "a"));
        lane.accept(new Lane("later", "Go to later", view::later, "d"));
        lane.accept(new Lane("all", "Go to all that is remembered", view::all, "Home"));
        lane.accept(new Lane("now", "Go to now", view::now, "End"));
        lane.accept(
                new Lane(
                                "centre",
                                "Bring the chosen lane's latest change to the middle; again, all of"
                                        + " it",
                                view::centre,
                                "f")
                        .ofChosen());
        lane.accept(
                new Lane(
                                "measure",
                                "Mark the span at the pointer, or the present one, and tell its"
                                        + " length",
                                view::measure,
                                "m")
                        .ofChosen());
        lane.accept(
                new Lane("pin", "Pin the chosen lane at the top, or let it go", view::pin, "x")
                        .ofChosen());
        lane.accept(new Lane("compact", "Lower lanes, or usual ones again", view::turnCompact));
    }

    /// What is done with lanes.
    ///
    /// @param lane whether it is done with the lane that is chosen
    private record Lane(String id, String name, Runnable run, boolean lane, List<String> keys) {
        Lane(String id, String name, Runnable run, String... keys) {
            this(id, name, run, false, List.of(keys));
        }

        Lane ofChosen() {
            return new Lane(id, name, run, true, keys);
        }
    }

    private void machine(ModeDiagramViewModel machine) {
        acts.add(
                MACHINE,
                Act.always(
                        "machine.copy",
                        "In the state machine",
                        "Copy the state machine as text",
                        List.of("y"),
                        () -> copy(machine.model().get().text())));
        acts.add(
                Act.always(
                        "machine.placements",
                        "View",
                        "Count placements in the state machine, or nodes again",
                        List.of(),
                        () -> machine.countPlacements(!machine.model().get().placements())));
        for (NodeMode mode : NodeMode.ALL) {
            acts.add(
                    Act.always(
                            "machine.only." + mode.wireName(),
                            "View",
                            "Show only what is in "
                                    + Words.of(mode).toLowerCase(Locale.ROOT)
                                    + ", or all again",
                            List.of(),
                            () -> machine.choose(mode)));
        }
    }

    private void map(FleetMapViewModel map) {
        acts.add(
                MAP,
                Act.always(
                        "map.copy",
                        "In the fleet map",
                        "Copy the map as text",
                        List.of("y"),
                        () -> copy(map.twin())));
    }

    private void sources(FeedView view, ShellView shell) {
        acts.add(
                new Act(
                        "source.stop",
                        "File",
                        "Stop following the chosen source; it asks first",
                        List.of(),
                        view::unstoppable,
                        () -> {
                            shell.show(Page.SOURCES);
                            view.ask();
                        }));
        copies(
                "feeds",
                "source.copy",
                "Copy all that is known of the chosen source as text",
                view::asText,
                "No source is chosen.");
    }

    private void rejections(RejectionsView view) {
        copies(
                "rejections",
                "rejections.copy",
                "Copy the chosen rejection as text",
                view::oneAsText,
                "No rejection is chosen.");
        acts.add(
                when(
                        "rejections.copy.all",
                        "Rejections",
                        "Copy all rejections shown as text",
                        List.of(),
                        view::isAnyShown,
                        "No rejection is shown.",
                        () -> copy(view.allAsText())));
    }

    private void copies(
            String place, String id, String name, Supplier<String> text, String refusal) {
        acts.add(
                place,
                when(
                        id,
                        place.equals("feeds") ? "Sources" : "Rejections",
                        name,
                        List.of("y"),
                        () -> !text.get().isEmpty(),
                        refusal,
                        () -> copy(text.get())));
    }

    private void dossier(DossierView view) {
        String group = "In the dossier";
        String none = "No dossier is open.";
        acts.add(
                DOSSIER,
                when(
                        "dossier.copy",
                        group,
                        "Copy all of it as text, in UTC",
                        List.of("y"),
                        view::isOpen,
                        none,
                        view::copy));
        acts.add(
                DOSSIER,
                when(
                        "dossier.older",
                        group,
                        "Read what lies before what the dossier shows",
                        List.of(),
                        view::hasOlder,
                        "There is nothing older to read.",
                        view::older));
        acts.add(
                DOSSIER,
                when(
                        "dossier.again",
                        group,
                        "Read the dossier again, from the newest",
                        List.of(),
                        view::isOpen,
                        none,
                        view::again));
    }

    private static boolean isSeen(Node view) {
        boolean seen = view.getScene() != null;
        for (Node at = view; at != null; at = at.getParent()) {
            seen &= at.isVisible();
        }
        return seen;
    }

    private static Act when(
            String id,
            String group,
            String name,
            List<String> keys,
            BooleanSupplier can,
            String refusal,
            Runnable run) {
        return new Act(id, group, name, keys, () -> can.getAsBoolean() ? "" : refusal, run);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
