package drainboard.ui.feed;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The form in which a source is described and tried.
final class ConnectView extends VBox {
    private static final double TRIAL = 190;

    private final ConnectViewModel model;
    private final Runnable leave;
    private final ConnectFields fields;
    private final HBox kinds = new HBox();
    private final ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label status = new Label();
    private final Button stop = new Button("Cancel the test");
    private final VBox found = new VBox();
    private final VBox trial = new VBox();
    private final Button test = new Button("Test connection  Alt+T");
    private final Button cancel = new Button("Cancel  Esc");
    private final Button connect = new Button("Connect");

    ConnectView(ConnectViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        this.fields = new ConnectFields(model);
        setId("connect-form");
        getStyleClass().add("connect-form");
        kinds();
        parts();
        arrange();
        bind();
    }

    private void kinds() {
        ToggleGroup group = new ToggleGroup();
        kinds.getStyleClass().add("connect-line");
        for (ConnectKind kind : ConnectKind.values()) {
            ToggleButton button = new ToggleButton(kind.word());
            button.setId("connect-kind-" + kind.word().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(
                    _ -> {
                        button.setSelected(true);
                        model.draft().kindProperty().set(kind);
                    });
            model.draft().kindProperty().subscribe(now -> button.setSelected(now == kind));
            kinds.getChildren().add(button);
        }
    }

    private void parts() {
        status.setId("connect-status");
        status.getStyleClass().add("strong");
        status.setWrapText(true);
        progress.setId("connect-progress");
        progress.setPrefWidth(80);
        progress.setAccessibleText("The source is being tried");
        stop.setId("connect-stop");
        found.setId("connect-found");
        found.getStyleClass().add("connect-cell");
        trial.setId("connect-trial");
        trial.getStyleClass().add("connect-trial");
        test.setId("connect-test");
        cancel.setId("connect-cancel");
        cancel.getStyleClass().add("button-quiet");
        connect.setId("connect-connect");
        for (Button button : List.of(stop, test, cancel, connect)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
    }

    private void arrange() {
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(status, progress, stop);
        head.getStyleClass().add("connect-line");
        ScrollPane lines = new ScrollPane(found);
        lines.setFitToWidth(true);
        lines.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        lines.setAccessibleText("What the test found");
        VBox.setVgrow(lines, Priority.ALWAYS);
        trial.getChildren().setAll(head, lines);
        trial.setMinHeight(TRIAL);
        trial.setPrefHeight(TRIAL);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(test, gap, cancel, connect);
        buttons.getStyleClass().add("connect-line");
        getChildren().setAll(kinds, scroll, trial, buttons);
    }

    private void bind() {
        model.trialProperty().subscribe(this::show);
        test.setOnAction(_ -> unless(model.test()));
        stop.setOnAction(_ -> model.cancelTest());
        connect.setOnAction(
                _ -> {
                    boolean done = model.connect();
                    unless(done);
                    if (done) {
                        leave.run();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> leave.run());
    }

    private void key(KeyEvent key) {
        if (key.isAltDown() && key.getCode() == KeyCode.T) {
            test.fire();
            key.consume();
        }
    }

    /// Goes to the first field that stands in the way.
    private void unless(boolean done) {
        if (!done) {
            model.first().ifPresent(field -> fields.input(field).requestFocus());
        }
    }

    void focus(@Nullable ConnectField at) {
        if (at == null) {
            focusFirst();
        } else {
            fields.input(at).requestFocus();
        }
    }

    void focusFirst() {
        switch (model.draft().kindProperty().get()) {
            case FILE -> fields.input(ConnectField.FILE).requestFocus();
            case HTTP -> fields.input(ConnectField.URL).requestFocus();
            case COMMAND -> fields.input(ConnectField.ARGUMENTS).requestFocus();
        }
    }

    private void show(Trial now) {
        boolean running = now.state() == Trial.State.RUNNING;
        trial.setVisible(now.state() != Trial.State.NONE);
        trial.setManaged(trial.isVisible());
        for (Region part : List.of(progress, stop)) {
            part.setVisible(running);
            part.setManaged(running);
        }
        leadOn(now.state());
        status.setText(now.status());
        found.getChildren().clear();
        TrialText.lines(now).forEach(line -> found.getChildren().add(line(line)));
    }

    /// Enter tries first and connects what was found good; whoever connects anything else reads so.
    private void leadOn(Trial.State state) {
        test.setDefaultButton(false);
        connect.setDefaultButton(false);
        connect.setText(
                switch (state) {
                    case NONE, RUNNING, CANCELLED -> "Connect untried";
                    case BAD -> "Connect all the same";
                    case GOOD -> "Connect";
                });
        switch (state) {
            case NONE, BAD, CANCELLED -> test.setDefaultButton(true);
            case GOOD -> connect.setDefaultButton(true);
            case RUNNING -> {}
        }
    }

    private static Label line(Pair line) {
        Label label = new Label(line.first());
        label.getStyleClass().add(line.second());
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
