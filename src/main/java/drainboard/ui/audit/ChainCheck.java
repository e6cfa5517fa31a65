package drainboard.ui.audit;

import drainboard.session.AuditBook;
import drainboard.session.ChainState;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/// Has the chain checked, one check after the other, and says how it stands.
final class ChainCheck {
    private final @Nullable AuditBook book;
    private final Executor turn;
    private final LongConsumer broken;
    private final ReadOnlyObjectWrapper<ChainLine> line =
            new ReadOnlyObjectWrapper<>(ChainLine.NONE);
    private long limit = Long.MAX_VALUE;
    private String head = "";
    private boolean checking;
    private boolean again;
    private boolean anew;

    /// @param broken is told from which place on nothing can be relied on
    ChainCheck(@Nullable AuditBook book, Executor turn, LongConsumer broken) {
        this.book = book;
        this.turn = turn;
        this.broken = broken;
    }

    /// An entry that must be there from now on.
    void expect(String newest) {
        head = newest;
    }

    /// Up to which place entries can be relied on.
    long limit() {
        return limit;
    }

    ReadOnlyObjectProperty<ChainLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Checks all of it, or what came since.
    void check(boolean all) {
        if (book == null) {
            return;
        }
        if (checking) {
            again = true;
            anew |= all;
            return;
        }
        checking = true;
        if (all) {
            line.set(ChainLine.of(new ChainState.Checking(0, 0)));
        }
        var _ =
                book.check(all, head, so -> turn.execute(() -> progress(so)))
                        .exceptionally(e -> new ChainState.Unreadable(String.valueOf(e)))
                        .thenAcceptAsync(this::found, turn);
    }

    private void progress(ChainState.Checking so) {
        if (checking && line.get().head().isEmpty()) {
            line.set(ChainLine.of(so));
        }
    }

    private void found(ChainState state) {
        checking = false;
        line.set(ChainLine.of(state));
        if (state instanceof ChainState.Broken(long place, String _)) {
            limit = Math.min(limit, place);
            broken.accept(limit);
        }
        if (again) {
            boolean all = anew;
            again = false;
            anew = false;
            check(all);
        }
    }
}
