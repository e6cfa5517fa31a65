package drainboard.ui.audit;

import drainboard.ui.audit.EntryRow.Two;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;
import java.util.function.IntConsumer;

/// A cell with a line of text above a smaller one; where there is nothing to add, the text has the
/// room of both. Its tooltip has the whole.
final class TwoLines extends TableCell<EntryRow, EntryRow> {
    private static final double WIDEST = 480;

    private final IntConsumer reached;
    private final Function<EntryRow, Two> words;
    private final Label above = new Label();
    private final Label below = new Label();
    private final VBox both = new VBox(above, below);
    private final Tooltip whole = new Tooltip();

    /// @param style how the line above looks
    /// @param reached is told the place of each row that it shows
    TwoLines(String style, IntConsumer reached, Function<EntryRow, Two> words) {
        this.reached = reached;
        this.words = words;
        above.getStyleClass().add(style);
        below.getStyleClass().add("caption");
        below.managedProperty().bind(below.visibleProperty());
        both.getStyleClass().add("audit-two");
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setGraphic(both);
    }

    @Override
    protected void updateItem(@Nullable EntryRow row, boolean none) {
        super.updateItem(row, none);
        both.setVisible(!none && row != null);
        setTooltip(none ? null : whole);
        if (!none && row != null) {
            reached.accept(getIndex());
            Two two = words.apply(row);
            above.setText(two.first());
            below.setText(two.second());
            below.setVisible(!two.second().isEmpty());
            above.setWrapText(two.second().isEmpty());
            whole.setText(two.second().isEmpty() ? two.first() : two.first() + "\n" + two.second());
        }
    }
}
