package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Shear;

/// A line of text above a smaller one, or one line of both where a row is low. It is as wide as its
/// cell whatever it says.
final class TwoLines extends VBox {
    private static final double SLANT = 0.2;
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Label above = new Label();
    private final Shear slant = new Shear(0, 0);
    private final Mark warning = new Mark(Look.WARNING);
    private final Label below = new Label();
    private final Label struck = new Label();
    private final Label after = new Label();
    private final Label kept = new Label();
    private final Mark late = new Mark(Look.WARNING);
    private final HBox second = new HBox(warning, below, struck);
    private boolean writing;
    private boolean moved;

    /// @param style how the line above looks
    TwoLines(String style) {
        above.getStyleClass().add(style);
        slant.pivotYProperty().bind(above.heightProperty());
        above.getTransforms().add(slant);
        above.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        below.getStyleClass().add("caption");
        struck.getStyleClass().addAll("caption", "struck");
        second.getStyleClass().add("drain-second");
        getStyleClass().add("drain-lines");
        late.getStyleClass().add("drain-late");
        late.setManaged(false);
        after.getStyleClass().add("caption");
        kept.getStyleClass().addAll("caption", "struck");
        // The words before give way to what must be told.
        after.setMinWidth(USE_PREF_SIZE);
        kept.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(above, after, kept, late);
        top.getStyleClass().add("drain-first");
        getChildren().addAll(top, second);
    }

    /// Writes the line above aslant, as what is only last known: our faces have no italics.
    void slanted(boolean now) {
        slant.setX(now ? -SLANT : 0);
    }

    /// Marks the line above as late where there is no room for the line below.
    void late(boolean now) {
        late.setManaged(now);
        late.pseudoClassStateChanged(LATE, now);
    }

    void show(DrainWords.Lines lines) {
        writing(
                () -> {
                    write(after, "");
                    write(kept, "");
                    above.setText(lines.first());
                    below.setText(lines.second());
                    write(struck, lines.struck());
                    present(warning, lines.warned());
                    present(second, !lines.second().isEmpty());
                });
    }

    /// Shows all of it in the one line that has room.
    void showInOne(DrainWords.Lines lines) {
        writing(
                () -> {
                    above.setText(lines.first());
                    write(after, lines.second());
                    write(kept, lines.struck());
                    present(second, false);
                });
    }

    private void writing(Runnable words) {
        writing = true;
        moved = false;
        words.run();
        writing = false;
        if (moved) {
            requestLayout();
        }
        setVisible(true);
    }

    /// Words that change, as ages do each second, are laid out here alone: for whatever else asks
    /// for its place, the table styles and lays out each row in sight.
    @Override
    public void requestLayout() {
        if (writing) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    private void write(Label label, String text) {
        label.setText(text);
        present(label, !text.isEmpty());
    }

    private void present(Node part, boolean shown) {
        moved |= part.isManaged() != shown;
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// The line above.
    Label first() {
        return above;
    }
}
