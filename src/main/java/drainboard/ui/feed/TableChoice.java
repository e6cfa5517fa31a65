package drainboard.ui.feed;

import javafx.beans.property.Property;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Keeps a table's selection on the row that was chosen, wherever it went.
final class TableChoice<R, K> {
    private final TableView<R> table;
    private final Property<@Nullable K> chosen;
    private final Function<R, K> key;
    private final BooleanSupplier showing;

    /// @param showing whether the rows are being brought up to date, so that nothing is chosen
    TableChoice(
            TableView<R> table,
            Property<@Nullable K> chosen,
            Function<R, K> key,
            BooleanSupplier showing) {
        this.table = table;
        this.chosen = chosen;
        this.key = key;
        this.showing = showing;
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    }

    private void choose(@Nullable R row) {
        if (row != null && !showing.getAsBoolean()) {
            chosen.setValue(key.apply(row));
        }
    }

    /// Marks what is chosen after the rows were brought up to date.
    void follow() {
        K wanted = chosen.getValue();
        R marked = table.getSelectionModel().getSelectedItem();
        if (marked != null && key.apply(marked).equals(wanted)) {
            return;
        }
        for (int at = 0; wanted != null && at < table.getItems().size(); at++) {
            if (key.apply(table.getItems().get(at)).equals(wanted)) {
                table.getSelectionModel().clearAndSelect(at);
                return;
            }
        }
        table.getSelectionModel().clearSelection();
    }
}
