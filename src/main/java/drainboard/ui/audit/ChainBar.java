package drainboard.ui.audit;

import drainboard.ui.control.Mark;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How the chain stands, with its head to be kept elsewhere.
final class ChainBar extends VBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    private final Mark mark = new Mark(ChainLine.NONE.look());
    private final Label words = new Label();
    private final Label notes = new Label();
    private final Tooltip whole = new Tooltip();
    private final Button head = new Button("Copy head");
    private final Button again = new Button("Check again");

    ChainBar(AuditViewModel model) {
        setId("audit-chain-bar");
        getStyleClass().add("audit-chain");
        words.setId("audit-chain");
        words.getStyleClass().addAll("strong", "audit-chain-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        notes.setId("audit-chain-notes");
        notes.getStyleClass().addAll("caption", "audit-chain-words");
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.managedProperty().bind(notes.visibleProperty());
        head.setId("audit-copy-head");
        head.setAccessibleHelp("Copies the newest entry as SEQ:HASH, to be kept elsewhere.");
        again.setId("audit-check");
        head.setMinWidth(Region.USE_PREF_SIZE);
        again.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(mark, words, head, again);
        line.getStyleClass().add("audit-acts");
        getChildren().setAll(line, notes);
        visibleProperty().set(model.isKept());
        managedProperty().bind(visibleProperty());
        head.setOnAction(_ -> Copying.copy(model.chainProperty().get().head()));
        again.setOnAction(_ -> model.checkAgain());
        model.chainProperty().subscribe(this::show);
    }

    private void show(ChainLine line) {
        pseudoClassStateChanged(BROKEN, line.broken());
        mark.setLook(line.look());
        words.setText(line.words());
        whole.setText(line.head());
        words.setTooltip(line.head().isEmpty() ? null : whole);
        head.setDisable(line.head().isEmpty());
        notes.setText(String.join(" ", line.notes()));
        notes.setVisible(!line.notes().isEmpty());
        setAccessibleText(line.words());
    }
}
