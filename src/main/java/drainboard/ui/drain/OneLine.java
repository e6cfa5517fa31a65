package drainboard.ui.drain;

import drainboard.lifecycle.WorkloadAction;
import drainboard.ui.drain.DrainRow.Work;
import drainboard.ui.drain.DrainWords.Lines;

/// What the cells of a row say where there is room for one line only: short, and no less honest.
final class OneLine {
    private OneLine() {}

    /// Its mode, and how old that is where nobody can vouch for it; that such a row is halted
    /// stands further on in it then.
    static Lines mode(DrainWords words, DrainRow row) {
        return row.course().isUnsure()
                ? new Lines(row.course().unheld(), words.isLost(row) ? words.known(row) : "")
                : new Lines(row.course().word(), "");
    }

    /// The work in flight: a count that is of before says so.
    static Lines inFlight(DrainWords words, DrainRow row) {
        Work work = row.work();
        if (words.isLost(row)) {
            return new Lines("?", "");
        }
        if (work.superseded()) {
            return new Lines(before(work.last()), "");
        }
        return new Lines(
                work.last() < 0 && work.before() > 0
                        ? before(work.before())
                        : words.inFlight(row).first(),
                "");
    }

    private static String before(long count) {
        String told = count + " before";
        return told.length() > DrainWords.NARROW ? "was " + count : told;
    }

    /// Why it is not done; it is short where something was withheld.
    static Lines why(DrainWords words, DrainRow row) {
        WorkloadAction kept = row.withheld();
        boolean isAuthorised = row.bucket() == DrainNeed.AUTHORISED;
        if (kept == null) {
            return new Lines(isAuthorised ? "Clear authorised" : words.reason(row), "");
        }
        String word = isAuthorised ? "Authorised" : row.isHalted() ? "For you" : words.reason(row);
        boolean isLong = kept == WorkloadAction.PERSIST_FINAL_CHECKPOINT;
        return new Lines(word, "", isLong ? "persist" : DrainWords.brief(kept), false);
    }
}
