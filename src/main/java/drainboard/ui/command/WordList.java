package drainboard.ui.command;

import drainboard.ui.control.GivingPane;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import java.util.List;

/// The words of a command, one a line and numbered, so that none can be taken for two.
final class WordList {
    private static final double LEAST = 72;

    private WordList() {}

    static GivingPane of(String id, List<String> words) {
        GivingPane list = new GivingPane(grid(words), LEAST);
        list.setId(id);
        list.getStyleClass().add("release-list");
        list.setAccessibleText("Command, word by word: " + String.join("; ", words));
        return list;
    }

    private static GridPane grid(List<String> words) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("release-grid");
        for (int i = 0; i < words.size(); i++) {
            Label place = new Label(Integer.toString(i + 1));
            place.getStyleClass().addAll("number", "muted");
            place.setMinWidth(Region.USE_PREF_SIZE);
            Label word = new Label(words.get(i));
            word.getStyleClass().add("number");
            word.setWrapText(true);
            grid.addRow(i, place, word);
        }
        return grid;
    }
}
