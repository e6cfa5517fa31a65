package drainboard.ui.drain;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// A cell that draws its row anew whenever the words change, with parts that are made once.
abstract class DrainCell extends TableCell<DrainRow, DrainRow> {
    private final DrainViewModel model;

    DrainCell(DrainViewModel model) {
        this.model = model;
        model.wordsProperty().subscribe(this::refresh);
    }

    /// Shows a row.
    abstract void draw(DrainWords now, DrainRow row);

    /// Shows nothing.
    abstract void clear();

    @Override
    protected void updateItem(@Nullable DrainRow row, boolean none) {
        super.updateItem(row, none);
        if (none || row == null) {
            clear();
        } else {
            draw(model.wordsProperty().get(), row);
        }
    }

    private void refresh() {
        DrainRow row = getItem();
        if (row != null && !isEmpty()) {
            draw(model.wordsProperty().get(), row);
        }
    }
}
