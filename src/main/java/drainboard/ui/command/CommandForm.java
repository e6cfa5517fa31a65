package drainboard.ui.command;

import drainboard.ui.command.CommandViewModel.Step;
import drainboard.ui.fx.Ticker;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The run of a command: what exactly, what follows, what came of it.
public final class CommandForm extends BorderPane {
    private final CommandViewModel model;
    private final Runnable leave;
    private final Label title = new Label();
    private final ChosenView chosen;
    private final TypedView typed;
    private final EndedView ended;
    private @Nullable Ticker ticker;

    /// A form over its view model.
    ///
    /// @param leave closes it
    public CommandForm(CommandViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        chosen = new ChosenView(model, leave);
        typed = new TypedView(model, leave);
        ended = new EndedView(model, leave);
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("command-form");
        getStyleClass().add("clear-form");
        title.setId("command-title");
        title.getStyleClass().add("headline");
        title.setWrapText(true);
        title.setText(model.title());
        title.setMinHeight(USE_PREF_SIZE);
        Tooltip whole = new Tooltip(model.id());
        whole.getStyleClass().add("whole");
        title.setTooltip(whole);
    }

    private void arrange() {
        setTop(title);
        setCenter(chosen);
    }

    private void bind() {
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

    /// In the first step: goes on to what follows.
    public void review() {
        model.review();
    }

    /// In the last step: copies what came of it.
    public void copy() {
        ended.copy();
    }

    private void go(Step step) {
        setCenter(
                switch (step) {
                    case CHOSEN -> chosen;
                    case CONFIRM -> typed;
                    case RUNNING, DONE -> ended;
                });
        focusFirst();
    }

    /// Puts the focus where the present step begins.
    public void focusFirst() {
        switch (model.stepProperty().get()) {
            case CHOSEN -> chosen.focusFirst();
            case CONFIRM -> typed.focusFirst();
            case RUNNING, DONE -> ended.focusFirst();
        }
    }
}
