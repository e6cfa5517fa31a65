package drainboard.ui.incident;

import drainboard.ui.control.GivingPane;
import drainboard.ui.control.Sanitizer;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The second step of a clear: what will happen. No button is the default one.
final class ConfirmView extends VBox {
    /// Three lines of what will be recorded.
    private static final double LEAST_TEXT = 56;

    private final ClearViewModel model;
    private final Runnable leave;
    private final Label countdown = new Label();
    private final Label act = new Label();
    private final Label lead = new Label();
    private final ReleaseList preview = new ReleaseList("clear-preview");
    private final Label text = new Label();
    private final GivingPane recorded = new GivingPane(text, LEAST_TEXT);
    private final Label record = new Label();
    private final Label lock = new Label();
    private final Button reload = new Button("Reload");
    private final HBox locked = new HBox(lock, reload);
    private final Label notice = new Label();
    private final Label ask = new Label();
    private final TextField typed = new TextField();
    private final Button back = new Button("Back");
    private final Button cancel = new Button("Cancel  Esc");
    private final Button operate = new Button();

    ConfirmView(ClearViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("clear-confirmation");
        getStyleClass().add("clear-step");
        countdown.setId("clear-countdown");
        countdown.getStyleClass().add("number");
        act.setId("clear-act");
        act.getStyleClass().add("clear-act");
        act.setWrapText(true);
        text.setId("clear-text");
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        recorded.setId("clear-recorded");
        recorded.setAccessibleText("What will be recorded");
        record.setId("clear-record");
        record.setWrapText(true);
        lock.setId("clear-lock");
        lock.setWrapText(true);
        reload.setId("clear-reload");
        reload.setMinWidth(USE_PREF_SIZE);
        locked.getStyleClass().add("clear-locked");
        notice.setId("clear-notice");
        notice.getStyleClass().add("field-fault");
        notice.setWrapText(true);
        typed.setId("clear-confirm");
        typed.setAccessibleText("Node id, typed to confirm");
        typed.setPromptText("0x__");
        ask.setLabelFor(typed);
        ask.setWrapText(true);
        ask.setMinHeight(USE_PREF_SIZE);
        typed.setMinWidth(USE_PREF_SIZE);
        back.setId("clear-back");
        back.getStyleClass().add("button-quiet");
        cancel.setId("clear-cancel");
        cancel.getStyleClass().add("button-quiet");
        operate.setMnemonicParsing(false);
        operate.setId("clear-operate");
        operate.getStyleClass().add("clear-operate");
    }

    private void arrange() {
        Label step = new Label("Step 2 of 2: what will happen");
        step.getStyleClass().add("strong");
        Region wide = new Region();
        HBox.setHgrow(wide, Priority.ALWAYS);
        HBox head = new HBox(step, wide, countdown);
        HBox confirming = new HBox(ask, typed);
        confirming.getStyleClass().add("clear-line");
        HBox.setHgrow(lock, Priority.ALWAYS);
        lock.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = new HBox(back, cancel, operate);
        buttons.getStyleClass().add("clear-buttons");
        act.setMaxWidth(Double.MAX_VALUE);
        // Of what decides no word may be missing: the list gives way, and then all of it scrolls.
        VBox what = new VBox(act, lead, preview.pane(), recorded, record);
        what.getStyleClass().add("clear-what");
        for (Label sentence : new Label[] {act, lead, record, lock, notice}) {
            sentence.setMinHeight(USE_PREF_SIZE);
        }
        ScrollPane scroll = new ScrollPane(what);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        confirming.setMinHeight(USE_PREF_SIZE);
        buttons.setMinHeight(USE_PREF_SIZE);
        locked.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, scroll, locked, notice, confirming, buttons);
    }

    private void bind() {
        model.actProperty().subscribe(this::show);
        countdown.textProperty().bind(model.countdownProperty());
        record.textProperty().bind(model.recordProperty());
        record.visibleProperty().bind(Bindings.isNotEmpty(record.textProperty()));
        record.managedProperty().bind(record.visibleProperty());
        lock.textProperty().bind(model.lockProperty());
        locked.visibleProperty().bind(Bindings.isNotEmpty(lock.textProperty()));
        locked.managedProperty().bind(locked.visibleProperty());
        notice.textProperty().bind(model.noticeProperty());
        notice.visibleProperty().bind(Bindings.isNotEmpty(notice.textProperty()));
        notice.managedProperty().bind(notice.visibleProperty());
        typed.textProperty().bindBidirectional(model.typedProperty());
        typed.editableProperty().bind(locked.visibleProperty().not());
        typed.setOnAction(enter -> model.operate());
        operate.disableProperty().bind(model.readyProperty().not());
        operate.setOnAction(press -> model.operate());
        reload.setOnAction(press -> reload());
        back.setOnAction(press -> model.back());
        cancel.setOnAction(press -> leave.run());
    }

    private void show(@Nullable ClearAct now) {
        if (now == null) {
            return;
        }
        act.setText(now.act());
        lead.setText(now.lead());
        preview.show(now.lines());
        text.setText(now.text());
        ask.setText("Type " + Sanitizer.measured(now.id()) + " to confirm");
        operate.setText(now.button());
    }

    /// Reads the node again after it changed; what was typed is kept as long as it means the same.
    void reload() {
        model.review();
        focusFirst();
    }

    void focusFirst() {
        typed.requestFocus();
    }
}
