package drainboard.ui.shell;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import java.util.List;
import java.util.stream.Collectors;

/// The chip that counts the sources that have no room for one of their own; it names them where it
/// is pointed at. It has a mark where one of them is not read.
final class RestChip extends Button {
    private static final double LEAST = 24;
    private static final double WIDEST = 480;

    /// Its edges, its mark and its sign, and a digit, in heights of its letters.
    private static final double AROUND = 4;

    private static final double DIGIT = 0.7;

    private final Mark mark = new Mark(Look.UNKNOWN);
    private final Tooltip whole = new Tooltip();

    /// @param open goes to where all is said of the sources
    RestChip(Runnable open) {
        setId("chip-rest");
        getStyleClass().add("chip");
        setMinSize(LEAST, LEAST);
        setMnemonicParsing(false);
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST);
        setTooltip(whole);
        setAccessibleHelp("Goes to the sources.");
        setOnAction(_ -> open.run());
        setManaged(false);
        setVisible(false);
    }

    /// @param all how many sources there are
    void show(List<Chip> chips, int all) {
        boolean appears = !isVisible() && !chips.isEmpty();
        setVisible(!chips.isEmpty());
        if (chips.isEmpty()) {
            return;
        }
        boolean lacking = chips.stream().anyMatch(chip -> chip.look() == Look.UNKNOWN);
        setGraphic(lacking ? mark : null);
        setText(chips.size() < all ? "+" + chips.size() : counted(all));
        String names = chips.stream().map(Chip::text).collect(Collectors.joining("\n"));
        whole.setText(names);
        setAccessibleText("Also: " + names.replace("\n", "; "));
        if (appears) {
            // What was not seen has not been dressed yet, so its width would not be known.
            applyCss();
        }
    }

    private static String counted(int all) {
        return all == 1 ? "1 source" : all + " sources";
    }

    /// How wide it is at most where it counts up to so many, with a mark.
    double widest(int all) {
        double letters = AROUND + DIGIT * String.valueOf(all).length();
        return Math.ceil(letters * getFont().getSize());
    }
}
