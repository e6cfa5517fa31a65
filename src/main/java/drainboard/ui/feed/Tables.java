package drainboard.ui.feed;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.function.Supplier;

/// Columns as all tables of this room have them.
final class Tables {
    private Tables() {}

    static <R> TableView<R> table(String id, String spoken, double row) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(spoken);
        table.setFixedCellSize(row);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// A column of at least a width and, where that is not 0, of at most another.
    static <R> void column(
            TableView<R> table,
            String name,
            double least,
            double most,
            Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        if (most > 0) {
            column.setMaxWidth(most);
        }
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        table.getColumns().add(column);
    }
}
