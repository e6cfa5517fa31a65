package drainboard.ui.action;

import drainboard.ui.control.Sanitizer;

import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// A line of the palette: what it is, its name, what is said besides, and its keys.
final class PaletteCell extends ListCell<PaletteRow> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    /// How wide the styles make the bar that scrolls.
    private static final double BAR = 12;

    private static final double WIDEST = 480;
    private static final int MOST = 400;

    private final Label kind = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox line = new HBox(kind, new Words(name, detail), keys);

    /// The name, and what is said besides in what is left; where that is too little for it, below.
    private static final class Words extends Region {
        private static final double GAP = 10;

        private final Label name;
        private final Label detail;

        Words(Label name, Label detail) {
            this.name = name;
            this.detail = detail;
            getChildren().setAll(name, detail);
            setMinWidth(0);
            HBox.setHgrow(this, Priority.ALWAYS);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double wide() {
            return Math.ceil(name.prefWidth(-1)) + GAP + Math.ceil(detail.prefWidth(-1));
        }

        @Override
        protected double computePrefWidth(double height) {
            return wide();
        }

        @Override
        protected double computePrefHeight(double width) {
            return width < 0 || wide() <= width
                    ? Math.max(name.prefHeight(-1), detail.prefHeight(-1))
                    : name.prefHeight(-1) + detail.prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            double wide = Math.ceil(name.prefWidth(-1));
            double high = name.prefHeight(-1);
            double room = getWidth();
            if (wide() <= room) {
                place(name, 0, (getHeight() - high) / 2, wide);
                place(
                        detail,
                        wide + GAP,
                        (getHeight() - detail.prefHeight(-1)) / 2,
                        Math.ceil(detail.prefWidth(-1)));
            } else {
                double top = (getHeight() - high - detail.prefHeight(room)) / 2;
                place(name, 0, top, Math.min(room, wide));
                place(detail, 0, top + high, room);
            }
        }

        private void place(Label label, double x, double y, double width) {
            label.resizeRelocate(x, snapPositionY(y), width, label.prefHeight(width));
        }
    }

    PaletteCell() {
        getStyleClass().add("palette-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        line.getStyleClass().add("palette-line");
        kind.getStyleClass().addAll("caption", "palette-kind");
        detail.getStyleClass().add("caption");
        keys.getStyleClass().addAll("number", "palette-keys");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.setWrapText(true);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        // What is said has the room that is left where the list scrolls, in every row.
        double wide = getListView().getWidth() - BAR - snappedLeftInset() - snappedRightInset();
        return getGraphic() != null && wide > 0
                ? snappedTopInset() + line.prefHeight(wide) + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    @Override
    protected void updateItem(@Nullable PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean there = row != null && !empty;
        setGraphic(there ? line : null);
        setTooltip(there ? whole : null);
        pseudoClassStateChanged(REFUSED, there && row != null && !row.isOpen());
        if (there && row != null) {
            kind.setText(row.kind());
            name.setText(Sanitizer.begun(row.name(), MOST));
            String more = row.isOpen() ? row.detail() : row.refusal();
            detail.setText(Sanitizer.begun(more, MOST));
            whole.setText(row.name() + "\n" + more);
            keys.setText(row.keys());
            keys.setVisible(!row.keys().isEmpty());
            setAccessibleText(row.spoken());
        } else {
            setAccessibleText(null);
        }
    }
}
