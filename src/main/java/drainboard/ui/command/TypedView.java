package drainboard.ui.command;

import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.TypedId;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The second step of a run: what follows of it. No button is the default one.
final class TypedView extends VBox {
    private final CommandViewModel model;
    private final Runnable leave;
    private final Label countdown = new Label();
    private final Label act = new Label();
    private final Label lock = new Label();
    private final Label notice = new Label();
    private final TextField typed = new TextField();
    private final Button back = new Button("Back");
    private final Button cancel = new Button("Cancel  Esc");
    private final Button operate = new Button();

    TypedView(CommandViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("command-confirmation");
        getStyleClass().add("clear-step");
        countdown.setId("command-countdown");
        countdown.getStyleClass().add("number");
        act.setId("command-act");
        act.getStyleClass().add("clear-act");
        act.setWrapText(true);
        act.setMaxWidth(Double.MAX_VALUE);
        lock.setId("command-lock");
        lock.getStyleClass().add("clear-locked");
        lock.setWrapText(true);
        lock.setMaxWidth(Double.MAX_VALUE);
        notice.setId("command-notice");
        notice.getStyleClass().add("field-fault");
        notice.setWrapText(true);
        typed.setId("command-confirm");
        typed.setAccessibleText("Node id, typed to confirm");
        typed.setPromptText("0x__");
        back.setId("command-back");
        back.getStyleClass().add("button-quiet");
        cancel.setId("command-leave");
        cancel.getStyleClass().add("button-quiet");
        operate.setMnemonicParsing(false);
        operate.setId("command-operate");
        operate.getStyleClass().add("clear-operate");
        operate.setText("Run it for " + TypedId.onButton(model.id()));
    }

    private void arrange() {
        Label step = new Label("Step 2 of 2: what follows");
        step.getStyleClass().add("strong");
        Region wide = new Region();
        HBox.setHgrow(wide, Priority.ALWAYS);
        Label written =
                new Label(
                        "An entry of the audit log is written before it is run, and another one"
                            + " with what came of it. Where none can be written, it is not run.");
        written.setWrapText(true);
        Label ask = new Label("Type " + Sanitizer.measured(model.id()) + " to confirm");
        ask.setLabelFor(typed);
        ask.setWrapText(true);
        ask.setMinHeight(USE_PREF_SIZE);
        typed.setMinWidth(USE_PREF_SIZE);
        HBox confirming = new HBox(ask, typed);
        confirming.getStyleClass().add("clear-line");
        HBox buttons = new HBox(back, cancel, operate);
        buttons.getStyleClass().add("clear-buttons");
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        for (Region whole : List.of(act, written, lock, notice, confirming, buttons)) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        getChildren()
                .setAll(
                        new HBox(step, wide, countdown),
                        act,
                        WordList.of("command-words-again", model.words()),
                        written,
                        space,
                        lock,
                        notice,
                        confirming,
                        buttons);
    }

    private void bind() {
        act.textProperty()
                .bind(
                        model.consequenceProperty()
                                .map(
                                        text ->
                                                text
                                                        + " The board changes when the scheduler's"
                                                        + " own report comes."));
        countdown.textProperty().bind(model.countdownProperty());
        lock.textProperty().bind(model.lockProperty());
        notice.textProperty().bind(model.noticeProperty());
        for (Label one : new Label[] {lock, notice}) {
            one.visibleProperty().bind(Bindings.isNotEmpty(one.textProperty()));
            one.managedProperty().bind(one.visibleProperty());
        }
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.editableProperty().bind(lock.visibleProperty().not());
        typed.setOnAction(_ -> model.operate());
        operate.disableProperty().bind(model.readyProperty().not());
        operate.setOnAction(_ -> model.operate());
        back.setOnAction(_ -> model.back());
        cancel.setOnAction(_ -> leave.run());
    }

    void focusFirst() {
        typed.requestFocus();
    }
}
