package drainboard.ui.incident;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The one line that asks for how long a warning is put aside, and why: the reason, then one of
/// three terms; Enter takes the shortest, Esc leaves.
public final class ShelveView extends VBox {
    private final ShelveViewModel model;
    private final Label prompt = new Label();
    private final TextField reason = new TextField();
    private final HBox line = new HBox();
    private final Button leave = new Button("Leave  Esc");
    private final Label meaning = new Label("It comes back by itself, and at once if it worsens.");
    private final Label fault = new Label();
    private @Nullable Node opener;
    private boolean pressedHere;

    /// A prompt over its view model.
    public ShelveView(ShelveViewModel model) {
        this.model = model;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("shelve");
        getStyleClass().add("acknowledge");
        line.getStyleClass().add("acknowledge-line");
        prompt.setId("shelve-prompt");
        prompt.getStyleClass().add("strong");
        prompt.setWrapText(true);
        prompt.setLabelFor(reason);
        reason.setId("shelve-reason");
        reason.setAccessibleText("Reason for putting it aside");
        reason.setPromptText("Reason");
        leave.setId("shelve-leave");
        leave.getStyleClass().add("button-quiet");
        leave.setMinWidth(USE_PREF_SIZE);
        meaning.getStyleClass().add("muted");
        meaning.setWrapText(true);
        fault.setId("shelve-fault");
        fault.getStyleClass().add("field-fault");
        fault.setWrapText(true);
        prompt.setMinHeight(USE_PREF_SIZE);
        meaning.setMinHeight(USE_PREF_SIZE);
        fault.setMinHeight(USE_PREF_SIZE);
    }

    private void arrange() {
        line.getChildren().addAll(reason);
        for (Duration term : model.terms()) {
            Button button = new Button(Shelf.words(term));
            button.setId("shelve-" + term.toMinutes());
            button.setAccessibleText("Put it aside for " + Shelf.words(term));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(press -> confirm(term));
            line.getChildren().add(button);
        }
        line.getChildren().addAll(leave, meaning);
        getChildren().setAll(prompt, line, fault);
    }

    private void bind() {
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        prompt.textProperty().bind(model.promptProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty().bind(Bindings.isNotEmpty(fault.textProperty()));
        fault.managedProperty().bind(fault.visibleProperty());
        reason.setOnAction(enter -> confirm(model.terms().getFirst()));
        leave.setOnAction(press -> model.leave());
        addEventFilter(KeyEvent.KEY_PRESSED, press -> pressedHere = true);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.openProperty().subscribe(this::opened);
    }

    /// Puts it aside, or goes to where the reason is asked for.
    private void confirm(Duration term) {
        model.confirm(term);
        if (fault.isVisible()) {
            reason.requestFocus();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.leave();
            key.consume();
        }
    }

    /// The letter that opened the prompt is not one of the reason.
    private void typed(KeyEvent key) {
        if (!pressedHere) {
            key.consume();
        }
    }

    private void opened(boolean open) {
        pressedHere = false;
        if (getScene() == null) {
            return;
        }
        if (open) {
            opener = getScene().getFocusOwner();
            reason.requestFocus();
        } else if (opener != null) {
            opener.requestFocus();
            opener = null;
        }
    }
}
