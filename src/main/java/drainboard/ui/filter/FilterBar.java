package drainboard.ui.filter;

import drainboard.ui.control.Sanitizer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// The field in which a filter is typed. `Esc` empties it, and leaves it once it is empty; `Alt`
/// with the arrows to the left and right goes through what was asked for before.
public final class FilterBar extends VBox {
    private final FilterViewModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final Button chip = new Button();
    private final Label fault = new Label();

    /// A field with the id `NAME-filter`.
    ///
    /// @param leave where the focus goes from here
    public FilterBar(FilterViewModel model, String name, Runnable leave) {
        this.model = model;
        this.leave = leave;
        parts(name);
        bind();
    }

    private void parts(String name) {
        getStyleClass().add("filter-bar");
        field.setId(name + "-filter");
        field.setPromptText("Filter: mode:draining rack:9 is:halted age>10m text");
        field.setAccessibleText("Filter");
        field.setAccessibleHelp(
                "Terms are mode, node, rack, zone, why, service, source, workload, is, age, or any"
                        + " text; a minus before a term hides what matches. Escape clears, then"
                        + " leaves.");
        chip.setId(name + "-chip");
        // The underscore of a mode is a letter like any other.
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip", "filter-chip");
        fault.setId(name + "-fault");
        fault.getStyleClass().addAll("small", "filter-fault");
        fault.setWrapText(true);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox line = new HBox(chip, field);
        line.getStyleClass().add("filter-line");
        getChildren().addAll(line, fault);
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.textProperty());
        model.pinnedProperty().subscribe(this::pin);
        model.faultProperty().subscribe(told -> fault.setText(Sanitizer.show(told)));
        chip.managedProperty().bind(chip.visibleProperty());
        chip.setOnAction(_ -> unpin());
        field.focusedProperty().subscribe(model::settle);
        fault.visibleProperty().bind(fault.textProperty().isNotEmpty());
        fault.managedProperty().bind(fault.visibleProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void pin(Optional<String> pinned) {
        chip.setText(pinned.map(term -> term + "  ✕").orElse(""));
        chip.setAccessibleText(pinned.map(term -> "Remove the filter " + term).orElse("No filter"));
        chip.setVisible(pinned.isPresent());
    }

    /// The focus leaves first: it would go into the field by itself as the chip vanishes.
    private void unpin() {
        leave.run();
        model.pinnedProperty().set(Optional.empty());
    }

    private void key(KeyEvent key) {
        if (key.isAltDown()) {
            wander(key);
            return;
        }
        switch (key.getCode()) {
            case KeyCode.ESCAPE -> {
                if (!model.clear()) {
                    leave.run();
                }
                key.consume();
            }
            case KeyCode.ENTER, KeyCode.DOWN -> {
                leave.run();
                key.consume();
            }
            case KeyCode _ -> {}
        }
    }

    private void wander(KeyEvent key) {
        switch (key.getCode()) {
            case KeyCode.LEFT -> model.back();
            case KeyCode.RIGHT -> model.forward();
            case KeyCode _ -> {
                return;
            }
        }
        key.consume();
    }

    /// Puts the focus into the field.
    public void begin() {
        field.requestFocus();
        field.selectAll();
    }
}
