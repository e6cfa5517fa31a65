package drainboard.ui.shell;

import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.shell.ShellViewModel.Status;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The bar at the foot of the window. In a narrow one the cursors give way first, then the rate,
/// the lag, the check of the chain, who decides, what the banner says of a lost source too, the
/// last refused line, and what the list says of this window and of clocks. What is not normal has a
/// mark.
final class StatusRow extends StackPane {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final int AT_THE_LEFT = 8;

    private final Button sources = new Button();
    private final Label rate = label("rate");
    private final Label lag = label("lag");
    private final Label cursor = label("cursor");
    private final Label refused = label("refused");
    private final Label lost = label("lost");
    private final Label skew = label("skew");
    private final Label slow = label("slow");
    private final Label chain = label("chain");
    private final Label keeping = label("keeping");
    private final Label desk = label("desk");
    private final Label said = label("said");
    private final Tooltip whole = new Tooltip();
    private final GivingRow row;
    private boolean alarm;

    /// @param open goes to where all is said of the sources
    StatusRow(Runnable open) {
        row =
                new GivingRow(
                        AT_THE_LEFT,
                        List.of(cursor, rate, lag, chain, desk, lost, refused, slow, skew),
                        sources,
                        lag,
                        rate,
                        cursor,
                        refused,
                        lost,
                        skew,
                        slow,
                        chain,
                        keeping,
                        desk);
        row.getStyleClass().add("status-bar");
        sources.setId("shell-sources");
        sources.getStyleClass().addAll("small", "status-link");
        sources.setOnAction(_ -> open.run());
        sources.setAccessibleHelp("Goes to the sources.");
        keeping.getStyleClass().add("status-keeping");
        said.getStyleClass().add("status-said");
        said.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        said.setVisible(false);
        getChildren().addAll(row, said);
    }

    /// Says what a key led to, over all else but an alarm of the journal, until it is blank again.
    void say(String sentence) {
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (alarm) {
            row.layout();
            said.resize(Math.max(0, keeping.getLayoutX()), said.getHeight());
        }
    }

    private static Label label(String name) {
        Label label = new Label();
        label.setId("shell-" + name);
        label.getStyleClass().add("small");
        return label;
    }

    /// A text that is there only where something is not normal.
    private static void tell(Labeled label, String text, Look look) {
        label.setText(text);
        mark(label, !text.isEmpty(), look);
    }

    private static void mark(Labeled label, boolean is, Look look) {
        if (is != (label.getGraphic() != null)) {
            label.setGraphic(is ? new Mark(look) : null);
        }
    }

    void show(Status status) {
        sources.setText(status.sources());
        sources.setAccessibleText("Status: " + status.whole());
        mark(sources, status.lacking(), Look.UNKNOWN);
        rate.setText(status.rate());
        lag.setText(status.lag());
        cursor.setText(status.cursor());
        tell(refused, status.refused(), Look.WARNING);
        tell(lost, status.lost(), Look.UNKNOWN);
        tell(skew, status.skew(), Look.WARNING);
        tell(slow, status.slow(), Look.WARNING);
        chain.setText(status.chain());
        alarm = status.keeping().alarm();
        tell(keeping, status.keeping());
        desk.setText(status.desk());
        requestLayout();
    }

    private void tell(Label label, Keeping kept) {
        label.setText(kept.words());
        label.setAccessibleText(kept.words() + ". " + kept.whole());
        label.pseudoClassStateChanged(ALARM, kept.alarm());
        whole.setText(kept.whole());
        label.setTooltip(kept.whole().isEmpty() ? null : whole);
    }
}
