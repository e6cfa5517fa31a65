package drainboard.ui.feed;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A cell with a line of text above a smaller text, which leaves its room to the one above where
/// there is nothing to add. Its tooltip has the whole of both, as a narrow column cuts them.
final class PairCell<R> extends TableCell<R, R> {
    private static final double WIDEST = 480;
    private static final double SIDES = 12;
    private static final double EDGES = 4;

    private final Function<R, Pair> words;
    private final Label above = new Label();
    private final Label below = new Label();
    private final VBox both = new VBox(above, below);
    private final Tooltip whole = new Tooltip();

    /// @param style how the line above looks
    PairCell(String style, Function<R, Pair> words) {
        this.words = words;
        above.getStyleClass().add(style);
        if (style.equals("strong")) {
            above.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }
        below.getStyleClass().add("caption");
        below.setWrapText(true);
        below.managedProperty().bind(below.visibleProperty());
        both.getStyleClass().add("feed-pair");
        both.setMinWidth(0);
        both.maxWidthProperty().bind(widthProperty().subtract(SIDES));
        both.maxHeightProperty().bind(heightProperty().subtract(EDGES));
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setGraphic(both);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean none) {
        super.updateItem(row, none);
        both.setVisible(!none && row != null);
        setTooltip(none ? null : whole);
        if (!none && row != null) {
            Pair pair = words.apply(row);
            above.setText(pair.first());
            below.setText(pair.second());
            below.setVisible(!pair.second().isEmpty());
            above.setWrapText(pair.second().isEmpty());
            whole.setText(
                    pair.second().isEmpty() ? pair.first() : pair.first() + "\n" + pair.second());
        }
    }
}
