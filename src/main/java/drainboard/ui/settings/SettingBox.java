package drainboard.ui.settings;

import drainboard.settings.Form;
import drainboard.settings.Setting;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// A setting on the page: what it is, its editor, where its value comes from, and, where it decides
/// what is safe, the question before it is changed.
final class SettingBox extends VBox {
    private final SettingsViewModel model;
    private final Setting setting;
    private final String id;
    private final Control editor;
    private final Button set = new Button("Set");
    private final Button reset = new Button("Reset to default");
    private final Label origin = small("origin");
    private final Label refusal = small("refusal");
    private final Label fault = small("field-fault");
    private final Label wanted = small("wanted");
    private final Label told = small("told");
    private final Label change = small("change");
    private final Label consequence = small("consequence");
    private final Button confirm = new Button("Confirm the change");
    private final Button leave = new Button("Keep it as it is");
    private final Region lock = new Region();
    private final VBox question = new VBox();
    private final FlowPane line = new FlowPane(8, 6);
    private boolean showing;

    SettingBox(SettingsViewModel model, Setting setting) {
        this.model = model;
        this.setting = setting;
        id = "setting-" + setting.key().replace('.', '-').replace('_', '-');
        setId(id);
        getStyleClass().add("setting");
        editor = editor();
        arrange();
        model.rowProperty(setting).subscribe(this::show);
    }

    private Control editor() {
        Control made =
                switch (setting.form()) {
                    case Form.OneOf(List<String> words) -> choice(words);
                    case Form.Truth _ -> truth();
                    case Form.Whole _,
                            Form.Span _,
                            Form.Line _,
                            Form.FilePath _,
                            Form.Address _,
                            Form.SecretPlace _,
                            Form.Many _ ->
                            text();
                };
        made.setId(id + "-editor");
        made.setAccessibleText(setting.key() + ": " + setting.meaning());
        return made;
    }

    private ComboBox<String> choice(List<String> words) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(words);
        choice.valueProperty().subscribe((_, now) -> choose(now == null ? "" : now));
        return choice;
    }

    private CheckBox truth() {
        CheckBox truth = new CheckBox("on");
        truth.selectedProperty().subscribe((_, now) -> choose(now.toString()));
        return truth;
    }

    private TextField text() {
        TextField field = new TextField();
        field.setPrefColumnCount(setting.form() instanceof Form.Many ? 40 : 24);
        field.setOnAction(_ -> choose(field.getText()));
        set.setOnAction(_ -> choose(field.getText()));
        return field;
    }

    private void choose(String text) {
        if (!showing) {
            model.choose(setting, text);
        }
    }

    private void arrange() {
        Label key = new Label(setting.key());
        key.getStyleClass().add("strong");
        key.setLabelFor(editor);
        Label meaning = small("meaning");
        meaning.setText(setting.meaning());
        lock.setId(id + "-lock");
        lock.getStyleClass().add("setting-lock");
        lock.managedProperty().bind(lock.visibleProperty());
        line.getChildren().setAll(lock, editor);
        line.setAlignment(Pos.CENTER_LEFT);
        if (editor instanceof TextField) {
            button(set, "-set", "Set " + setting.key());
            line.getChildren().add(set);
        }
        button(reset, "-reset", "Reset " + setting.key() + " to its default");
        line.getChildren().add(reset);
        reset.setOnAction(_ -> model.reset(setting));
        button(confirm, "-confirm", "Confirm the change of " + setting.key());
        button(leave, "-leave", "Keep " + setting.key() + " as it is");
        confirm.setOnAction(_ -> model.confirm(setting));
        leave.setOnAction(_ -> left());
        question.setId(id + "-question");
        question.getStyleClass().add("setting-question");
        List.of(change, consequence)
                .forEach(one -> one.getStyleClass().removeAll("small", "muted"));
        change.getStyleClass().add("strong");
        question.getChildren().setAll(change, consequence, new FlowPane(8, 6, leave, confirm));
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        question.managedProperty().bind(question.visibleProperty());
        fault.getStyleClass().add("field-fault");
        getChildren()
                .setAll(
                        new VBox(key, meaning),
                        line,
                        told,
                        wanted,
                        fault,
                        refusal,
                        origin,
                        question);
    }

    void beside(Button button) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().add(button);
    }

    void tell(ObservableValue<String> said) {
        told.setId(id + "-told");
        told.getStyleClass().removeAll("muted");
        told.textProperty().bind(said);
    }

    private void button(Button button, String suffix, String spoken) {
        button.setId(id + suffix);
        button.setAccessibleText(spoken);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    private Label small(String part) {
        Label label = new Label();
        label.setId("setting-" + part);
        label.getStyleClass().addAll("small", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void escape(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            left();
            press.consume();
        }
    }

    private void left() {
        model.leave(setting);
    }

    private void show(SettingRow row) {
        showing = true;
        edit(row.edited());
        showing = false;
        editor.setDisable(!row.isOpen());
        set.setDisable(!row.isOpen());
        reset.setDisable(!row.own() || row.question() != null);
        editor.setAccessibleHelp(row.wanted() + ". " + row.refusal() + " " + row.fault());
        origin.setText("From: " + row.origin() + ". " + row.note());
        wanted.setText("Takes " + row.wanted());
        refusal.setText(model.beside(row));
        lock.setVisible(!row.lock().isEmpty());
        fault.setText(row.fault());
        ask(row.question());
    }

    private void ask(SettingRow.@org.jspecify.annotations.Nullable Question asked) {
        boolean begins = asked != null && !question.isVisible();
        if (asked == null && isFocusIn(question)) {
            editor.requestFocus();
        }
        question.setVisible(asked != null);
        change.setText(asked == null ? "" : setting.key() + ": " + asked.change());
        consequence.setText(
                asked == null
                        ? ""
                        : (asked.weakens() ? "This weakens what is guarded. " : "")
                                + asked.consequence()
                                + (asked.asked() ? " It is being entered in the audit…" : ""));
        // While it is entered neither does anything; switched off, they would lose the focus.
        if (begins) {
            leave.requestFocus();
        }
    }

    private static boolean isFocusIn(Node part) {
        Node at = part.getScene() == null ? null : part.getScene().getFocusOwner();
        while (at != null && !at.equals(part)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void edit(String text) {
        switch (editor) {
            case TextField field -> field.setText(text);
            case CheckBox box -> box.setSelected(text.equals("true"));
            case ComboBox<?> box -> select(box, text);
            case Control _ -> {}
        }
    }

    private static <T> void select(ComboBox<T> box, String text) {
        box.getItems().stream().filter(text::equals).findFirst().ifPresent(box::setValue);
    }
}
