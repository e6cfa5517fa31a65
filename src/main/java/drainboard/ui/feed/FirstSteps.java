package drainboard.ui.feed;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// What to do where nothing is being followed.
public final class FirstSteps extends VBox {
    /// The steps that can be taken.
    public record Steps(Runnable open, Runnable follow, Runnable connect, Runnable sample) {}

    /// Buttons for the steps.
    ///
    /// @param name tells one place of them from another
    public FirstSteps(String name, Steps steps) {
        setId(name);
        getStyleClass().add("first-steps");
        Label said = new Label("Nothing is being followed.");
        said.getStyleClass().add("headline");
        Label how = new Label("Drop a log file or a folder of them anywhere, or");
        how.getStyleClass().add("muted");
        how.setWrapText(true);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("first-buttons");
        buttons.getChildren()
                .setAll(
                        List.of(
                                button(name + "-open", "Open a log", steps.open()),
                                button(name + "-follow", "Follow a file", steps.follow()),
                                button(name + "-connect", "Follow HTTP", steps.connect()),
                                button(
                                        name + "-sample",
                                        "Try the sample rehearsal",
                                        steps.sample())));
        getChildren().setAll(said, how, buttons);
    }

    private static Button button(String id, String words, Runnable act) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
