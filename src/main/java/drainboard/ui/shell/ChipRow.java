package drainboard.ui.shell;

import drainboard.ui.control.Look;
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

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// The sources in the top bar, a chip each; what has no room on it is told whole by a tooltip. The
/// chip of a source that waits says why, and when it is tried next. Those that have no room at all
/// are counted by a last one, which names them and goes to where all is said of them; those that
/// are not read stay longest.
final class ChipRow extends HBox {
    private static final double LEAST = 24;
    private static final double WIDEST = 480;

    private final ShellViewModel model;
    private final Runnable open;
    private final RestChip rest;

    /// @param open goes to where all is said of the sources
    ChipRow(ShellViewModel model, Runnable open) {
        this.model = model;
        this.open = open;
        this.rest = new RestChip(open);
        getStyleClass().add("chips");
        getChildren().add(rest);
    }

    /// Where there is no room for all, each says briefly how its source stands, and only the
    /// longest are made as narrow as they may be; where that is not enough some are only counted.
    @Override
    protected void layoutChildren() {
        List<ChipButton> chips = chips();
        double room = getWidth();
        chips.forEach(ChipButton::dress);
        boolean whole = wide(chips, chip -> chip.prefWidth(-1)) <= room;
        Set<ChipButton> shown = new HashSet<>(whole ? chips : fitting(chips, room));
        chips.forEach(chip -> chip.setVisible(shown.contains(chip)));
        rest.show(
                chips.stream()
                        .filter(chip -> !shown.contains(chip))
                        .map(ChipButton::chip)
                        .filter(Objects::nonNull)
                        .toList(),
                chips.size());
        if (whole) {
            super.layoutChildren();
            return;
        }
        double counted = rest.isVisible() ? Math.ceil(rest.prefWidth(-1)) + getSpacing() : 0;
        Map<ChipButton, Double> widths = widths(shown, room - counted);
        double each = widths.values().stream().mapToDouble(one -> one + getSpacing()).sum();
        double used = each + counted - getSpacing();
        // At the right, where they stand while all have room.
        double at = Math.max(0, Math.floor(room - used));
        for (ChipButton chip : chips) {
            Double width = widths.get(chip);
            if (width != null) {
                layoutInArea(chip, at, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
                at += width + getSpacing();
            }
        }
        double width = Math.min(Math.ceil(rest.prefWidth(-1)), Math.max(LEAST, room - at));
        layoutInArea(rest, at, 0, width, getHeight(), 0, HPos.LEFT, VPos.CENTER);
    }

    private List<ChipButton> chips() {
        return getManagedChildren().stream().map(chip -> (ChipButton) chip).toList();
    }

    private double wide(Collection<ChipButton> chips, ToDoubleFunction<ChipButton> each) {
        return chips.stream().mapToDouble(each).sum()
                + getSpacing() * Math.max(0, chips.size() - 1);
    }

    /// As many as have room, what is not read first, with room left to count the others.
    private List<ChipButton> fitting(List<ChipButton> chips, double room) {
        if (wide(chips, ChipButton::leastWidth) <= room) {
            return chips;
        }
        List<ChipButton> some = new ArrayList<>();
        double counted = rest.widest(chips.size()) + getSpacing();
        for (ChipButton chip :
                chips.stream().sorted(Comparator.comparing(ChipButton::isRead)).toList()) {
            some.add(chip);
            if (wide(some, ChipButton::leastWidth) + counted > room) {
                some.removeLast();
            }
        }
        return some;
    }

    /// What is left where each has the least is shared, the shortest being whole first.
    private Map<ChipButton, Double> widths(Collection<ChipButton> shown, double room) {
        Map<ChipButton, Double> widths = new HashMap<>();
        List<ChipButton> shortest =
                shown.stream().sorted(Comparator.comparingDouble(ChipButton::missing)).toList();
        double left = Math.max(0, room - wide(shown, ChipButton::leastWidth));
        for (int at = 0; at < shortest.size(); at++) {
            ChipButton chip = shortest.get(at);
            double more = Math.min(chip.missing(), Math.floor(left / (shortest.size() - at)));
            widths.put(chip, chip.leastWidth() + more);
            left -= more;
        }
        return widths;
    }

    void show(List<Chip> chips) {
        while (getChildren().size() <= chips.size()) {
            getChildren().add(getChildren().size() - 1, new ChipButton());
        }
        getChildren().remove(chips.size(), getChildren().size() - 1);
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
        private boolean dressed;

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

        /// A chip that was never seen has no style yet, so its width would not be known.
        void dress() {
            if (!dressed) {
                dressed = true;
                applyCss();
            }
        }

        double leastWidth() {
            return Math.ceil(words.leastWidth() + snappedLeftInset() + snappedRightInset());
        }

        /// How much more it takes to name its source whole.
        double missing() {
            return Math.ceil(words.briefWidth() - words.leastWidth());
        }

        boolean isRead() {
            return shown == null || shown.look() != Look.UNKNOWN;
        }

        @Nullable Chip chip() {
            return shown;
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
