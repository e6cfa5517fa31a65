package drainboard.ui.shell;

import drainboard.ui.action.ActMenu;
import drainboard.ui.action.Acts;
import drainboard.ui.action.WindowKeys;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The window's content: bars above and below, three columns between that fold as it gets narrower.
public final class ShellView extends BorderPane {
    private static final PseudoClass RECORDED = PseudoClass.getPseudoClass("recorded");
    private static final double DRAWER_BELOW = 1281;
    private static final double FOLD_BELOW = 1024;

    private final TopBar top;
    private final PageColumn centre;
    private final RecordedBar recorded = new RecordedBar();
    private final StatusRow status = new StatusRow(() -> show(Page.SOURCES));
    private final BooleanProperty inspecting = new SimpleBooleanProperty(true);
    private final BooleanProperty attending = new SimpleBooleanProperty(true);
    private final BooleanProperty wall = new SimpleBooleanProperty();
    private final Regions regions;
    private final Map<Page, TearOff> tearing = new EnumMap<>(Page.class);
    private final Slot inspector;
    private final TearOff inspectorOff;
    private final BooleanBinding attention;
    private final BooleanBinding inspected;
    private @Nullable Node opener;

    /// Arranges regions around the bars.
    ///
    /// @param dress makes the scene of what is torn off
    public ShellView(
            ShellViewModel model,
            Regions regions,
            Acts acts,
            WindowKeys keys,
            ActMenu menu,
            TearOff.Dress dress) {
        this.regions = regions;
        centre = new PageColumn(regions.machine(), regions.pages(), acts, wall.not());
        top = new TopBar(acts, keys, menu, new ChipRow(model, () -> show(Page.SOURCES)));
        for (Page page : regions.pages().keySet()) {
            Slot slot = Objects.requireNonNull(centre.slot(page));
            tearing.put(page, new TearOff(slot, page.word(), dress, keys));
        }
        inspector = new Slot(regions.inspector());
        inspectorOff = new TearOff(inspector, "Inspector", dress, keys);
        inspected = inspecting.and(wall.not()).and(inspectorOff.offProperty().not());
        attention =
                Bindings.createBooleanBinding(
                        () -> attending.get() && hasRoomForAttention(),
                        attending,
                        inspected,
                        widthProperty());
        getStyleClass().add("shell");
        setTop(top());
        setCenter(columns());
        setBottom(status);
        pageProperty().subscribe(top::show);
        model.barsProperty().subscribe(this::show);
        keys.saidProperty().subscribe(status::say);
    }

    private Node top() {
        Folding.present(top, wall.not());
        return new VBox(top, recorded, regions.banner(), regions.prompt());
    }

    private Node columns() {
        SideColumn left = new SideColumn(regions.attention(), regions.map());
        HBox.setHgrow(centre, Priority.ALWAYS);
        HBox all = new HBox(left, centre, inspector);
        all.getStyleClass().add("columns");
        Folding.fixed(this, left, 296, 344);
        Folding.fixed(this, inspector, 336, 420);
        Folding.present(left, attention);
        Folding.present(inspector, inspected);
        widthProperty().subscribe((before, now) -> fold(before.doubleValue(), now.doubleValue()));
        return all;
    }

    private void fold(double before, double now) {
        boolean is = now >= DRAWER_BELOW;
        if (before >= DRAWER_BELOW != is || before <= 0) {
            inspecting.set(is);
        }
    }

