package drainboard.ui.happening;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.TwoLineText;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A cell with a line above a smaller one, or with a sentence that takes both.
final class TwoLinesCell extends TableCell<HappeningRow, HappeningRow> {
    private static final double SIDES = 12;

    private final Function<HappeningRow, TwoLines> words;
    private final Label above = new Label();
    private final Label below = new Label();
    private final Mark mark = new Mark(Look.WARNING);
    private final Tooltip whole = new Tooltip();
    private final TwoLineText both = new TwoLineText(above, below);
    private final HBox all = new HBox(mark, both);

    TwoLinesCell(String style, Function<HappeningRow, TwoLines> words) {
        this.words = words;
        above.getStyleClass().add(style);
        below.getStyleClass().add("caption");
        mark.managedProperty().bind(mark.visibleProperty());
        all.getStyleClass().add("happening-cell");
        all.setMinWidth(0);
        all.maxWidthProperty().bind(widthProperty().subtract(SIDES));
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        setGraphic(all);
    }

    @Override
    protected void updateItem(@Nullable HappeningRow row, boolean none) {
        super.updateItem(row, none);
        all.setVisible(!none && row != null);
        setTooltip(none ? null : whole);
        if (!none && row != null) {
            TwoLines said = words.apply(row);
            above.setText(said.above());
            below.setText(said.below());
            both.changed();
            mark.setVisible(said.warned());
            whole.setText(said.tip());
        }
    }
}
