package drainboard.ui.drain;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Slant;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/// A line of text above a smaller one, or one line of both where a row is low. It is as wide as its
/// cell whatever it says.
final class TwoLines extends VBox {
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final Label above = new Label();
    private final Slant slant = new Slant(above);
    private final Mark warning = new Mark(Look.WARNING);
    private final Label below = new Label();
    private final Label struck = new Label();
    private final Label after = new Label();
    private final Label kept = new Label();
    private final Mark late = new Mark(Look.WARNING);
    private final HBox first = new HBox(above);
    private final HBox second = new HBox(below);
    private final List<Node> firstParts = List.of(above, after, kept, late);
    private final List<Node> secondParts = List.of(warning, below, struck);
    private boolean writing;
    private boolean moved;

    /// @param style how the line above looks
    TwoLines(String style) {
        above.getStyleClass().add(style);
        above.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        below.getStyleClass().add("caption");
        struck.getStyleClass().addAll("caption", "struck");
        second.getStyleClass().add("drain-second");
        getStyleClass().add("drain-lines");
        late.getStyleClass().add("drain-late");
        after.getStyleClass().add("caption");
        kept.getStyleClass().addAll("caption", "struck");
        // The words before give way to what must be told.
        after.setMinWidth(USE_PREF_SIZE);
        kept.setMinWidth(USE_PREF_SIZE);
        first.getStyleClass().add("drain-first");
        getChildren().addAll(first, second);
    }

    /// Writes the line above aslant, as what is only last known: our faces have no italics.
    void slanted(boolean now) {
        slant.lean(now);
    }

    /// Marks the line above as late where there is no room for the line below.
    void late(boolean now) {
        if (now) {
            put(first, firstParts, late);
        }
        late.setManaged(now);
        late.pseudoClassStateChanged(LATE, now);
    }

    void show(DrainWords.Lines lines) {
        writing(
                () -> {
                    write(first, firstParts, after, "");
                    write(first, firstParts, kept, "");
                    above.setText(lines.first());
                    below.setText(lines.second());
                    write(second, secondParts, struck, lines.struck());
                    present(second, secondParts, warning, lines.warned());
                    appear(second, !lines.second().isEmpty());
                });
    }

    /// Shows all of it in the one line that has room.
    void showInOne(DrainWords.Lines lines) {
        writing(
                () -> {
                    above.setText(lines.first());
                    write(first, firstParts, after, lines.second());
                    write(first, firstParts, kept, lines.struck());
                    appear(second, false);
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

    private void write(HBox line, List<Node> order, Label label, String text) {
        label.setText(text);
        present(line, order, label, !text.isEmpty());
    }

    /// A part that is seldom needed is there once it was: each costs its styling in every row.
    private void present(HBox line, List<Node> order, Node part, boolean shown) {
        if (shown) {
            put(line, order, part);
        }
        appear(part, shown);
    }

    private void put(HBox line, List<Node> order, Node part) {
        if (part.getParent() == null) {
            int place = 0;
            for (Node before : order.subList(0, order.indexOf(part))) {
                place += before.getParent() == null ? 0 : 1;
            }
            line.getChildren().add(place, part);
            moved = true;
        }
    }

    private void appear(Node part, boolean shown) {
        moved |= part.getParent() != null && part.isManaged() != shown;
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// The line above.
    Label first() {
        return above;
    }
}
