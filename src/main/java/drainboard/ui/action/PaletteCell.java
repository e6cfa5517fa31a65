package drainboard.ui.action;

import javafx.css.PseudoClass;
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

    private static final double WIDEST = 480;
    private static final int MOST = 400;

    private final Label kind = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox line = new HBox(kind, new Words(name, detail), keys);

    /// The name as long as there is room, and what is said besides in what is left.
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
        protected double computePrefWidth(double height) {
            return name.prefWidth(-1) + GAP + detail.prefWidth(-1);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(name.prefHeight(-1), detail.prefHeight(-1));
        }

        @Override
        protected void layoutChildren() {
            double wide = Math.min(getWidth(), Math.ceil(name.prefWidth(-1)));
            double left = Math.max(0, getWidth() - wide - GAP);
            place(name, 0, wide);
            place(detail, wide + GAP, Math.min(left, Math.ceil(detail.prefWidth(-1))));
        }

        private void place(Label label, double x, double width) {
            double height = label.prefHeight(-1);
            label.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width, height);
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
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setPrefWidth(0);
    }

    /// More than a line can hold, which is cut there: the rest would be shaped for nobody.
    private static String begun(String words) {
        return words.codePointCount(0, words.length()) <= MOST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST));
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
            name.setText(begun(row.name()));
            String more = row.isOpen() ? row.detail() : row.refusal();
            detail.setText(begun(more));
            whole.setText(row.name() + "\n" + more);
            keys.setText(row.keys());
            keys.setVisible(!row.keys().isEmpty());
            setAccessibleText(row.spoken());
        } else {
            setAccessibleText(null);
        }
    }
}
