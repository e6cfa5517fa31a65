package drainboard.ui.command;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// The first step of a run: what exactly would be run.
final class ChosenView extends VBox {
    private final CommandViewModel model;
    private final Runnable leave;
    private final Label consequence = new Label();
    private final Label refusal = new Label();
    private final Button cancel = new Button("Cancel  Esc");
    private final Button review = new Button("Go on");

    ChosenView(CommandViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        parts();
        arrange();
        bind();
    }

    private void parts() {
        setId("command-chosen");
        getStyleClass().add("clear-step");
        consequence.setId("command-follows");
        consequence.setWrapText(true);
        refusal.setId("command-refusal");
        refusal.getStyleClass().add("field-fault");
        refusal.setWrapText(true);
        cancel.setId("command-cancel");
        cancel.getStyleClass().add("button-quiet");
        review.setId("command-review");
    }

    private void arrange() {
        Label step = new Label("Step 1 of 2: what would be run");
        step.getStyleClass().add("strong");
        Label lead = new Label("Exactly these words, without a shell:");
        lead.setWrapText(true);
        Region space = new Region();
        setVgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(cancel, review);
        buttons.getStyleClass().add("clear-buttons");
        for (Region whole : List.of(lead, consequence, refusal, buttons)) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        getChildren()
                .setAll(
                        step,
                        lead,
                        WordList.of("command-words", model.words()),
                        consequence,
                        space,
                        refusal,
                        buttons);
    }

    private void bind() {
        consequence.textProperty().bind(model.consequenceProperty());
        refusal.textProperty().bind(model.refusalProperty());
        refusal.visibleProperty().bind(Bindings.isNotEmpty(refusal.textProperty()));
        refusal.managedProperty().bind(refusal.visibleProperty());
        review.disableProperty().bind(refusal.visibleProperty());
        review.setOnAction(_ -> model.review());
        cancel.setOnAction(_ -> leave.run());
    }

    void focusFirst() {
        cancel.requestFocus();
    }
}
