package drainboard.ui.control;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// As high as its content is in the width that it has; where there is no room for that, it is what
/// gives way and scrolls, down to a least height.
public final class GivingPane extends ScrollPane {
    private final Region inside;
    private final double least;

    /// @param inside what it holds
    /// @param least how little of it must always be seen, in pixels
    public GivingPane(Region inside, double least) {
        this.inside = inside;
        this.least = least;
        setContent(inside);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        widthProperty().subscribe(this::requestLayout);
    }

    @Override
    protected double computePrefHeight(double width) {
        double frame = snappedTopInset() + snappedBottomInset();
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        return inside.prefHeight(inner > 0 ? inner : -1) + frame;
    }

    @Override
    protected double computeMinHeight(double width) {
        return Math.min(least, computePrefHeight(width));
    }
}
