package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

/// The cell of a row's mark.
final class MarkCell extends DrainCell {
    private final Mark mark = new Mark(Look.UNKNOWN);

    MarkCell(DrainViewModel model) {
        super(model);
        setGraphic(mark);
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        mark.setLook(row.course().look());
        mark.setVisible(true);
    }

    @Override
    void clear() {
        mark.setVisible(false);
    }
}
