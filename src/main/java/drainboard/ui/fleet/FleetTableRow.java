package drainboard.ui.fleet;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A row that tells under the pointer what it has no room for.
final class FleetTableRow extends TableRow<FleetRow> {
    private final Tooltip tip = new Tooltip();

    /// @param words asked each time that it is told
    FleetTableRow(Function<FleetRow, String> words) {
        tip.setOnShowing(_ -> tip.setText(getItem() == null ? "" : words.apply(getItem())));
    }

    @Override
    protected void updateItem(@Nullable FleetRow row, boolean none) {
        super.updateItem(row, none);
        setTooltip(none || row == null ? null : tip);
    }
}
