package drainboard.ui.audit;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;

/// The row of what narrows the page.
final class FilterBar extends FlowPane {
    private final AuditFilter filter;
    private final TextField text = field("text", "any text", "Any text of an entry", 112);
    private final TextField target = field("node", "node", "Only of this node or source", 90);
    private final ComboBox<String> operator = choice("operator", "Only of this operator");
    private final ComboBox<String> kind = choice("kind", "Only of this kind");
    private final TextField from = field("from", "from 2026-11-25", "Not before, UTC", 124);
    private final TextField to = field("to", "to 2026-11-25", "Up to, UTC", 124);
    private final Button all = new Button("Show all");
    private final Label fault = new Label();

    FilterBar(AuditFilter filter) {
        this.filter = filter;
        getStyleClass().addAll("panel-head", "audit-filters");
        all.setId("audit-show-all");
        fault.setId("audit-fault");
        fault.getStyleClass().addAll("small", "audit-warning");
        fault.managedProperty().bind(fault.visibleProperty());
        fault.visibleProperty().bind(filter.faultProperty().isNotEmpty());
        getChildren().setAll(text, target, operator, kind, from, to, all, fault);
        bind();
    }

    private static TextField field(String name, String prompt, String spoken, double width) {
        TextField field = new TextField();
        field.setId("audit-" + name);
        field.setPromptText(prompt);
        field.setAccessibleText(spoken);
        field.setPrefWidth(width);
        return field;
    }

    private static ComboBox<String> choice(String name, String spoken) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("audit-" + name);
        choice.setAccessibleText(spoken);
        // However long the longest of its words is.
        choice.setPrefWidth(140);
        choice.setMaxWidth(140);
        return choice;
    }

    private void bind() {
        text.textProperty().bindBidirectional(filter.textProperty());
        target.textProperty().bindBidirectional(filter.targetProperty());
        from.textProperty().bindBidirectional(filter.fromProperty());
        to.textProperty().bindBidirectional(filter.toProperty());
        operator.setItems(filter.operators());
        operator.valueProperty().bindBidirectional(filter.operatorProperty());
        kind.setItems(filter.kinds());
        kind.valueProperty().bindBidirectional(filter.kindProperty());
        fault.textProperty().bind(filter.faultProperty());
        all.setOnAction(_ -> filter.clear());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Esc clears; where nothing is left to clear, it goes on to whoever leaves the field.
    private void key(@Nullable KeyEvent press) {
        if (press != null && press.getCode() == KeyCode.ESCAPE && filter.hides()) {
            filter.clear();
            press.consume();
        }
    }

    /// Sets the focus to where one types.
    void begin() {
        text.requestFocus();
    }
}
