package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A line of text above a smaller one.
final class TwoLines extends VBox {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Label above = new Label();
    private final Mark warning = new Mark(Look.WARNING);
    private final Label below = new Label();
    private final Label struck = new Label();
    private final Mark late = new Mark(Look.WARNING);
    private final HBox second = new HBox(warning, below, struck);

    /// @param style how the line above looks
    TwoLines(String style) {
        above.getStyleClass().add(style);
        above.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        below.getStyleClass().add("caption");
        struck.getStyleClass().addAll("caption", "struck");
        second.getStyleClass().add("drain-second");
        getStyleClass().add("drain-lines");
        late.getStyleClass().add("drain-late");
        late.setManaged(false);
        HBox top = new HBox(above, late);
        top.getStyleClass().add("drain-first");
        getChildren().addAll(top, second);
    }

    /// Marks the line above as late where there is no room for the line below.
    void late(boolean now) {
        late.setManaged(now);
        late.pseudoClassStateChanged(LATE, now);
    }

    void show(DrainWords.Lines lines) {
        above.setText(lines.first());
        below.setText(lines.second());
        struck.setText(lines.struck());
        present(warning, lines.warned());
        present(struck, !lines.struck().isEmpty());
        present(second, !lines.second().isEmpty());
        setVisible(true);
    }

    /// The line above.
    Label first() {
        return above;
    }

    private static void present(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
