package drainboard.ui.incident;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The one line that asks who acknowledges and what there is to say of it: Enter confirms, Esc
/// leaves.
public final class AcknowledgeView extends VBox {
    private final AcknowledgeViewModel model;
    private final Label prompt = new Label();
    private final TextField operator = new TextField();
    private final TextField note = new TextField();
    private final Button confirm = new Button("Acknowledge  Enter");
    private final Button leave = new Button("Leave  Esc");
    private final Label meaning = new Label("Silences it. Releases nothing.");
    private final Label fault = new Label();
    private @Nullable Node opener;
    private boolean pressedHere;

    /// A prompt over its view model.
    public AcknowledgeView(AcknowledgeViewModel model) {
        this.model = model;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("ack");
        getStyleClass().add("acknowledge");
        prompt.setId("ack-prompt");
        prompt.getStyleClass().add("strong");
        prompt.setLabelFor(operator);
        operator.setId("ack-operator");
        operator.setAccessibleText("Operator");
        note.setId("ack-note");
        note.setAccessibleText("Note for the audit, may be left blank");
        note.setPromptText("note for the audit");
        HBox.setHgrow(note, Priority.ALWAYS);
        confirm.setId("ack-confirm");
        leave.setId("ack-leave");
        leave.getStyleClass().add("button-quiet");
        meaning.getStyleClass().add("muted");
        fault.setId("ack-fault");
        fault.getStyleClass().add("field-fault");
        fault.setWrapText(true);
        for (Region whole : List.of(prompt, confirm, leave)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        meaning.setMinHeight(USE_PREF_SIZE);
        fault.setMinHeight(USE_PREF_SIZE);
    }

    private void arrange() {
        HBox line = new HBox(prompt, operator, note, confirm, leave);
        line.getStyleClass().add("acknowledge-line");
        getChildren().setAll(line, meaning, fault);
    }

    private void bind() {
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        prompt.textProperty().bind(model.promptProperty());
        operator.textProperty().bindBidirectional(model.operatorProperty());
        note.textProperty().bindBidirectional(model.noteProperty());
        fault.textProperty().bind(model.faultProperty());
        fault.visibleProperty().bind(Bindings.isNotEmpty(fault.textProperty()));
        fault.managedProperty().bind(fault.visibleProperty());
        confirm.disableProperty()
                .bind(model.busyProperty().or(model.refusedProperty().isNotEmpty()));
        confirm.setOnAction(press -> model.confirm());
        operator.setOnAction(enter -> model.confirm());
        note.setOnAction(enter -> model.confirm());
        leave.setOnAction(press -> model.leave());
        addEventFilter(KeyEvent.KEY_PRESSED, press -> pressedHere = true);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.openProperty().subscribe(this::opened);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.leave();
            key.consume();
        }
    }

    /// The letter that opened the prompt is no part of what is typed in it.
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
            TextField first = operator.getText().isBlank() ? operator : note;
            first.requestFocus();
            first.selectAll();
        } else if (opener != null) {
            opener.requestFocus();
            opener = null;
        }
    }
}
