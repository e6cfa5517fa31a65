package drainboard.ui.shell;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/// What stands on the chip of a source. Where there is little room it says briefly how the source
/// stands, and where there is less, a long name is cut in its middle, so far that it can still be
/// told: how old a thing is stays.
final class ChipWords extends Region {
    private static final double GAP = 6;

    /// So much of a name is told at least, in heights of its letters.
    private static final double LEAST_NAME = 7;

    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Label name = new Label();
    private final Label stand = new Label();
    private final Label brief = new Label();

    ChipWords() {
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getChildren().setAll(mark, name, stand, brief);
        setMouseTransparent(true);
    }

    void show(Chip chip) {
        mark.setLook(chip.look());
        name.setText(chip.name());
        stand.setText(chip.stand());
        brief.setText(chip.brief());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return wide(mark) + GAP + wide(name) + GAP + wide(stand);
    }

    /// How wide it is where all is said briefly and the name is whole.
    double briefWidth() {
        return wide(mark) + GAP + wide(name) + GAP + wide(brief);
    }

    /// How wide it is at least: a mark, a name that can be told, and how old it is.
    double leastWidth() {
        return wide(mark) + GAP + leastName() + GAP + wide(brief);
    }

    private double leastName() {
        return Math.min(wide(name), Math.ceil(LEAST_NAME * name.getFont().getSize()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(name.prefHeight(-1), mark.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - wide(mark) - GAP;
        boolean whole = room >= wide(name) + GAP + wide(stand);
        Label said = whole ? stand : brief;
        double length = Math.max(leastName(), Math.min(room - GAP - wide(said), wide(name)));
        stand.setVisible(whole);
        brief.setVisible(!whole);
        place(mark, 0, wide(mark));
        place(name, wide(mark) + GAP, length);
        place(said, wide(mark) + GAP + length + GAP, wide(said));
    }

    private static double wide(Node part) {
        return Math.ceil(part.prefWidth(-1));
    }

    private void place(Node part, double x, double width) {
        double height = part.prefHeight(-1);
        part.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }
}
