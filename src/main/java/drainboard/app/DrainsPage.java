package drainboard.app;

import drainboard.event.NodeId;
import drainboard.ui.action.Act;
import drainboard.ui.action.ActMenu;
import drainboard.ui.action.Acts;
import drainboard.ui.control.Times;
import drainboard.ui.drain.DrainView;
import drainboard.ui.drain.DrainViewModel;
import drainboard.ui.filter.FilterViewModel;
import drainboard.ui.incident.AcknowledgeViewModel;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.IncidentViewModel;

import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The part of the window that has all drains as a table, with what can be done with its lines.
final class DrainsPage {
    /// The place whose keys they are: the id of the view.
    private static final String PLACE = "drains";

    private static final String GROUP = "Drains";
    private static final String NOT_CHOSEN = "No line of the drains table is chosen.";

    /// What the menu of a line does; blank where a line parts it. Nothing there changes a state: to
    /// acknowledge is only asked about, and left by Esc.
    private static final List<String> MENU =
            List.of(
                    "drains.inspect",
                    "drains.timeline",
                    "drains.dossier",
                    "drains.raw",
                    "",
                    "drains.acknowledge",
                    "",
                    "drains.copy",
                    "drains.sheet",
                    "drains.sheet.all",
                    "",
                    "drains.fold",
                    "drains.unfold");

    private final DrainViewModel model;
    private final Runnable inspect;
    private @Nullable DrainView view;

    /// @param filter which rows are shown
    /// @param inspect goes to the inspector
    DrainsPage(Times times, FilterViewModel filter, Runnable inspect) {
        model = new DrainViewModel(times, filter);
        this.inspect = inspect;
    }

    DrainViewModel model() {
        return model;
    }

    /// Makes the view.
    ///
    /// @param first is shown where nothing is being followed at all
    DrainView view(Node first) {
        DrainView made = new DrainView(model, inspect, first);
        view = made;
        return made;
    }

    /// Sets the focus to the field that filters.
    void filter() {
        then(DrainView::filter);
    }

    /// Whether a line is chosen and has the focus.
    boolean isRowFocused() {
        return view != null && view.isRowFocused();
    }

    private void then(Consumer<DrainView> done) {
        if (view != null) {
            done.accept(view);
        }
    }

    /// Adds what it can do by key or palette, and puts it into the menu of a line.
    ///
    /// @param run does an act as its key would
    /// @param incidents asks whether the halt of a line is to be acknowledged
    void add(Acts acts, Consumer<Act> run, IncidentViewModel incidents) {
        List<Act> all = new ArrayList<>();
        all.add(chosen("inspect", "Show the chosen line in the inspector", this::open));
        all.add(
                chosen(
                        "timeline",
                        "Show the node of the chosen line in the timeline",
                        () -> choose(acts, run, "go.timeline")));
        all.add(
                chosen(
                        "dossier",
                        "Open the dossier of the node of the chosen line",
                        () -> choose(acts, run, DossierPage.ACT)));
        all.add(
                new Act(
                        "drains.acknowledge",
                        GROUP,
                        "Acknowledge what the node of the chosen line raised: asks for a note",
                        List.of(),
                        () -> node().map(node -> unasked(incidents, node)).orElse(NOT_CHOSEN),
                        () -> node().ifPresent(incidents.acknowledge()::ask)));
        all.add(
                chosen(
                        "raw",
                        "Show where the chosen line was said, as it came",
                        () -> choose(acts, run, "inspect.provenance")));
        all.add(
                new Act(
                        "drains.copy",
                        GROUP,
                        "Copy the chosen line of the drains table as text",
                        List.of("y"),
                        this::unchosen,
                        () -> copy(model.chosen().map(model.texts()::spoken).orElse(""))));
        all.add(
                chosen(
                        "sheet",
                        "Copy the chosen line, or node with its rows, for a spreadsheet",
                        () -> copy(model.texts().table(model.chosenRows()))));
        all.add(
                when(
                        "sheet.all",
                        "Copy all rows that the drains table shows, for a spreadsheet",
                        List.of(),
                        () -> !model.rows().isEmpty(),
                        "The drains table shows no row.",
                        () -> copy(model.texts().table(model.rows()))));
        all.add(
                Act.always(
                        "drains.fold",
                        GROUP,
                        "Fold the rows of all nodes away",
                        List.of(),
                        () -> model.collapseAll(true)));
        all.add(
                Act.always(
                        "drains.unfold",
                        GROUP,
                        "Fold the rows of all nodes out",
                        List.of(),
                        () -> model.collapseAll(false)));
        all.add(
                when(
                        "filter.back",
                        "Go back to the filter before",
                        List.of("Alt+Left"),
                        model.filter()::hasBack,
                        "There was no filter before.",
                        model.filter()::back));
        all.add(
                when(
                        "filter.forward",
                        "Go forward to the filter after",
                        List.of("Alt+Right"),
                        model.filter()::hasForward,
                        "There is no filter after this one.",
                        model.filter()::forward));
        all.forEach(act -> acts.add(PLACE, act));
        acts.hint(
                new Acts.Hint(
                        PLACE,
                        GROUP,
                        List.of("Left", "Right"),
                        "On a node among the drains: fold its rows away or out, as Enter does"));
        then(made -> made.menu(() -> items(acts, run)));
    }

    private static List<MenuItem> items(Acts acts, Consumer<Act> run) {
        return MENU.stream()
                .map(
                        id ->
                                acts.find(id)
                                        .map(act -> ActMenu.item("row", acts, act, run))
                                        .orElseGet(SeparatorMenuItem::new))
                .toList();
    }

    private Act chosen(String id, String name, Runnable run) {
        return new Act("drains." + id, GROUP, name, List.of(), this::unchosen, run);
    }

    private static Act when(
            String id,
            String name,
            List<String> keys,
            BooleanSupplier can,
            String refusal,
            Runnable run) {
        return new Act(
                "drains." + id, GROUP, name, keys, () -> can.getAsBoolean() ? "" : refusal, run);
    }

    private String unchosen() {
        return model.chosen().isEmpty() ? NOT_CHOSEN : "";
    }

    private Optional<NodeId> node() {
        return model.chosen().map(line -> line.key().node());
    }

    /// Why nothing of a node can be acknowledged: of this one, and never of another in its stead.
    private static String unasked(IncidentViewModel incidents, NodeId node) {
        List<Alarm> raised =
                incidents.raised().stream().filter(alarm -> node.equals(alarm.node())).toList();
        if (raised.stream().anyMatch(alarm -> alarm.severity().isUnacknowledged())) {
            return incidents.refusesAll();
        }
        return raised.stream()
                .findFirst()
                .map(AcknowledgeViewModel::refusal)
                .orElse("Nothing of this node needs attention.");
    }

    private void open() {
        model.chooseAgain();
        inspect.run();
    }

    /// Looks at the chosen line, wherever else was looked at since, and does another act with it.
    private void choose(Acts acts, Consumer<Act> run, String id) {
        model.chooseAgain();
        Optional<Act> act = acts.find(id);
        act.ifPresent(run);
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
