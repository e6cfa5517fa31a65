package drainboard.ui.drain;

import drainboard.ui.filter.FilterBar;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The drains table.
public final class DrainView extends BorderPane {
    private static final double ROW = 40;

    /// How wide the column of work in flight is when it says how that changes.
    private static final double ROOM_FOR_TREND = 120;

    private final DrainViewModel model;
    private final Runnable open;
    private final Label headline = new Label();
    private final Label empty = new Label();
    private final TableView<DrainLine> table = new TableView<>();
    private final Button clear = new Button("Clear filter  Esc");
    private final FilterBar bar;

    /// A table over its view model.
    ///
    /// @param open shows the inspector, which follows what is chosen
    public DrainView(DrainViewModel model, Runnable open) {
        this(model, open, new Region());
    }

    /// A table over its view model.
    ///
    /// @param first is shown where no node is known: how to begin, or why nothing came
    public DrainView(DrainViewModel model, Runnable open, Node first) {
        this.model = model;
        this.open = open;
        bar = new FilterBar(model.filter(), "drains", this::toRows);
        parts();
        arrange();
        bind();
        first.visibleProperty().bind(model.nothingProperty());
        VBox said = new VBox(empty, clear);
        said.getStyleClass().add("drain-empty");
        said.visibleProperty().bind(first.visibleProperty().not());
        table.setPlaceholder(new StackPane(said, first));
    }

    private void parts() {
        setId("drains");
        getStyleClass().addAll("panel", "drain-view");
        headline.setId("drains-headline");
        headline.getStyleClass().add("strong");
        empty.setId("drains-empty");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        clear.setId("drains-clear-filter");
        clear.setAccessibleText("Clear the filter");
        table.setId("drains-table");
        table.setAccessibleText("Drains, what needs you first");
        table.setFixedCellSize(ROW);
        // A low window takes its room from the rows, which scroll, not from the state machine.
        table.setMinHeight(ROW);
        table.setPrefHeight(ROW * 3);
        table.setRowFactory(_ -> new DrainTableRow(model));
        column("", "mark", () -> new MarkCell(model));
        column("Workload / node", "name", () -> new NameCell(model));
        column("Mode", "mode", () -> new VerdictCell(model));
        column("Steps", "steps", () -> new StepCell(model));
        column(
                "In flight",
                "in-flight",
                () ->
                        new LinesCell(
                                        model,
                                        "number",
                                        DrainWords::inFlight,
                                        (_, _) -> DrainWords.Lines.NONE)
                                .wide(ROOM_FOR_TREND, DrainWords::trend)
                                .inOne(OneLine::inFlight));
        column(
                "Elapsed / expected",
                "elapsed",
                () ->
                        new LinesCell(model, "number", DrainWords::elapsed, GroupWords::start)
                                .headInOne(GroupWords::startInOne));
        column(
                "Why not done",
                "why",
                () ->
                        new LinesCell(model, "small", DrainWords::why, GroupWords::worst)
                                .inOne(OneLine::why));
    }

    private void column(String name, String id, Supplier<DrainCell> cell) {
        TableColumn<DrainLine, DrainLine> column = new TableColumn<>(name);
        column.setId("drains-" + id);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        table.getColumns().add(column);
    }

    private void arrange() {
        Label sort = new Label("needs you first");
        sort.getStyleClass().add("caption");
        sort.setMinWidth(USE_PREF_SIZE);
        headline.setMinWidth(USE_PREF_SIZE);
        // All in one line: with large text every line above the rows costs one of them.
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox head = new HBox(headline, bar, sort);
        head.getStyleClass().add("panel-head");
        setTop(head);
        setCenter(table);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        empty.textProperty().bind(model.emptyProperty());
        clear.visibleProperty().bind(model.hidingProperty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> clearFilter());
        table.setItems(model.lines());
        table.widthProperty().subscribe(width -> widths(width.doubleValue()));
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.wordsProperty().subscribe(this::follow);
        model.selected().subscribe(this::follow);
        model.placedProperty().subscribe(this::follow);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Whether a line is chosen and the table has the focus: what is asked is asked of that line.
    public boolean isRowFocused() {
        return table.isFocused() && !table.getSelectionModel().isEmpty();
    }

    /// Puts the focus into the field of the filter.
    public void filter() {
        bar.begin();
    }

    /// What can be done with the chosen line by the menu that the right button opens.
    ///
    /// @param items is asked whenever the menu opens
    public void menu(Supplier<List<MenuItem>> items) {
        ContextMenu menu = new ContextMenu();
        menu.setId("drains-menu");
        menu.setOnShowing(_ -> menu.getItems().setAll(items.get()));
        // A menu without items does not open at all.
        menu.getItems().setAll(items.get());
        table.setContextMenu(menu);
    }

    /// The focus goes to the rows, to the first where none is chosen yet.
    private void toRows() {
        table.requestFocus();
        if (table.getFocusModel().getFocusedIndex() < 0) {
            table.getFocusModel().focus(0);
        }
    }

    private boolean clearFilter() {
        if (clear.isFocused()) {
            toRows();
        }
        return model.filter().clear();
    }

    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && clearFilter()) {
            key.consume();
        }
    }

    private void widths(double all) {
        List<Double> widths = Columns.widths(all);
        for (int at = 0; at < widths.size(); at++) {
            TableColumn<DrainLine, ?> column = table.getColumns().get(at);
            column.setVisible(widths.get(at) > 0);
            if (column.isVisible()) {
                column.setMinWidth(widths.get(at));
                column.setMaxWidth(widths.get(at));
            }
        }
    }

    private void chosen(@Nullable DrainLine row) {
        if (row != null && !model.isShowing()) {
            model.selected().set(row.key());
        }
    }

    /// Keeps the mark of the selection on the row that was chosen, wherever it went.
    private void follow() {
        if (model.isShowing()) {
            return;
        }
        DrainKey key = model.selected().get();
        int marked = table.getSelectionModel().getSelectedIndex();
        List<DrainLine> rows = table.getItems();
        if (marked >= 0 && marked < rows.size() && rows.get(marked).key().equals(key)) {
            return;
        }
        int place = key == null ? -1 : model.placeOf(key);
        if (place >= 0) {
            table.getSelectionModel().clearAndSelect(place);
        } else if (marked >= 0) {
            table.getSelectionModel().clearSelection();
        }
    }

    private void key(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case KeyCode.ENTER -> enter();
            case KeyCode.LEFT -> left();
            case KeyCode.RIGHT -> fold(false);
            case KeyCode.ESCAPE -> {
                escape(key);
                return;
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Opens a row, or folds a node's rows away or out.
    private void enter() {
        if (line() instanceof DrainGroup group) {
            fold(!group.isCollapsed());
        } else {
            Optional.ofNullable(model.selected().get()).ifPresent(this::open);
        }
    }

    /// From a row to its node, whose rows it folds away from there.
    private void left() {
        if (line() instanceof DrainRow row) {
            select(model.placeOf(DrainKey.of(row.key().node())));
        } else {
            fold(true);
        }
    }

    private void fold(boolean away) {
        if (line() instanceof DrainGroup group) {
            model.collapse(group.key().node(), away);
        }
    }

    private @Nullable DrainLine line() {
        // What the table calls the selected item is the line as it was when it was selected.
        int at = table.getSelectionModel().getSelectedIndex();
        return at < 0 || at >= table.getItems().size() ? null : table.getItems().get(at);
    }

    private void select(int place) {
        table.getSelectionModel().clearAndSelect(place);
        table.scrollTo(place);
    }

    private void open(DrainKey row) {
        model.choose(row);
        open.run();
    }
}
