package drainboard.ui.shell;

import drainboard.ui.shell.ShellViewModel.Status;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The bar at the foot of the window. In a narrow one the rate gives way first, then the cursor,
/// who decides, what the banner says of a lost source too, and the last refused line.
final class StatusRow extends StackPane {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final int AT_THE_LEFT = 5;

    private final Label sources = label("sources");
    private final Label rate = label("rate");
    private final Label cursor = label("cursor");
    private final Label refused = label("refused");
    private final Label lost = label("lost");
    private final Label keeping = label("keeping");
    private final Label desk = label("desk");
    private final Label said = label("said");
    private final Tooltip whole = new Tooltip();

    StatusRow() {
        GivingRow row =
                new GivingRow(
                        AT_THE_LEFT,
                        List.of(rate, cursor, desk, lost, refused),
                        sources,
                        rate,
                        cursor,
                        refused,
                        lost,
                        keeping,
                        desk);
        row.getStyleClass().add("status-bar");
        keeping.getStyleClass().add("status-keeping");
        said.getStyleClass().add("status-said");
        said.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        said.setVisible(false);
        getChildren().addAll(row, said);
    }

    /// Says what a key led to, over all else, until it is blank again.
    void say(String sentence) {
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
    }

    private static Label label(String name) {
        Label label = new Label();
        label.setId("shell-" + name);
        label.getStyleClass().add("small");
        return label;
    }

    void show(Status status) {
        sources.setText(status.sources());
        rate.setText(status.rate());
        cursor.setText(status.cursor());
        refused.setText(status.refused());
        lost.setText(status.lost());
        keeping.setText(status.keeping().words());
        keeping.setAccessibleText(status.keeping().words() + ". " + status.keeping().whole());
        keeping.pseudoClassStateChanged(ALARM, status.keeping().alarm());
        whole.setText(status.keeping().whole());
        keeping.setTooltip(status.keeping().whole().isEmpty() ? null : whole);
        desk.setText(status.desk());
    }
}
