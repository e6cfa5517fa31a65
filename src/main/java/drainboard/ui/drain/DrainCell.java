package drainboard.ui.drain;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A cell that draws its line anew whenever the words change, with parts that are made once.
abstract class DrainCell extends TableCell<DrainLine, DrainLine> {
    /// Two lines have room in a row of this height.
    private static final double ROOM_FOR_TWO = 34;

    private final DrainViewModel model;

    DrainCell(DrainViewModel model) {
        this.model = model;
        model.wordsProperty().subscribe(this::refresh);
        heightProperty()
                .subscribe(
                        (before, now) ->
                                turn(isLow(before.doubleValue()), isLow(now.doubleValue())));
    }

    /// Shows a part that takes all the width there is, so that what it says moves nothing.
    final void fill(Region part) {
        part.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                0,
                                                getWidth()
                                                        - snappedLeftInset()
                                                        - snappedRightInset()),
                                widthProperty(),
                                insetsProperty()));
        setGraphic(part);
    }

    private void turn(boolean before, boolean now) {
        if (before != now) {
            refresh();
        }
    }

    private static boolean isLow(double height) {
        return height > 0 && height < ROOM_FOR_TWO;
    }

    /// Whether there is room for one line only.
    final boolean isLow() {
        return isLow(getHeight());
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
