package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.function.BiFunction;

/// A cell with a line of text above a smaller one.
final class LinesCell extends DrainCell {
    private final BiFunction<DrainWords, DrainRow, DrainWords.Lines> words;
    private final Label above = new Label();
    private final Mark warning = new Mark(Look.WARNING);
    private final Label below = new Label();
    private final Label struck = new Label();
    private final HBox second;
    private final VBox both;

    /// @param style how the line above looks
    LinesCell(
            DrainViewModel model,
            String style,
            BiFunction<DrainWords, DrainRow, DrainWords.Lines> words) {
        super(model);
        this.words = words;
        above.getStyleClass().add(style);
        above.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        below.getStyleClass().add("caption");
        struck.getStyleClass().addAll("caption", "struck");
        second = new HBox(warning, below, struck);
        second.getStyleClass().add("drain-second");
        both = new VBox(above, second);
        both.getStyleClass().add("drain-lines");
        setGraphic(both);
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        DrainWords.Lines lines = words.apply(now, row);
        above.setText(lines.first());
        below.setText(lines.second());
        struck.setText(lines.struck());
        present(warning, lines.warned());
        present(struck, !lines.struck().isEmpty());
        present(second, !lines.second().isEmpty());
        both.setVisible(true);
    }

    @Override
    void clear() {
        both.setVisible(false);
    }

    private static void present(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
