package drainboard.ui.drain;

import drainboard.ui.control.StepBar;

/// The cell of a row's five steps.
final class StepCell extends DrainCell {
    private final StepBar bar = new StepBar();

    StepCell(DrainViewModel model) {
        super(model);
        setGraphic(bar);
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        bar.update(row.course().steps());
        bar.setVisible(true);
    }

    @Override
    void clear() {
        bar.setVisible(false);
    }
}
