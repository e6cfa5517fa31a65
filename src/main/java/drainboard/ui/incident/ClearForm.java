package drainboard.ui.incident;

import drainboard.ui.incident.ClearViewModel.Step;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The forensic clear: what did you find, what will happen, what did happen.
public final class ClearForm extends BorderPane {
    private static final KeyCombination NEXT =
            new KeyCodeCombination(KeyCode.N, KeyCombination.ALT_DOWN);

    private static final KeyCombination ATTACH =
            new KeyCodeCombination(KeyCode.F, KeyCombination.ALT_DOWN);

    private final ClearViewModel model;
    private final Runnable leave;
    private final Label title = new Label();
    private final FindingsView findings;
    private final ConfirmView confirm;
    private final OutcomeView outcome;

    /// A form over its view model.
    ///
    /// @param leave closes it
    /// @param attaching lets the operator choose a file to attach
    public ClearForm(ClearViewModel model, Runnable leave, Attaching attaching) {
        this.model = model;
        this.leave = leave;
        this.findings = new FindingsView(model, leave, attaching);
        this.confirm = new ConfirmView(model, leave);
        this.outcome = new OutcomeView(model, leave);
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("clear-form");
        getStyleClass().add("clear-form");
        title.setId("clear-title");
        title.getStyleClass().add("headline");
    }

    private void arrange() {
        setTop(title);
        setCenter(findings);
    }

    private void bind() {
        model.situationProperty().subscribe(now -> title.setText(now.title()));
        model.stepProperty().subscribe(this::go);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
        } else if (ATTACH.match(key) && getCenter() == findings) {
            findings.attach();
            key.consume();
        } else if (NEXT.match(key) && getCenter() == findings) {
            findings.review();
            key.consume();
        }
    }

    private void go(Step step) {
        setCenter(
                switch (step) {
                    case FINDINGS -> findings;
                    case CONFIRM -> confirm;
                    case OUTCOME -> outcome;
                });
        focusFirst();
    }

    /// Puts the focus where the present step begins.
    public void focusFirst() {
        switch (model.stepProperty().get()) {
            case FINDINGS -> findings.focusFirst();
            case CONFIRM -> confirm.focusFirst();
            case OUTCOME -> outcome.focusFirst();
        }
    }
}
