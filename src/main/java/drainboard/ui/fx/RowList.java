package drainboard.ui.fx;

import javafx.collections.ModifiableObservableListBase;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The rows of a table. What is changed together is told once, since the table works on each thing
/// that it is told, and a row that only changed is told as an update: a table gives up its whole
/// selection when a row is exchanged, whichever row that is. What a table calls its selected item
/// is therefore the row as it was when it was selected; ask by its place. On the window's thread.
public final class RowList<R> extends ModifiableObservableListBase<R> {
    private static final int FEW = 500;

    private final List<R> rows = new ArrayList<>();
    private final Function<? super R, ? extends Object> key;

    /// @param key what stays the same while a row changes; no two rows share one
    public RowList(Function<? super R, ? extends Object> key) {
        this.key = key;
    }

    /// Puts rows in the place of what they were before, from a place on.
    public void renew(int from, List<R> next) {
        for (int at = 0; at < next.size(); at++) {
            if (!next.get(at).equals(rows.get(from + at))) {
                rows.set(from + at, next.get(at));
                nextUpdate(from + at);
            }
        }
    }

    /// Makes changes that are told as one.
    public void together(Runnable changes) {
        beginChange();
        try {
            changes.run();
        } finally {
            endChange();
        }
    }

    /// Takes other rows. Where each stays in its place they are told as updates. Few moves are made
    /// one by one. Many are told as rows that changed where they are, and an end that came or went:
    /// the table then makes anew only what differs, and a selection stays where it was.
    public void become(List<R> next) {
        if (isInPlace(next)) {
            together(() -> renew(0, next));
        } else if (next.size() <= FEW) {
            KeyedRows.update(this, next, key);
        } else {
            together(() -> exchange(next));
        }
    }

    private void exchange(List<R> next) {
        int both = Math.min(rows.size(), next.size());
        renew(0, next.subList(0, both));
        if (rows.size() > both) {
            List<R> gone = rows.subList(both, rows.size());
            nextRemove(both, List.copyOf(gone));
            gone.clear();
        } else if (next.size() > both) {
            rows.addAll(next.subList(both, next.size()));
            nextAdd(both, next.size());
        }
    }

    private boolean isInPlace(List<R> next) {
        boolean same = rows.size() == next.size();
        for (int at = 0; same && at < next.size(); at++) {
            same = key.apply(rows.get(at)).equals(key.apply(next.get(at)));
        }
        return same;
    }

    @Override
    public R get(int at) {
        return rows.get(at);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    protected void doAdd(int at, R row) {
        rows.add(at, row);
    }

    @Override
    protected R doSet(int at, R row) {
        return rows.set(at, row);
    }

    @Override
    protected R doRemove(int at) {
        return rows.remove(at);
    }
}
