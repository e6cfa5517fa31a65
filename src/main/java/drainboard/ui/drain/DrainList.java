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

    /// Makes changes that are told as one.
    void together(Runnable changes) {
        beginChange();
        try {
            changes.run();
        } finally {
            endChange();
        }
    }

    /// Takes other lines. Few moves are made one by one; many are cheaper as one permutation.
    void become(List<DrainLine> next) {
        if (next.equals(rows)) {
            return;
        }
        if (next.size() <= FEW) {
            KeyedRows.update(this, next, DrainLine::key);
        } else {
            setAll(next);
        }
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