    /// Which page the centre shows.
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return centre.pageProperty();
    }

    /// Whether there is such a page.
    public boolean has(Page page) {
        return centre.slot(page) != null;
    }

    /// Shows a page in the centre, and sets the focus into it.
    public void show(Page page) {
        Slot whole = centre.slot(page);
        if (whole != null) {
            centre.choose(page);
            FocusOrder.workIn(whole).ifPresent(Node::requestFocus);
        }
    }

    private void show(ShellViewModel.Bars bars) {
        top.show(bars);
        recorded.setText(bars.recorded());
        pseudoClassStateChanged(RECORDED, !bars.recorded().isEmpty());
        status.show(bars.status());
        centre.say(bars.refused());
    }

    /// Says that the bars failed, where they did: what they last said is not shown as though it
    /// were now.
    public void showBars(Optional<Throwable> failure) {
        failure.ifPresent(
                _ -> {
                    show(ShellViewModel.Bars.EMPTY);
                    status.say("The bars of the window failed; the core is running.");
                });
    }

    /// Writes the keys of now on the buttons of the top bar.
    public void named() {
        top.named();
    }

    /// Shows the inspector. Where there is no room for all three columns, the attention column
    /// gives way to it, and the focus waits in it for Esc to go back.
    public void inspect() {
        if (!inspectorOff.front() && !inspecting.get()) {
            opener = getScene().getFocusOwner();
            inspecting.set(true);
            FocusOrder.firstIn(inspector).ifPresent(Node::requestFocus);
        }
    }

    /// Whether the inspector is wanted.
    public ReadOnlyBooleanProperty inspectingProperty() {
        return inspecting;
    }

    /// Shows the inspector, or hides it.
    public void turnInspector() {
        if (!leaveInspector()) {
            inspecting.set(!inspecting.get());
        }
    }

    /// Whether the attention column is wanted.
    public ReadOnlyBooleanProperty attendingProperty() {
        return attending;
    }

    /// Whether the window is wide enough for the attention column beside what else is shown; where
    /// it is not, the banner counts what needs attention.
    public boolean hasRoomForAttention() {
        return getWidth() >= (inspected.get() ? DRAWER_BELOW : FOLD_BELOW);
    }

    /// Shows the attention column, or hides it.
    public void turnAttention() {
        attending.set(!attending.get());
    }

    /// Whether only what is seen from afar is shown, without bars to work with and inspector.
    public BooleanProperty wallProperty() {
        return wall;
    }

    /// Sets the focus to where the work begins.
    public void begin() {
        Stream.concat(
                        Stream.of(regions.attention()),
                        Stream.ofNullable(regions.pages().get(Page.DRAINS)))
                .filter(region -> region.getParent() != null && region.getParent().isVisible())
                .flatMap(region -> FocusOrder.workIn(region).stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Why the present page has no field to filter with; blank where it has one.
    public String unfiltered() {
        Page page = pageProperty().get();
        return regions.filters().containsKey(page) ? "" : page.unfiltered();
    }

    /// Sets the focus to the field that filters the present page.
    public void filter() {
        Optional.ofNullable(regions.filters().get(pageProperty().get())).ifPresent(Runnable::run);
    }

    /// Goes back one step: out of the wall, out of a field, out of the inspector; whether there was
    /// one to go.
    public boolean leave() {
        if (wall.get()) {
            wall.set(false);
            return true;
        }
        if (getScene().getFocusOwner() instanceof TextInputControl field) {
            FocusOrder.leave(field, centre.slot(pageProperty().get()));
            return true;
        }
        return leaveInspector();
    }

    private boolean leaveInspector() {
        boolean leaves = inspected.get() && getWidth() < DRAWER_BELOW;
        if (leaves) {
            inspecting.set(false);
            if (opener != null) {
                opener.requestFocus();
            }
        }
        return leaves;
    }

    /// Moves the focus to the next region that is there, or the one before, around and around.
    public void walk(int step) {
        List<Region> all =
                Stream.<Stream<? extends Region>>of(
                                Stream.of(
                                        regions.banner(),
                                        regions.attention(),
                                        regions.map(),
                                        regions.machine()),
                                centre.slots().stream(),
                                Stream.of(inspector, status))
                        .<Region>flatMap(part -> part)
                        .toList();
        FocusOrder.walk(all, getScene().getFocusOwner(), step);
    }

    /// What tears a page off; empty where there is no such page.
    public Optional<TearOff> tearing(Page page) {
        return Optional.ofNullable(tearing.get(page));
    }

    /// What tears the inspector off.
    public TearOff inspectorOff() {
        return inspectorOff;
    }
}
