package drainboard.ui.incident;

import drainboard.session.Attachment;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.fx.FxThread;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// Where a file can be attached to a clear: a photograph, a console's log. The audit keeps its
/// hash.
final class AttachRow extends VBox {
    private final ClearDraft draft;
    private final Attaching attaching;
    private final Button choose = new Button("Attach a file…");
    private final Button remove = new Button("Remove");
    private final Label words = new Label();
    private final Label problem = new Label();

    AttachRow(ClearDraft draft, Attaching attaching) {
        this.draft = draft;
        this.attaching = attaching;
        getStyleClass().add("clear-cell");
        choose.setId("clear-attach");
        choose.getStyleClass().add("button-quiet");
        choose.setAccessibleHelp("The audit keeps its name, length and hash, not its content");
        choose.setOnAction(press -> choose());
        remove.setId("clear-attach-remove");
        remove.getStyleClass().add("button-quiet");
        remove.setAccessibleText("Remove the attached file");
        remove.setOnAction(press -> draft.attachedProperty().set(null));
        remove.managedProperty().bind(remove.visibleProperty());
        words.setId("clear-attached");
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        problem.setId("clear-attach-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(draft.attachingProperty());
        problem.visibleProperty().bind(draft.attachingProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox line = new HBox(choose, remove);
        line.getStyleClass().add("clear-line");
        getChildren().setAll(line, words, problem);
        draft.attachedProperty().subscribe(this::show);
    }

    /// Asks for a file and reads it beside the window.
    void choose() {
        attaching
                .choose(getScene().getWindow())
                .ifPresent(
                        chosen ->
                                draft.attach(
                                        Sanitizer.show(chosen.name()),
                                        chosen.read(),
                                        FxThread::later));
    }

    private void show(@Nullable Attachment file) {
        remove.setVisible(file != null);
        words.setText(
                file == null
                        ? "None. The audit keeps a file's hash, not its content."
                        : ClearAct.named(file));
    }
}
