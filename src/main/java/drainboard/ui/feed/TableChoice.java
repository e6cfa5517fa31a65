package drainboard.ui.feed;

import javafx.beans.property.Property;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Keeps a table's selection on the row that was chosen, wherever it went, and moves it by keys.
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
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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

    private void key(KeyEvent press) {
        if (press.isShortcutDown() || press.isAltDown() || press.isShiftDown()) {
            return;
        }
        if (press.getCode() == KeyCode.J) {
            move(1);
        } else if (press.getCode() == KeyCode.K) {
            move(-1);
        } else {
            return;
        }
        press.consume();
    }

    private void move(int by) {
        int last = table.getItems().size() - 1;
        if (last >= 0) {
            int at = table.getSelectionModel().getSelectedIndex() + by;
            table.getSelectionModel().clearAndSelect(Math.clamp(at, 0, last));
            table.scrollTo(table.getSelectionModel().getSelectedIndex());
        }
    }
}
