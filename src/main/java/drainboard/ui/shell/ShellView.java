package drainboard.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// The window's content: bars above and below, three columns between that fold as it gets narrower.
public final class ShellView extends BorderPane {
    private static final double DRAWER_BELOW = 1281;
    private static final double FOLD_BELOW = 1024;
    private static final double WIDE = 1800;
    private static final double MOST_ATTENTION = 0.5;
    private static final double LEAST_PANEL = 112;
    private static final KeyCombination CLEAR =
            new KeyCodeCombination(
                    KeyCode.L, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination THEME =
            new KeyCodeCombination(KeyCode.T, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination RECENT =
            new KeyCodeCombination(KeyCode.R, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination AUDIT =
            new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.CONTROL_DOWN);

    private final Label tab = new Label();
    private final Label clock = new Label();
    private final ChipRow chips = new ChipRow(() -> show(Page.SOURCES));
    private final PageTabs tabs;
    private final Label recorded = new Label();
    private final StatusRow status = new StatusRow();
    private final BooleanProperty inspecting = new SimpleBooleanProperty(true);
    private final Regions regions;
    private final Acts acts;
    private @Nullable Node opener;
    private boolean going;

    /// Arranges regions around the bars.
    public ShellView(ShellViewModel model, Regions regions, Acts acts) {
        this.regions = regions;
        this.tabs = new PageTabs(regions.pages().keySet());
        this.acts = acts;
        getStyleClass().add("shell");
        setTop(top());
        setCenter(columns());
        setBottom(status);
        model.barsProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private Node top() {
        Label name = new Label("Drainboard");
        name.getStyleClass().add("strong");
        tab.setId("shell-tab");
        tab.getStyleClass().add("tab-present");
        clock.getStyleClass().add("number");
        clock.setId("shell-clock");
        for (Label whole : List.of(name, tab, clock)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox bar = new HBox(name, tab, regions.menu(), gap(), chips, clock);
        bar.getStyleClass().add("top-bar");
        recorded.setId("shell-recorded");
        recorded.getStyleClass().add("recorded-bar");
        recorded.setMaxWidth(Double.MAX_VALUE);
        present(recorded, recorded.textProperty().isNotEmpty());
        return new VBox(bar, recorded, regions.banner(), regions.prompt());
    }

    private Node columns() {
        VBox left = new VBox(regions.attention(), regions.map());
        VBox centre = centre();
        for (VBox column : List.of(left, centre)) {
            column.getStyleClass().add("column");
        }
        regions.attention()
                .maxHeightProperty()
                .bind(left.heightProperty().multiply(MOST_ATTENTION));
        regions.attention().setMinHeight(LEAST_PANEL);
        regions.map().setMinHeight(LEAST_PANEL);
        VBox.setVgrow(regions.map(), Priority.ALWAYS);
        HBox.setHgrow(centre, Priority.ALWAYS);
        centre.setMinWidth(0);
        HBox all = new HBox(left, centre, regions.inspector());
        all.getStyleClass().add("columns");
        fixed(left, 296, 344);
        fixed(regions.inspector(), 336, 420);
        present(
                left,
                Bindings.createBooleanBinding(
                        () -> getWidth() >= (inspecting.get() ? DRAWER_BELOW : FOLD_BELOW),
                        inspecting,
                        widthProperty()));
        present(regions.inspector(), inspecting);
        widthProperty()
                .subscribe(
                        (before, now) -> {
                            boolean was = before.doubleValue() >= DRAWER_BELOW;
                            boolean is = now.doubleValue() >= DRAWER_BELOW;
                            if (was != is || before.doubleValue() <= 0) {
                                inspecting.set(is);
                            }
                        });
        return all;
    }

    private VBox centre() {
        VBox centre = new VBox(tabs, regions.machine());
        page(Page.DRAINS, regions.machine());
        regions.pages()
                .forEach(
                        (one, whole) -> {
                            page(one, whole);
                            VBox.setVgrow(whole, Priority.ALWAYS);
                            centre.getChildren().add(whole);
                        });
        return centre;
    }

    private void page(Page page, Region part) {
        present(part, tabs.pageProperty().map(now -> now == page));
    }

    /// Shows a page in the centre, and sets the focus into it.
    public void show(Page page) {
        Region whole = regions.pages().get(page);
        if (whole != null) {
            tabs.choose(page);
            FocusOrder.firstIn(whole).ifPresent(Node::requestFocus);
        }
    }

    private void fixed(Region column, double usual, double wide) {
        var width =
                Bindings.createDoubleBinding(
                        () -> getWidth() >= WIDE ? wide : usual, widthProperty());
        column.minWidthProperty().bind(width);
        column.prefWidthProperty().bind(width);
        column.maxWidthProperty().bind(width);
    }

    private static void present(
            Node node, javafx.beans.value.ObservableValue<? extends Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void show(ShellViewModel.Bars bars) {
        tab.setText(bars.tab());
        clock.setText(bars.clock());
        recorded.setText(bars.recorded());
        status.show(bars.status());
        chips.show(bars.chips());
        tabs.say(bars.refused());
    }

    /// Shows the inspector. Where there is no room for all three columns, the attention column
    /// gives way to it, and the focus waits in it for Esc to go back.
    public void inspect() {
        if (!inspecting.get()) {
            opener = getScene().getFocusOwner();
            inspecting.set(true);
            FocusOrder.firstIn(regions.inspector()).ifPresent(Node::requestFocus);
        }
    }

    /// Sets the focus to where the work begins.
    public void begin() {
        Stream.concat(
                        Stream.of(regions.attention()),
                        Stream.ofNullable(regions.pages().get(Page.DRAINS)))
                .filter(region -> region.getParent().isVisible())
                .flatMap(region -> FocusOrder.firstIn(region).stream())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private boolean leaveInspector() {
        boolean leaves = inspecting.get() && getWidth() < DRAWER_BELOW;
        if (leaves) {
            inspecting.set(false);
            if (opener != null) {
                opener.requestFocus();
            }
        }
        return leaves;
    }

    private void key(KeyEvent key) {
        if (CLEAR.match(key)) {
            acts.clear().run();
        } else if (THEME.match(key)) {
            acts.theme().run();
        } else if (RECENT.match(key)) {
            acts.recent().run();
        } else if (AUDIT.match(key)) {
            show(Page.AUDIT);
        } else if (key.getCode() == KeyCode.F6) {
            walk(key.isShiftDown() ? -1 : 1);
        } else if (key.getCode() == KeyCode.ESCAPE && leaveInspector()) {
            key.consume();
            return;
        } else if (!key.isShortcutDown()
                && !key.isAltDown()
                && !(key.getTarget() instanceof TextInputControl)) {
            letter(key);
            return;
        } else {
            return;
        }
        key.consume();
    }

    /// Moves the focus to the next region that is there, around and around.
    private void walk(int step) {
        List<Region> all =
                Stream.of(
                                Stream.of(
                                        regions.banner(),
                                        regions.attention(),
                                        regions.map(),
                                        regions.machine()),
                                regions.pages().values().stream(),
                                Stream.of(regions.inspector()))
                        .flatMap(part -> part)
                        .toList();
        FocusOrder.walk(all, getScene().getFocusOwner(), step);
    }

    /// Takes the second key of a pair that began with `g`.
    private boolean went(KeyEvent key) {
        boolean second = going;
        going = !second && key.getCode() == KeyCode.G;
        if (second) {
            switch (key.getCode()) {
                case KeyCode.D -> show(Page.DRAINS);
                case KeyCode.T -> show(Page.TIMELINE);
                case KeyCode.F -> show(Page.FLEET);
                case KeyCode.V -> show(Page.SERVICES);
                case KeyCode.E -> show(Page.EVENTS);
                case KeyCode.S -> show(Page.SOURCES);
                case KeyCode.R -> show(Page.REJECTIONS);
                case KeyCode.A -> show(Page.AUDIT);
                default -> {
                    return false;
                }
            }
        }
        return second || going;
    }

    private void letter(KeyEvent key) {
        if (went(key)) {
            key.consume();
            return;
        }
        switch (key.getCode()) {
            case KeyCode.A -> acts.acknowledge().run();
            case KeyCode.N -> acts.next().accept(!key.isShiftDown());
            case KeyCode.ENTER -> acts.open().run();
            case KeyCode.I -> {
                if (!leaveInspector()) {
                    inspecting.set(!inspecting.get());
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }
}
