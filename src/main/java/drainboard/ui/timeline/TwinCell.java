package drainboard.ui.timeline;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// A cell of the table that says what the lanes show: two lines where it takes them, and all of it
/// where it is pointed at.
final class TwinCell extends TableCell<TwinRow, String> {
    private final Tooltip whole = new Tooltip();

    TwinCell() {
        setWrapText(true);
        whole.getStyleClass().add("whole");
        whole.setWrapText(true);
    }

    @Override
    protected void updateItem(@Nullable String words, boolean none) {
        super.updateItem(words, none);
        boolean said = !none && words != null && !words.isEmpty();
        setText(said ? words : "");
        whole.setText(said ? words : "");
        setTooltip(said ? whole : null);
    }
}
