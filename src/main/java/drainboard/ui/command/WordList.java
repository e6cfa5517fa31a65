package drainboard.ui.command;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;

import java.util.List;

/// The words of a command, one a line and numbered, so that none can be taken for two.
final class WordList extends ScrollPane {
    private static final double LEAST = 72;

    private final GridPane grid = new GridPane();

    WordList(String id, List<String> words) {
        setId(id);
        getStyleClass().add("release-list");
        setMinHeight(LEAST);
        grid.getStyleClass().add("release-grid");
        for (int i = 0; i < words.size(); i++) {
            Label place = new Label(Integer.toString(i + 1));
            place.getStyleClass().addAll("number", "muted");
            place.setMinWidth(USE_PREF_SIZE);
            Label word = new Label(words.get(i));
            word.getStyleClass().add("number");
            word.setWrapText(true);
            grid.addRow(i, place, word);
        }
        setContent(grid);
        setFitToWidth(true);
        setAccessibleText("Command, word by word: " + String.join("; ", words));
        widthProperty().subscribe(this::requestLayout);
    }

    /// As high as its words are in the width that it has: it scrolls only where there is no room.
    @Override
    protected double computePrefHeight(double width) {
        double frame = snappedTopInset() + snappedBottomInset();
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        return grid.prefHeight(inner > 0 ? inner : -1) + frame;
    }
}
