package drainboard.ui.action;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Whose the Enter key is while a table has the focus: the chosen row's, and without one the
/// window's, so that it neither leads away from what was chosen nor does nothing at all.
final class EnterOnRow {
    private EnterOnRow() {}

    /// Whether it means a chosen row, whatever the window would do.
    static boolean isOfRow(KeyEvent key) {
        return isEnter(key)
                && key.getTarget() instanceof TableView<?> table
                && !table.getSelectionModel().isEmpty();
    }

    /// Whether it was pressed in a table without a chosen row, which has no use for it.
    static boolean isOfWindow(KeyEvent key) {
        return isEnter(key)
                && key.getTarget() instanceof TableView<?> table
                && table.getSelectionModel().isEmpty();
    }

    private static boolean isEnter(KeyEvent key) {
        return key.getCode() == KeyCode.ENTER
                && !key.isShortcutDown()
                && !key.isControlDown()
                && !key.isAltDown()
                && !key.isShiftDown();
    }
}
