package drainboard.ui.incident;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Sanitizer;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// What became of the clear: waiting for the scheduler, released, or void.
final class OutcomeView extends VBox {
    private static final PseudoClass VOID = PseudoClass.getPseudoClass("void");

    private final ClearViewModel model;
    private final Runnable leave;
    private final Function<NodeMode, Ordering.Offer> command;
    private final Label ordered = new Label();
    private final Button order = new Button("Copy command");
    private final HBox orders = new HBox(order, ordered);
    private final Label headline = new Label();
    private final ReleaseList lines = new ReleaseList("clear-outcome-lines");
    private final Label written = new Label();
    private final Label copied = new Label();
    private final PauseTransition passing = new PauseTransition(Duration.seconds(4));
    private final Button copy = new Button("Copy");
    private final Button close = new Button("Close  Esc");

    /// @param command the scheduler's command that moves the node to a mode, as it is offered now
    OutcomeView(ClearViewModel model, Runnable leave, Function<NodeMode, Ordering.Offer> command) {
        this.model = model;
        this.command = command;
        this.leave = leave;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("clear-result");
        getStyleClass().add("clear-step");
        headline.setId("clear-outcome");
        headline.getStyleClass().add("clear-act");
        headline.setWrapText(true);
        written.setId("clear-written");
        written.setWrapText(true);
        orders.setId("clear-order");
        orders.getStyleClass().add("clear-line");
        orders.managedProperty().bind(orders.visibleProperty());
        orders.setVisible(false);
        order.setId("clear-order-copy");
        order.setMinWidth(USE_PREF_SIZE);
        order.managedProperty().bind(order.visibleProperty());
        order.setAccessibleText("Copy the scheduler's command that is waited for");
        ordered.setId("clear-order-line");
        ordered.getStyleClass().add("number");
        ordered.setWrapText(true);
        copied.setId("clear-copied");
        copied.getStyleClass().add("muted");
        copy.setId("clear-copy");
        copy.getStyleClass().add("button-quiet");
        close.setId("clear-close");
    }

    private void arrange() {
        HBox buttons = new HBox(copied, copy, close);
        buttons.getStyleClass().add("clear-buttons");
        headline.setMaxWidth(Double.MAX_VALUE);
        for (Region whole : List.of(headline, written, ordered, orders, buttons)) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getChildren().setAll(headline, lines.pane(), written, orders, space, buttons);
    }

    private void bind() {
        model.outcomeProperty().subscribe(this::show);
        model.situationProperty().subscribe(_ -> offer());
        order.setOnAction(_ -> order());
        passing.setOnFinished(_ -> copied.setText(""));
        copy.setOnAction(press -> copy());
        close.setOnAction(press -> leave.run());
    }

    private void show(@Nullable ClearOutcome outcome) {
        if (outcome != null) {
            headline.setText(outcome.headline());
            headline.pseudoClassStateChanged(VOID, outcome.state() == ClearOutcome.State.VOID);
            lines.show(outcome.lines());
            written.setText(outcome.written());
            offer();
        }
    }

    /// Shows the command that is waited for as it is offered now, or why it is not; where nothing
    /// is waited for, or none is known, nothing.
    private Ordering.Offer offer() {
        ClearOutcome outcome = model.outcomeProperty().get();
        NodeMode awaited = outcome == null ? null : outcome.awaited();
        Ordering.Offer now = awaited == null ? new Ordering.Offer("", "") : command.apply(awaited);
        order.setVisible(now.isOpen());
        ordered.setText(
                now.refusal().isEmpty()
                        ? Sanitizer.measured(now.line())
                        : "No command to copy. " + now.refusal());
        orders.setVisible(!ordered.getText().isEmpty());
        return now;
    }

    private void order() {
        Ordering.Offer now = offer();
        if (now.isOpen()) {
            copy(now.line(), "Copied the command.");
        }
    }

    /// Copies it as text.
    void copy() {
        ClearOutcome outcome = model.outcomeProperty().get();
        if (outcome != null) {
            copy(outcome.text(), "Copied what became of it.");
        }
    }

    /// @param said what tells for four seconds that it was done
    private void copy(String text, String said) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied.setText(said);
        passing.playFromStart();
    }

    /// The clock of what passes.
    Animation passing() {
        return passing;
    }

    void focusFirst() {
        close.requestFocus();
    }
}
