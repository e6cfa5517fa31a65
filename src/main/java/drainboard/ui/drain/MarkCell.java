package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

/// The cell of a line's mark.
final class MarkCell extends DrainCell {
    private final Mark mark = new Mark(Look.UNKNOWN);

    MarkCell(DrainViewModel model) {
        super(model);
        setGraphic(mark);
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        show(row.course().look());
    }

    @Override
    void draw(GroupWords words, DrainGroup group) {
        show(group.head().look());
    }

    private void show(Look look) {
        mark.setLook(look);
        mark.setVisible(true);
    }

    @Override
    void clear() {
        mark.setVisible(false);
    }
}
