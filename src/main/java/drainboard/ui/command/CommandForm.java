package drainboard.ui.command;

import drainboard.ui.command.CommandViewModel.Step;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The run of a command: what exactly, what follows, what came of it.
public final class CommandForm extends BorderPane {
    private final CommandViewModel model;
    private final Runnable leave;
    private final Label title = new Label();
    private final ChosenView chosen;
    private final TypedView typed;
    private final EndedView ended;

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
