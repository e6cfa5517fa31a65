package drainboard.ui.audit;

import drainboard.ui.control.Mark;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.regex.Pattern;

/// How the chain stands, with its head to be kept elsewhere.
final class ChainBar extends VBox {
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    /// Names of logs and keys, of which the tooltip has the rest. The dots that stand for that end
    /// a sentence too.
    private static final Pattern LONG_HEX =
            Pattern.compile("\\b([0-9a-f]{12})[0-9a-f]{20,}\\b\\.?");

    private static final double GAP = 9;
    private static final double LEAST_TITLE = 300;

    private final Mark mark = new Mark(ChainLine.NONE.look());
    private final Label words = new Label();
    private final Label notes = new Label();
    private final Tooltip whole = new Tooltip();
    private final Button head = new Button("Copy head");
    private final Button again = new Button("Check again");

    /// @param headline stands before it
    /// @param export stands behind it
    ChainBar(AuditViewModel model, Label headline, MenuButton export) {
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
        HBox title = new HBox(headline, mark, words);
        title.getStyleClass().add("audit-acts");
        HBox acts = new HBox(head, again, export);
        acts.getStyleClass().add("audit-acts");
        FlowPane line = new FlowPane(title, acts);
        line.getStyleClass().add("audit-filters");
        line.setMinHeight(Region.USE_PREF_SIZE);
        // As wide as what the buttons leave, or above them where that is too little.
        title.prefWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> {
                                    double left = line.getWidth() - acts.prefWidth(-1) - GAP;
                                    return left < LEAST_TITLE ? line.getWidth() : left;
                                },
                                line.widthProperty(),
                                export.textProperty()));
        getChildren().setAll(line, notes);
        headline.getStyleClass().add("audit-chain-words");
        for (Region part : List.of(mark, head, again, export)) {
            part.setVisible(model.isKept());
        }
        head.setOnAction(_ -> Copying.copy(model.chainProperty().get().head()));
        again.setOnAction(_ -> model.checkAgain());
        model.chainProperty().subscribe(this::show);
    }

    private void show(ChainLine line) {
        pseudoClassStateChanged(BROKEN, line.broken());
        mark.setLook(line.look());
        words.setText(line.words());
        String all = line.head() + "\n" + String.join("\n", line.notes());
        whole.setText(all.strip());
        words.setTooltip(all.isBlank() ? null : whole);
        head.setDisable(line.head().isEmpty());
        notes.setText(LONG_HEX.matcher(String.join(" ", line.notes())).replaceAll("$1…"));
        notes.setVisible(!line.notes().isEmpty());
        setAccessibleText(line.words());
    }
}
