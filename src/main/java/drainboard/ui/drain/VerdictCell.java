package drainboard.ui.drain;

import drainboard.node.Readiness.Verdict;

import javafx.css.PseudoClass;

/// The cell of a row's mode, or of the verdict on a node.
final class VerdictCell extends DrainCell {
    private static final PseudoClass VERDICT = PseudoClass.getPseudoClass("verdict");
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final TwoLines lines = new TwoLines("drain-word");

    VerdictCell(DrainViewModel model) {
        super(model);
        fill(lines);
    }

    @Override
    void draw(DrainWords now, DrainRow row) {
        lines.first().pseudoClassStateChanged(VERDICT, false);
        lines.slanted(row.course().isUnsure());
        lines.late(row.need() == DrainNeed.STALLED);
        if (isLow()) {
            lines.showInOne(OneLine.mode(now, row));
        } else {
            lines.show(now.mode(row));
        }
    }

    @Override
    void draw(GroupWords words, DrainGroup group) {
        Verdict verdict = group.head().verdict();
        lines.first().pseudoClassStateChanged(VERDICT, true);
        lines.first().pseudoClassStateChanged(READY, verdict == Verdict.READY);
        lines.first().pseudoClassStateChanged(UNKNOWN, verdict == Verdict.UNKNOWN);
        lines.slanted(false);
        lines.late(group.tally().of(DrainNeed.STALLED) > 0);
        lines.show(words.verdict(group));
    }

    @Override
    void clear() {
        lines.setVisible(false);
    }
}
