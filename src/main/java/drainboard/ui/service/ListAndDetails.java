package drainboard.ui.service;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;

/// A list, and below it what is told of the chosen row, which takes no more than it needs; in a low
/// and wide place beside it, so that both show rows. It has no height of its own: it shares what it
/// gets.
final class ListAndDetails extends Region {
    private static final double LOW = 300;
    private static final double WIDE = 900;
    private static final double LIST_SHARE = 0.62;

    /// The heads of a list and two rows of it.
    private static final double LEAST_LIST = 84;

    private final Region list;
    private final Region details;
    private final ReadOnlyBooleanWrapper tight = new ReadOnlyBooleanWrapper();

    ListAndDetails(Region list, Region details) {
        this.list = list;
        this.details = details;
        setMinSize(0, 0);
        getChildren().setAll(list, details);
        details.visibleProperty().subscribe(_ -> requestLayout());
        heightProperty().subscribe(this::tell);
        widthProperty().subscribe(this::tell);
    }

    /// Whether details stand beside the list.
    private boolean isBeside() {
        return getHeight() < LOW && getWidth() >= WIDE;
    }

    /// Whether there is hardly room for the rows of both.
    ReadOnlyBooleanProperty tightProperty() {
        return tight.getReadOnlyProperty();
    }

    private void tell() {
        tight.set(getHeight() < LOW && !isBeside());
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        double high = getHeight();
        if (!details.isVisible()) {
            list.resizeRelocate(0, 0, wide, high);
        } else if (isBeside()) {
            double left = Math.floor(wide * LIST_SHARE);
            list.resizeRelocate(0, 0, left, high);
            details.resizeRelocate(left, 0, wide - left, high);
        } else {
            double most = tight.get() ? Math.max(0, high - LEAST_LIST) : high / 2;
            double below = Math.min(most, Math.ceil(details.prefHeight(wide)));
            list.resizeRelocate(0, 0, wide, high - below);
            details.resizeRelocate(0, high - below, wide, below);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
