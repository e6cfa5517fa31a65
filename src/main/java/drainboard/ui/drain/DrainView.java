package drainboard.ui.drain;

import drainboard.ui.control.Mark;
import drainboard.ui.control.StepBar;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// The drains table.
public final class DrainView extends BorderPane {
    private static final PseudoClass HALTED = PseudoClass.getPseudoClass("halted");
    private static final double ROW = 40;

    private final DrainViewModel model;
    private final Label headline = new Label();
    private final Label empty = new Label();
    private final TableView<DrainRow> table = new TableView<>();

    /// A table over its view model.
    public DrainView(DrainViewModel model) {
        this.model = model;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("drains");
        getStyleClass().addAll("panel", "drain-view");
        headline.setId("drains-headline");
        headline.getStyleClass().add("headline");
        empty.getStyleClass().add("muted");
        table.setId("drains-table");
        table.setAccessibleText("Drains, what needs you first");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(empty);
        table.setRowFactory(
                _ -> {
                    TableRow<DrainRow> row = new TableRow<>();
                    row.itemProperty()
                            .subscribe(
                                    item ->
                                            row.pseudoClassStateChanged(
                                                    HALTED, item != null && item.halted()));
                    return row;
                });
        column("", 30, DrainView::mark);
        column("Workload / node", 148, row -> lines(row.workload(), "strong", row.where()));
        column("Mode", 112, row -> lines(row.mode(), "small", row.since()));
        column("Steps", 124, DrainView::steps);
        column("In flight", 96, row -> lines(row.inFlight(), "number", row.trend()));
        column("Elapsed / expected", 124, row -> lines(row.elapsed(), "number", row.expected()));
        column("Why not done", 150, row -> lines(row.why(), "small", row.withheld()));
    }

    private void arrange() {
        Label sort = new Label("needs you first");
        sort.getStyleClass().add("caption");
        HBox head = new HBox(headline, sort);
        head.getStyleClass().add("panel-head");
        setTop(head);
        setCenter(table);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        empty.textProperty().bind(model.emptyProperty());
        table.setItems(model.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null) {
                                model.selected().set(row.key());
                            }
                        });
    }

    private void column(String name, double width, Function<DrainRow, Node> look) {
        TableColumn<DrainRow, DrainRow> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 84));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(@Nullable DrainRow row, boolean none) {
                                super.updateItem(row, none);
                                setText(null);
                                setGraphic(none || row == null ? null : look.apply(row));
                            }
                        });
        table.getColumns().add(column);
    }

    private static Node mark(DrainRow row) {
        return new Mark(row.look());
    }

    private static Node steps(DrainRow row) {
        StepBar bar = new StepBar();
        bar.update(row.steps());
        return bar;
    }

    private static Node lines(String first, String style, String second) {
        Label above = new Label(first);
        above.getStyleClass().add(style);
        Label below = new Label(second);
        below.getStyleClass().add("caption");
        VBox both = new VBox(above, below);
        both.getStyleClass().add("drain-lines");
        return both;
    }
}
