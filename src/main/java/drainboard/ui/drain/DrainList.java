package drainboard.ui.drain;

import drainboard.ui.fx.KeyedRows;

import javafx.collections.ModifiableObservableListBase;

import java.util.ArrayList;
import java.util.List;

/// The rows as the table holds them. What is changed together is told once, since the table works
/// on each thing that it is told.
final class DrainList extends ModifiableObservableListBase<DrainLine> {
    private static final int FEW = 500;

    private final List<DrainLine> rows = new ArrayList<>();

    /// Puts lines in the place of what they were before. That is told as an update and not as other
    /// lines: for another one the table makes each row in sight anew.
    void renew(int from, List<DrainLine> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).equals(rows.get(from + at))) {
                rows.set(from + at, lines.get(at));
                nextUpdate(from + at);
            }
        }
    }

    /// Makes changes that are told as one.
    void together(Runnable changes) {
        beginChange();
        try {
            changes.run();
        } finally {
            endChange();
        }
    }

    /// Takes other lines. Where each stays in its place they are told as updates: the table gives
    /// up its selection for a moment when a line is exchanged, whichever line that is. Few moves
    /// are made one by one. Many are told as lines that changed where they are, and an end that
    /// came or went: the table then makes anew only what differs.
    void become(List<DrainLine> next) {
        if (isInPlace(next)) {
            together(() -> renew(0, next));
        } else if (next.size() <= FEW) {
            KeyedRows.update(this, next, DrainLine::key);
        } else {
            beginChange();
            int both = Math.min(rows.size(), next.size());
            renew(0, next.subList(0, both));
            if (rows.size() > both) {
                List<DrainLine> gone = rows.subList(both, rows.size());
                nextRemove(both, List.copyOf(gone));
                gone.clear();
            } else if (next.size() > both) {
                rows.addAll(next.subList(both, next.size()));
                nextAdd(both, next.size());
            }
            endChange();
        }
    }

    private boolean isInPlace(List<DrainLine> next) {
        boolean same = rows.size() == next.size();
        for (int at = 0; same && at < next.size(); at++) {
            same = rows.get(at).key().equals(next.get(at).key());
        }
        return same;
    }

    @Override
    public DrainLine get(int at) {
        return rows.get(at);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int at, DrainLine row) {
        rows.add(at, row);
    }

    @Override
    protected DrainLine doSet(int at, DrainLine row) {
        return rows.set(at, row);
    }

    @Override
    protected DrainLine doRemove(int at) {
        return rows.remove(at);
    }
}
