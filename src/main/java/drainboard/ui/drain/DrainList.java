package drainboard.ui.drain;

import javafx.collections.ModifiableObservableListBase;

import java.util.ArrayList;
import java.util.List;

/// The rows as the table holds them. What is changed together is told once, since the table works
/// on each thing that it is told.
final class DrainList extends ModifiableObservableListBase<DrainLine> {
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
