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

    private static final double LONGEST = 380;
    private static final double WIDEST = 480;
    private static final int MOST = 400;

    private final Label kind = new Label();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox line = new HBox(kind, name, detail, keys);

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
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(LONGEST);
        detail.setMaxWidth(Double.MAX_VALUE);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
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
