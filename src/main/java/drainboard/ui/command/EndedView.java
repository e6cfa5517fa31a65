package drainboard.ui.command;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A run that is under way, and then what came of it.
final class EndedView extends VBox {
    private static final PseudoClass VOID = PseudoClass.getPseudoClass("void");

    private final CommandViewModel model;
    private final Runnable leave;
    private final Label headline = new Label();
    private final TextArea output = new TextArea();
    private final Label amount = new Label();
    private final Label audit = new Label();
    private final Button copy = new Button("Copy");
    private final Button close = new Button("Close  Esc");

    EndedView(CommandViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("command-result");
        getStyleClass().add("clear-step");
        headline.setId("command-headline");
        headline.getStyleClass().add("clear-act");
        headline.setWrapText(true);
        headline.setMaxWidth(Double.MAX_VALUE);
        output.setId("command-output");
        output.getStyleClass().add("number");
        output.setEditable(false);
        output.setAccessibleText("What the command wrote");
        amount.setId("command-amount");
        amount.setWrapText(true);
        audit.setId("command-audit");
        audit.setWrapText(true);
        copy.setId("command-copy");
        copy.getStyleClass().add("button-quiet");
        close.setId("command-close");
    }

    private void arrange() {
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("clear-buttons");
        setVgrow(output, Priority.ALWAYS);
        for (Region whole : List.of(headline, amount, audit, buttons)) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().setAll(headline, output, amount, audit, buttons);
    }

    private void bind() {
        model.outcomeProperty().subscribe(this::show);
        copy.disableProperty().bind(Bindings.isNull(model.outcomeProperty()));
        copy.setOnAction(_ -> copy());
        close.setOnAction(_ -> leave.run());
    }

    private void show(@Nullable CommandOutcome now) {
        headline.setText(
                now == null
                        ? "It is running. What comes of it is told and written to the audit log,"
                                + " also where this is closed meanwhile."
                        : now.headline());
        headline.pseudoClassStateChanged(VOID, now != null && now.failed());
        output.setText(now == null ? "" : now.output());
        amount.setText(now == null ? "" : now.amount());
        audit.setText(now == null ? "" : now.audit());
    }

    /// Copies it as text.
    void copy() {
        CommandOutcome now = model.outcomeProperty().get();
        if (now != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(now.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    void focusFirst() {
        close.requestFocus();
    }
}
