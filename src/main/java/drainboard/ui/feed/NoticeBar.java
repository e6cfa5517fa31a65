package drainboard.ui.feed;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// What was last said to the operator about adding a source, until it is put away.
public final class NoticeBar extends HBox {
    /// A bar that has no room while there is nothing to say.
    public NoticeBar(FeedViewModel model) {
        setId("feed-notice");
        getStyleClass().addAll("acknowledge", "acknowledge-line");
        Label said = new Label();
        said.setId("feed-notice-words");
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        said.textProperty().bind(model.noticeProperty());
        HBox.setHgrow(said, Priority.ALWAYS);
        Button away = new Button("Dismiss");
        away.setId("feed-notice-dismiss");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(_ -> model.say(""));
        getChildren().setAll(said, away);
        visibleProperty().bind(model.noticeProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
