package drainboard.ui.feed;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Columns as all tables of this room have them.
final class Tables {
    private static final KeyCombination PLAIN_ENTER = new KeyCodeCombination(KeyCode.ENTER);

    private Tables() {}

    static <R> TableView<R> table(String id, String spoken, double row) {
        TableView<R> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(spoken);
        table.setFixedCellSize(row);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// Enter opens the row that is chosen.
    static <R> void opens(TableView<R> table, Consumer<R> open) {
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    R row = table.getSelectionModel().getSelectedItem();
                    if (row != null && PLAIN_ENTER.match(key)) {
                        open.accept(row);
                        key.consume();
                    }
                });
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
