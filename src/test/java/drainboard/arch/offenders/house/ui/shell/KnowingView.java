package drainboard.arch.offenders.house.ui.shell;

import drainboard.arch.offenders.house.fleet.Herd;

import javafx.application.Platform;
import javafx.scene.control.Label;

/// Asks the fleet itself, and the thread of the window.
public final class KnowingView {
    private KnowingView() {}

    static void show(Herd herd, Label label) {
        Platform.runLater(() -> label.setText(herd.nodes().size() + " nodes"));
    }
}
