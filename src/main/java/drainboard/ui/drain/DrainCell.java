package drainboard.ui.drain;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/// A cell that draws its line anew whenever the words change, with parts that are made once.
abstract class DrainCell extends TableCell<DrainLine, DrainLine> {
    private final DrainViewModel model;

    DrainCell(DrainViewModel model) {
        this.model = model;
        model.wordsProperty().subscribe(this::refresh);
    }

    /// Shows a row.
    abstract void draw(DrainWords now, DrainRow row);

    /// Shows the header of a node.
    abstract void draw(GroupWords words, DrainGroup group);

    /// Shows nothing.
    abstract void clear();

    @Override
    protected void updateItem(@Nullable DrainLine line, boolean none) {
        super.updateItem(line, none);
        if (none || line == null) {
            clear();
        } else {
            draw(line);
        }
    }

    /// Draws what it shows once more.
    final void refresh() {
        DrainLine line = getItem();
        if (line != null && !isEmpty()) {
            draw(line);
        }
    }

    private void draw(DrainLine line) {
        switch (line) {
            case DrainRow row -> draw(model.wordsProperty().get(), row);
            case DrainGroup group -> draw(model.groupWords(), group);
        }
    }
}
