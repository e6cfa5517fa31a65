package drainboard.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A text above a smaller one, in the height of two lines. Where the text above takes both lines by
/// itself the one below gives way: a sentence is not cut for the sake of where it stands. On the FX
/// thread.
public final class TwoLineText extends Region {
    private final Label above;
    private final Label below;

    /// Over labels that it lays out.
    public TwoLineText(Label above, Label below) {
        this.above = above;
        this.below = below;
        above.setWrapText(true);
        setMinWidth(0);
        getChildren().setAll(above, below);
    }

    /// Has it laid out again after its texts changed.
    public void changed() {
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneLine(double width) {
        return width < 0 || Math.ceil(above.prefWidth(-1)) <= width;
    }

    private boolean hasBelow(double width) {
        return !below.getText().isEmpty() && isOneLine(width);
    }

    private double high(double width) {
        double line = above.prefHeight(-1);
        return isOneLine(width) ? line : Math.min(above.prefHeight(width), 2 * line);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(Math.max(above.prefWidth(-1), below.prefWidth(-1)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return high(width) + (hasBelow(width) ? below.prefHeight(-1) : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double high = high(width);
        boolean both = hasBelow(width);
        double low = both ? below.prefHeight(-1) : 0;
        double top = Math.max(0, snapPositionY((getHeight() - high - low) / 2));
        below.setVisible(both);
        above.resizeRelocate(0, top, width, high);
        below.resizeRelocate(0, top + high, width, low);
    }
}
