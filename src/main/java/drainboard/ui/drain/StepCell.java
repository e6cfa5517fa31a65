package drainboard.ui.drain;

import drainboard.ui.control.StepBar;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The cell of a row's five steps, or of how many rows of a node are done.
final class StepCell extends DrainCell {
    private final StepBar bar = new StepBar();
    private final TwoLines done = new TwoLines("small");

    StepCell(DrainViewModel model) {
        super(model);
        StackPane both = new StackPane(bar, done);
        both.getStyleClass().add("drain-steps");
        fill(both);
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        bar.update(row.course().steps());
        only(bar);
    }

    @Override
    void draw(GroupWords words, DrainGroup group) {
        done.show(words.done(group));
        only(done);
    }

    @Override
    void clear() {
        bar.setVisible(false);
        done.setVisible(false);
    }

    private void only(Node part) {
        bar.setVisible(part == bar);
        done.setVisible(part == done);
    }
}
