package drainboard.ui.shell;

import javafx.scene.control.Label;

/// Says of a recorded run that it is one; a live run has no such bar.
final class RecordedBar extends Label {
    RecordedBar() {
        setId("shell-recorded");
        getStyleClass().add("recorded-bar");
        setMaxWidth(Double.MAX_VALUE);
        Folding.present(this, textProperty().isNotEmpty());
    }
}
