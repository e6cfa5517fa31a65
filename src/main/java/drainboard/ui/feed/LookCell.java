package drainboard.ui.feed;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// The cell of a source's mark.
final class LookCell extends TableCell<SourceRow, SourceRow> {
    private final Mark mark = new Mark(Look.UNKNOWN);

    LookCell() {
        setGraphic(mark);
    }

    @Override
    protected void updateItem(@Nullable SourceRow row, boolean none) {
        super.updateItem(row, none);
        mark.setVisible(!none && row != null);
        if (!none && row != null) {
            mark.setLook(row.look());
        }
    }
}
