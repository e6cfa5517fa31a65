package drainboard.ui.drain;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// A row that is tinted while its placement is halted, and that speaks.
final class DrainTableRow extends TableRow<DrainRow> {
    private static final PseudoClass HALTED = PseudoClass.getPseudoClass("halted");

    private final DrainViewModel model;
    private final Tooltip tip = new Tooltip();

    DrainTableRow(DrainViewModel model) {
        this.model = model;
        setAccessibleRoleDescription("drain row");
        tip.setOnShowing(_ -> tip.setText(tipText()));
        setTooltip(tip);
        setOnMouseClicked(_ -> chooseAgain());
    }

    @Override
    protected void updateItem(@Nullable DrainRow row, boolean none) {
        super.updateItem(row, none);
        boolean some = !none && row != null;
        pseudoClassStateChanged(HALTED, row != null && some && row.isHalted());
        setAccessibleText(row != null && some ? model.wordsProperty().get().spoken(row) : null);
    }

    /// A click on the chosen row says it anew: something else may have been looked at since.
    private void chooseAgain() {
        DrainRow row = getItem();
        if (row != null && row.key().equals(model.selected().get())) {
            model.choose(row.key());
        }
    }

    private String tipText() {
        DrainRow row = getItem();
        return row == null ? "" : model.wordsProperty().get().tip(row);
    }
}
