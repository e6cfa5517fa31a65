package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.ui.control.GivingColumns;
import drainboard.ui.filter.FilterBar;
import drainboard.ui.fx.Marked;
import drainboard.ui.fx.RowList;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// All nodes as a table, with the field that filters them and a line that counts them.
public final class FleetTableView extends VBox {
    private static final double ROW = 40;
    private static final int PLACED = 2;
    private static final int LAST_EVENT = 5;
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.CONTROL_DOWN);

    private final FleetTableViewModel model;
    private final RowList<FleetRow> shown = new RowList<>(FleetRow::node);
    private final TableView<FleetRow> table = new TableView<>(shown);
    private final Label total = new Label();
    private final Label empty = new Label();
    private final FilterBar filter;
    private boolean filling;

    /// A table of what the view model shows.
    public FleetTableView(FleetTableViewModel model) {
        this.model = model;
        this.filter = new FilterBar(model.filtering(), "fleet", table::requestFocus);
        parts();
        columns();
        bind();
    }

    private void parts() {
        setId("fleet");
        getStyleClass().addAll("panel", "fleet-table");
        table.setId("fleet-table");
        table.setAccessibleText("Nodes, what needs you first. Enter shows the node.");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(_ -> new FleetTableRow(model::tip));
        empty.setId("fleet-empty");
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        table.setPlaceholder(empty);
        total.setId("fleet-total");
        total.getStyleClass().addAll("small", "fleet-total");
        total.setWrapText(true);
        total.setMinHeight(Region.USE_PREF_SIZE);
        total.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(filter, table, total);
    }

    private void columns() {
        column("Node", 112, (row, _) -> row.name(), (row, _) -> row.labels());
        column(
                "Mode, in it for",
                140,
                new FleetCell.Lines(
                        (row, _) -> row.stand().word(), FleetRow::age, FleetRow::isUnknown));
        column("Placed", 72, (row, _) -> row.placements(), (row, _) -> row.haltedPlacements());
        column(
                "Readiness",
                134,
                (row, _) -> row.stand().verdict(),
                (row, _) -> row.stand().reason());
        column("Incident", 120, (row, _) -> row.halted().axes(), (row, _) -> row.halted().who());
        column("Last event", 130, (row, _) -> row.said(model.times()), (row, _) -> row.place());
        GivingColumns.on(table, LAST_EVENT, PLACED);
    }

    private void column(
            String name,
            double wide,
            BiFunction<FleetRow, Instant, String> first,
            BiFunction<FleetRow, Instant, String> second) {
        column(name, wide, new FleetCell.Lines(first, second, _ -> false));
    }

    private void column(String name, double wide, FleetCell.Lines lines) {
        TableColumn<FleetRow, FleetRow> column = new TableColumn<>(name);
        boolean marked = table.getColumns().isEmpty();
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(wide);
        column.setPrefWidth(wide);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new FleetCell(marked, lines, model.now()));
        table.getColumns().add(column);
    }

    private void bind() {
        total.textProperty().bind(model.totalProperty());
        empty.textProperty().bind(model.emptyProperty());
        model.shown().subscribe(this::refill);
        table.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        model.chosen().subscribe(this::leave);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    private void chosen(@Nullable FleetRow row) {
        if (!filling && row != null) {
            model.choose(row);
        }
    }

    private void leave(Optional<NodeId> chosen) {
        if (!filling && chosen.isEmpty()) {
            table.getSelectionModel().clearSelection();
        }
    }

    /// The chosen nodes stay chosen, wherever their rows move: that is no choice.
    private void refill(List<FleetRow> rows) {
        filling = true;
        Marked.during(table, shown, rows, FleetRow::node);
        filling = false;
    }

    private void key(KeyEvent press) {
        if (COPY.match(press)) {
            copy();
        } else if (press.getCode() == KeyCode.ENTER && !press.isControlDown()) {
            open();
        } else {
            return;
        }
        press.consume();
    }

    private void click(MouseEvent click) {
        if (click.getClickCount() == 2) {
            open();
        }
    }

    /// What else can be done with the chosen node, by a menu of its row.
    public void offer(String id, String words, Consumer<NodeId> does) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(
                _ -> {
                    FleetRow row = table.getSelectionModel().getSelectedItem();
                    if (row != null) {
                        does.accept(row.node());
                    }
                });
        ContextMenu menu = table.getContextMenu();
        if (menu == null) {
            table.setContextMenu(new ContextMenu(item));
        } else {
            menu.getItems().add(item);
        }
    }

    /// Shows the chosen node.
    public void open() {
        FleetRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    /// Whether a node is chosen.
    public boolean isChosen() {
        return !table.getSelectionModel().isEmpty();
    }

    /// Copies the chosen rows, or all that are shown where none is chosen.
    public void copy() {
        List<FleetRow> chosen = table.getSelectionModel().getSelectedItems();
        ClipboardContent content = new ClipboardContent();
        content.putString(model.copied(List.copyOf(chosen.isEmpty() ? table.getItems() : chosen)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Sets the focus to the field that filters.
    public void filter() {
        filter.begin();
    }
}
