package drainboard.ui.shell;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.List;

/// The sources in the top bar, a chip each; a name too long for it is cut in its middle and told
/// whole by a tooltip.
final class ChipRow extends HBox {
    /// @param open goes to where all is said of the sources
    ChipRow(Runnable open) {
        setOnMouseClicked(_ -> open.run());
        getStyleClass().add("chips");
    }

    void show(List<Chip> chips) {
        while (getChildren().size() < chips.size()) {
            getChildren().add(new ChipLabel());
        }
        getChildren().remove(chips.size(), getChildren().size());
        for (int at = 0; at < chips.size(); at++) {
            ((ChipLabel) getChildren().get(at)).show(chips.get(at));
        }
    }

    /// One chip, which stays the same while its words change: its tooltip may be open.
    private static final class ChipLabel extends Label {
        private final Mark mark = new Mark(Look.UNKNOWN);
        private final Tooltip whole = new Tooltip();

        ChipLabel() {
            getStyleClass().add("chip");
            setGraphic(mark);
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setMinWidth(0);
            setTooltip(whole);
        }

        void show(Chip chip) {
            setText(chip.text());
            whole.setText(chip.text());
            mark.setLook(chip.look());
        }
    }
}
