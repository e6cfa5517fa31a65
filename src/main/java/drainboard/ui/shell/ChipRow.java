package drainboard.ui.shell;

import drainboard.ui.control.Sanitizer;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.geometry.HPos;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The sources in the top bar, a chip each; what has no room on it is told whole by a tooltip. The
/// chip of a source that waits says why, and when it is tried next.
final class ChipRow extends HBox {
    private static final double LEAST = 24;
    private static final double WIDEST = 480;

    private final ShellViewModel model;
    private final Runnable open;

    /// @param open goes to where all is said of the sources
    ChipRow(ShellViewModel model, Runnable open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("chips");
    }

    /// Where there is no room for all, each says briefly how its source stands, and only the
    /// longest are made as narrow as they have to be.
    @Override
    protected void layoutChildren() {
        List<ChipButton> chips = getChildren().stream().map(chip -> (ChipButton) chip).toList();
        double room = getWidth() - getSpacing() * (chips.size() - 1);
        if (chips.stream().mapToDouble(chip -> chip.prefWidth(-1)).sum() <= room) {
            super.layoutChildren();
            return;
        }
        List<ChipButton> shortest =
                chips.stream().sorted(Comparator.comparingDouble(ChipButton::briefWidth)).toList();
        Map<ChipButton, Double> widths = new HashMap<>();
        double left = room;
        for (int at = 0; at < shortest.size(); at++) {
            ChipButton chip = shortest.get(at);
            double share = Math.floor(left / (shortest.size() - at));
            double width = Math.max(LEAST, Math.min(chip.briefWidth(), share));
            widths.put(chip, width);
            left -= width;
        }
        double at = 0;
        for (ChipButton chip : chips) {
            double width = Objects.requireNonNull(widths.get(chip));
            layoutInArea(chip, at, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
            at += width + getSpacing();
        }
    }

    void show(List<Chip> chips) {
        while (getChildren().size() < chips.size()) {
            getChildren().add(new ChipButton());
        }
        getChildren().remove(chips.size(), getChildren().size());
        for (int at = 0; at < chips.size(); at++) {
            ((ChipButton) getChildren().get(at)).show(chips.get(at));
        }
    }

    /// One chip, which stays the same while its words change: its tooltip may be open.
    private final class ChipButton extends Button {
        private final ChipWords words = new ChipWords();
        private final Tooltip whole = new Tooltip();
        private final Label said = new Label();
        private final MenuItem again = new MenuItem("Try now");
        private final ContextMenu menu = new ContextMenu();
        private @Nullable Chip shown;

        ChipButton() {
            getStyleClass().add("chip");
            setGraphic(words);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMinWidth(LEAST);
            setMinHeight(LEAST);
            setMnemonicParsing(false);
            whole.setWrapText(true);
            whole.setMaxWidth(WIDEST);
            setTooltip(whole);
            said.setId("chip-said");
            said.getStyleClass().add("chip-said");
            said.setWrapText(true);
            CustomMenuItem sentence = new CustomMenuItem(said, false);
            again.setId("chip-try");
            again.setOnAction(_ -> tryNow());
            MenuItem sources = new MenuItem("Go to Sources");
            sources.setId("chip-sources");
            sources.setOnAction(_ -> open.run());
            menu.getItems().setAll(sentence, again, sources);
            setOnAction(_ -> choose());
        }

        double briefWidth() {
            return Math.ceil(words.briefWidth() + snappedLeftInset() + snappedRightInset());
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            words.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }

        private void choose() {
            if (said.getText().isEmpty()) {
                open.run();
            } else {
                menu.show(this, Side.BOTTOM, 0, 4);
            }
        }

        private void tryNow() {
            Chip chip = shown;
            if (chip != null) {
                model.tryNow(chip);
            }
        }

        void show(Chip chip) {
            shown = chip;
            setText(chip.text());
            setAccessibleText("Source " + chip.text());
            setAccessibleHelp(chip.said());
            whole.setText(
                    Sanitizer.show(chip.key())
                            + "\n"
                            + chip.text()
                            + (chip.said().isEmpty() ? "" : "\n" + chip.said()));
            words.show(chip);
            said.setText(chip.said());
            again.setDisable(!chip.untried().isEmpty());
            if (chip.said().isEmpty()) {
                menu.hide();
            }
        }
    }
}
