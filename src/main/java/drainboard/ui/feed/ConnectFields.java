package drainboard.ui.feed;

import drainboard.ui.feed.ConnectRequest.HttpMode;
import drainboard.ui.feed.ConnectRequest.TokenKind;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// The fields of the form, of which those are shown that the choices ask for.
final class ConnectFields extends GridPane {
    private final ConnectViewModel model;
    private final ConnectDraft draft;
    private final Map<ConnectField, TextInputControl> inputs = new EnumMap<>(ConnectField.class);
    private int line;

    ConnectFields(ConnectViewModel model) {
        this.model = model;
        this.draft = model.draft();
        getStyleClass().add("connect-grid");
        text(ConnectField.FILE, "/var/log/siem/events.ndjson");
        text(ConnectField.URL, "https://siem.example/events");
        choose("mode", "Mode", List.of(HttpMode.values()), draft.modeProperty(), this::isHttp);
        choose("token", "Token", List.of(TokenKind.values()), draft.tokenProperty(), this::isHttp);
        area(ConnectField.TOKEN, "the name of the variable, the path, or the command");
        text(ConnectField.AUTHORITY, "those that this machine trusts");
        text(ConnectField.CERTIFICATE, "none");
        text(ConnectField.KEY, "none");
        check("plain", "Allow plain HTTP to another machine", draft.plainProperty(), this::isHttp);
        text(ConnectField.ITEMS, "/items");
        text(ConnectField.CURSOR, "/next");
        text(ConnectField.SINCE, "cursor, after={since} or an address with {since}");
        area(ConnectField.ARGUMENTS, "/usr/bin/grafos\nadmin\naudit-query\n--json");
        text(ConnectField.EVERY, "seconds; blank: once, and kept open");
        choose("format", "Format", model.formats(), draft.formatProperty(), () -> true);
        text(ConnectField.CELL, "as the records say");
        text(ConnectField.MAPPING, "none");
        check("bare", "Take bare transitions as events", draft.bareProperty(), () -> true);
    }

    private boolean isHttp() {
        return draft.kindProperty().get() == ConnectKind.HTTP;
    }

    /// The control of a field.
    Node input(ConnectField field) {
        return Objects.requireNonNull(inputs.get(field));
    }

    private void text(ConnectField field, String prompt) {
        TextField input = new TextField();
        input.setPromptText(prompt);
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox whole = new HBox(input);
        whole.getStyleClass().add("connect-line");
        switch (field) {
            case FILE, AUTHORITY, CERTIFICATE, KEY, MAPPING ->
                    whole.getChildren().add(browse(field));
            case URL, TOKEN, ITEMS, CURSOR, SINCE, ARGUMENTS, EVERY, CELL -> {}
        }
        field(field, input, whole);
    }

    private void area(ConnectField field, String prompt) {
        TextArea input = new TextArea();
        input.setPromptText(prompt);
        input.setPrefRowCount(field == ConnectField.TOKEN ? 2 : 5);
        input.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.TAB) {
                        input.requestFocusTraversal(
                                key.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                        key.consume();
                    }
                });
        field(field, input, input);
    }

    private void field(ConnectField field, TextInputControl input, Node whole) {
        input.setId("connect-" + field.id());
        input.setAccessibleText(field.word());
        input.textProperty().bindBidirectional(draft.textProperty(field));
        inputs.put(field, input);
        VBox cell = new VBox(whole, new FaultLine(model, field));
        cell.getStyleClass().add("connect-cell");
        row(field.word(), cell, input, () -> draft.asks(field));
    }

    private Button browse(ConnectField field) {
        Button browse = new Button("Browse…");
        browse.setId("connect-browse-" + field.id());
        browse.setAccessibleText("Browse for " + field.word());
        browse.setMinWidth(Region.USE_PREF_SIZE);
        browse.setOnAction(
                _ -> {
                    FileChooser chooser = new FileChooser();
                    chooser.setTitle(field.word());
                    File found = chooser.showOpenDialog(getScene().getWindow());
                    if (found != null) {
                        draft.textProperty(field).set(found.getAbsolutePath());
                    }
                });
        return browse;
    }

    private <T> void choose(
            String id, String word, List<T> choices, Property<T> chosen, BooleanSupplier asked) {
        ComboBox<T> box = new ComboBox<>(FXCollections.observableList(choices));
        box.setId("connect-" + id);
        box.setAccessibleText(word);
        box.valueProperty().bindBidirectional(chosen);
        row(word, box, box, asked);
    }

    private void check(String id, String word, BooleanProperty chosen, BooleanSupplier asked) {
        CheckBox box = new CheckBox(word);
        box.setId("connect-" + id);
        box.selectedProperty().bindBidirectional(chosen);
        row("", box, box, asked);
    }

    private void row(String word, Node cell, Node control, BooleanSupplier asked) {
        Label label = new Label(word);
        label.getStyleClass().add("clear-label");
        label.setLabelFor(control);
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setHgrow(cell, Priority.ALWAYS);
        addRow(line++, label, cell);
        Runnable follow =
                () -> {
                    boolean shown = asked.getAsBoolean();
                    for (Node part : List.of(label, cell)) {
                        part.setVisible(shown);
                        part.setManaged(shown);
                    }
                };
        follow.run();
        draft.onChange(follow);
    }
}
