package drainboard.ui.shell;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;

/// What stands on the chip of a source. Where there is little room it says briefly how the source
/// stands, and where there is less, the name is cut in its middle: how old a thing is stays.
final class ChipWords extends Region {
    private static final double GAP = 6;
    private static final double LEAST_NAME = 20;

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

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(name.prefHeight(-1), mark.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - wide(mark) - GAP;
        boolean whole = room >= wide(name) + GAP + wide(stand);
        Label said = whole ? stand : brief;
        boolean fits = room >= wide(said);
        double left = fits ? room - GAP - wide(said) : room;
        boolean named = left >= Math.min(LEAST_NAME, wide(name));
        double length = named ? Math.min(left, wide(name)) : 0;
        name.setVisible(named);
        stand.setVisible(fits && whole);
        brief.setVisible(fits && !whole);
        place(mark, 0, wide(mark));
        place(name, wide(mark) + GAP, length);
        place(said, wide(mark) + GAP + (named ? length + GAP : 0), wide(said));
    }

    private static double wide(Node part) {
        return Math.ceil(part.prefWidth(-1));
    }

    private void place(Node part, double x, double width) {
        double height = part.prefHeight(-1);
        part.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }
}
