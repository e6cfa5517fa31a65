package drainboard.ui.fx;

import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Keeps the selection of a table, of one row or of several, on its rows while others take their
/// place. On the window's thread.
public final class Marked {
    private Marked() {}

    /// Gives a table other rows. Selected rows that are not among them are selected no more.
    ///
    /// @param rows the table's rows
    /// @param key what the rows were made with
    public static <R> void during(
            TableView<R> table,
            RowList<R> rows,
            List<R> next,
            Function<? super R, ? extends Object> key) {
        List<Object> before = keys(table, key);
        rows.become(next);
        if (before.equals(keys(table, key))) {
            return;
        }
        Set<Object> wanted = new HashSet<>(before);
        TableViewSelectionModel<R> marks = table.getSelectionModel();
        marks.clearSelection();
        for (int at = 0; at < rows.size() && !wanted.isEmpty(); at++) {
            if (wanted.remove(key.apply(rows.get(at)))) {
                marks.select(at);
            }
        }
    }

    private static <R> List<Object> keys(
            TableView<R> table, Function<? super R, ? extends Object> key) {
        List<Object> keys = new ArrayList<>();
        for (int at : table.getSelectionModel().getSelectedIndices()) {
            if (at < table.getItems().size()) {
                keys.add(key.apply(table.getItems().get(at)));
            }
        }
        return keys;
    }
}
