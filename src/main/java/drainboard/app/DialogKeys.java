package drainboard.app;

import drainboard.ui.action.Acts;
import drainboard.ui.action.WindowKeys;

import javafx.scene.layout.BorderPane;

/// The keys of a form in a window above: those that the registry has for its steps, written on its
/// buttons as they are at each moment.
final class DialogKeys {
    private DialogKeys() {}

    /// From now on.
    ///
    /// @param form shows one step after the other
    static void on(BorderPane form, Acts acts) {
        WindowKeys.above(acts).on(form.getScene());
        form.centerProperty().subscribe(step -> ButtonKeys.on(step, acts));
    }
}
