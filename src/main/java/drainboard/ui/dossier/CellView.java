package drainboard.ui.dossier;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.TwoLineText;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A cell with a line above a smaller one, or with a text that takes the room of both; all of it
/// where it is pointed at.
final class CellView<R> extends TableCell<R, R> {
    private static final double SIDES = 12;

    private final Function<R, Cell> words;
    private final Label above = new Label();
    private final Label below = new Label();
    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Tooltip whole = new Tooltip();
    private final TwoLineText both = new TwoLineText(above, below);
    private final HBox all = new HBox(mark, both);

    /// @param style how the line above looks
    CellView(String style, Function<R, Cell> words) {
        this.words = words;
        above.getStyleClass().add(style);
        below.getStyleClass().add("caption");
        mark.managedProperty().bind(mark.visibleProperty());
        all.getStyleClass().add("dossier-cell");
        all.setMinWidth(0);
        all.maxWidthProperty().bind(widthProperty().subtract(SIDES));
        whole.getStyleClass().add("whole");
        whole.setWrapText(true);
        setGraphic(all);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean none) {
        super.updateItem(row, none);
        all.setVisible(!none && row != null);
        setTooltip(none ? null : whole);
        if (!none && row != null) {
            Cell cell = words.apply(row);
            above.setText(cell.above());
            below.setText(cell.below());
            both.changed();
            Look look = cell.mark();
            mark.setVisible(look != null);
            mark.setLook(look == null ? Look.UNKNOWN : look);
            whole.setText(cell.tip());
        }
    }
}
