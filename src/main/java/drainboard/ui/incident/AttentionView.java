package drainboard.ui.incident;

import drainboard.event.NodeId;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/// The list of what needs attention; it moves nothing by itself, it opens and asks.
public final class AttentionView extends BorderPane {
    private final AttentionViewModel model;
    private final Consumer<NodeId> open;
    private final Consumer<Alarm> acknowledge;
    private final Label headline = new Label();
    private final Label caption = new Label();
    private final Label calm = new Label("Nothing needs attention.");
    private final ListView<AttentionRow> list = new ListView<>();

    /// A list over its view model.
    ///
    /// @param open shows a node
    /// @param acknowledge asks whether an alarm is to be acknowledged
    public AttentionView(
            AttentionViewModel model, Consumer<NodeId> open, Consumer<Alarm> acknowledge) {
        this.model = model;
        this.open = open;
        this.acknowledge = acknowledge;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("attention");
        getStyleClass().addAll("panel", "attention");
        headline.setId("attention-headline");
        headline.getStyleClass().add("headline");
        caption.setId("attention-caption");
        caption.getStyleClass().add("caption");
        calm.setId("attention-calm");
        calm.getStyleClass().add("muted");
        list.setId("attention-list");
        list.getStyleClass().add("attention-list");
        list.setAccessibleText("Needs attention");
        list.setAccessibleHelp("Enter opens the node, A acknowledges.");
        list.setCellFactory(view -> new AttentionCell());
        list.setPlaceholder(calm);
    }

    private void arrange() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(headline, space, caption);
        head.getStyleClass().add("panel-head");
        setTop(head);
        setCenter(list);
    }

    private void bind() {
        headline.textProperty().bind(model.headlineProperty());
        caption.textProperty().bind(model.captionProperty());
        list.setItems(model.rows());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        openSelected();
                    }
                });
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            openSelected();
            key.consume();
        } else if (key.getCode() == KeyCode.A && !key.isShortcutDown()) {
            selected().ifPresent(acknowledge);
            key.consume();
        }
    }

    private void openSelected() {
        selected().map(Alarm::node).ifPresent(open);
    }

    /// The alarm that the operator has selected.
    public Optional<Alarm> selected() {
        return list.getSelectionModel().getSelectedItem() instanceof Alarm alarm
                ? Optional.of(alarm)
                : Optional.empty();
    }
}
