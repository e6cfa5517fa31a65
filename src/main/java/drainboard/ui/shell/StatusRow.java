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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The bar at the foot of the window. In a narrow one the long sentences of what is lost and of
/// what was refused give way to their numbers first, which tell the whole where they are pointed
/// at. Where that is not enough the cursors give way, then the rate, the lag, the check of the
/// chain, who decides, what the banner says of a lost source too, the last refused line, and what
/// the list says of this window and of clocks. What is not normal has a mark.
final class StatusRow extends StackPane {
    private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
    private static final int AT_THE_LEFT = 10;

    private final Button sources = new Button();
    private final Label rate = label("rate");
    private final Label lag = label("lag");
    private final Label cursor = label("cursor");
    private final Label refused = label("refused");
    private final Label lost = label("lost");
    private final Label refusedBrief = label("refused-brief");
    private final Label lostBrief = label("lost-brief");
    private final Tooltip refusedWhole = tip();
    private final Tooltip lostWhole = tip();
    private final Label skew = label("skew");
    private final Label slow = label("slow");
    private final Label chain = label("chain");
    private final Label keeping = label("keeping");
    private final Label desk = label("desk");
    private final Label said = label("said");
    private final Tooltip whole = new Tooltip();
    private final SequencedMap<Labeled, Labeled> brief = new LinkedHashMap<>();
    private final GivingRow row;
    private boolean alarm;

    /// @param open goes to where all is said of the sources
    StatusRow(Runnable open) {
        brief.put(lost, lostBrief);
        brief.put(refused, refusedBrief);
        row =
                new GivingRow(
                        brief,
                        AT_THE_LEFT,
                        List.of(
                                cursor,
                                rate,
                                lag,
                                chain,
                                desk,
                                lostBrief,
                                refusedBrief,
                                slow,
                                skew),
                        sources,
                        lag,
                        rate,
                        cursor,
                        refused,
                        refusedBrief,
                        lost,
                        lostBrief,
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

    private static Tooltip tip() {
        Tooltip tip = new Tooltip();
        tip.getStyleClass().add("whole");
        tip.setWrapText(true);
        return tip;
    }

    /// The same said briefly, with the whole where it is pointed at.
    private static void tell(Label label, String text, Look look, Tooltip tip, String whole) {
        tell(label, text, look);
        label.setAccessibleText(whole);
        tip.setText(whole);
        label.setTooltip(text.isEmpty() ? null : tip);
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
        tell(refusedBrief, status.refusedBrief(), Look.WARNING, refusedWhole, status.refused());
        tell(lostBrief, status.lostBrief(), Look.UNKNOWN, lostWhole, status.lost());
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
