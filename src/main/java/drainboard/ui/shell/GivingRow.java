package drainboard.ui.shell;

import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedMap;

/// A row of texts, some at its left and some at its right, that gives up the least important ones
/// where there is no room for all, so that what stays is whole. A long text that has a brief one
/// gives way to that first of all.
final class GivingRow extends HBox {
    private final int left;
    private final List<Labeled> givingWay;
    private final SequencedMap<Labeled, Labeled> brief;

    /// @param brief the long parts, each with what stands in its place where there is little room;
    ///   the first gives way first
    /// @param left how many of the parts stand at the left
    /// @param givingWay what may be left out, the least important first
    GivingRow(
            SequencedMap<Labeled, Labeled> brief,
            int left,
            List<Labeled> givingWay,
            Labeled... parts) {
        super(parts);
        this.brief = brief;
        this.left = left;
        this.givingWay = List.copyOf(givingWay);
        Arrays.asList(parts).forEach(part -> part.textProperty().subscribe(this::requestLayout));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        List<Labeled> shown = new ArrayList<>();
        getManagedChildren()
                .forEach(
                        part -> {
                            if (part instanceof Labeled text && !text.getText().isEmpty()) {
                                shown.add(text);
                            }
                        });
        shown.removeAll(brief.values());
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        brief.forEach(
                (whole, instead) -> {
                    if (shown.contains(whole) && wanted(shown) > room) {
                        shown.set(shown.indexOf(whole), instead);
                    }
                });
        for (Labeled part : givingWay) {
            if (wanted(shown) > room) {
                shown.remove(part);
            }
        }
        getManagedChildren().forEach(part -> part.setVisible(shown.contains(part)));
        double at = snappedLeftInset();
        double end = getWidth() - snappedRightInset();
        for (Labeled part : shown.reversed()) {
            if (getChildren().indexOf(part) >= left) {
                end -= wide(part);
                place(part, end, wide(part));
                end -= getSpacing();
            }
        }
        for (Labeled part : shown) {
            if (getChildren().indexOf(part) < left) {
                place(part, at, Math.max(0, Math.min(wide(part), end - at)));
                at += wide(part) + getSpacing();
            }
        }
    }

    private void place(Labeled part, double x, double width) {
        double height = Math.max(part.minHeight(-1), part.prefHeight(-1));
        part.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
    }

    private double wanted(List<Labeled> parts) {
        return parts.stream().mapToDouble(GivingRow::wide).sum()
                + getSpacing() * Math.max(0, parts.size() - 1);
    }

    private static double wide(Labeled part) {
        return Math.ceil(part.prefWidth(-1));
    }
}
