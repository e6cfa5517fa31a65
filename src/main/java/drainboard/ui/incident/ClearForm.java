package drainboard.ui.incident;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.fx.Ticker;
import drainboard.ui.incident.ClearViewModel.Step;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Function;

/// The forensic clear: what did you find, what will happen, what did happen.
public final class ClearForm extends BorderPane {
    private final ClearViewModel model;
    private final Runnable leave;
    private final Label title = new Label();
    private final Tooltip whole = new Tooltip();
    private @Nullable Ticker ticker;
    private final FindingsView findings;
    private final ConfirmView confirm;
    private final OutcomeView outcome;

    /// A form over its view model.
    ///
    /// @param leave closes it
    /// @param attaching lets the operator choose a file to attach
    /// @param command the scheduler's command that moves the node to a mode, as it is offered now
    public ClearForm(
            ClearViewModel model,
            Runnable leave,
            Attaching attaching,
            Function<NodeMode, Ordering.Offer> command) {
        this.model = model;
        this.leave = leave;
        this.findings = new FindingsView(model, leave, attaching);
        this.confirm = new ConfirmView(model, leave);
        this.outcome = new OutcomeView(model, leave, command);
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("clear-form");
        getStyleClass().add("clear-form");
        title.setId("clear-title");
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        whole.getStyleClass().add("whole");
    }

    private void arrange() {
        setTop(title);
        setCenter(findings);
    }

    private void bind() {
        model.situationProperty().subscribe(this::entitle);
        model.stepProperty().subscribe(this::go);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(this::tick);
    }

    /// While it is seen, time passes for it whether it is shown anything or not.
    private void tick(boolean seen) {
        if (ticker != null) {
            ticker.close();
        }
        ticker = seen ? new Ticker(model::tick, Duration.ofSeconds(1)) : null;
    }

    private void entitle(ClearSituation now) {
        title.setText(now.title());
        whole.setText(now.whole());
        title.setTooltip(whole);
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            leave.run();
            key.consume();
        }
    }

    /// Which step is shown.
    public Step step() {
        return model.stepProperty().get();
    }

    /// In the first step: goes on to what will happen, or to the field that stands in the way.
    public void review() {
        findings.review();
    }

    /// In the first step: lets the operator choose a file to attach.
    public void attach() {
        findings.attach();
    }

    /// Whether the second step waits for the node to be read again.
    public boolean isLocked() {
        return step() == Step.CONFIRM && !model.lockProperty().get().isEmpty();
    }

    /// In the second step: reads the node again after it changed.
    public void reload() {
        confirm.reload();
    }

    /// In the last step: copies what became of the clear.
    public void copy() {
        outcome.copy();
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
