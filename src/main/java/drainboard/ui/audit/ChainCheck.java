package drainboard.ui.audit;

import drainboard.session.AuditBook;
import drainboard.session.ChainState;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/// Has the chain checked, one check after the other, and says how it stands: all of it when the
/// first picture comes, then what came since, seldom enough that the checks take a tenth of the
/// time at most.
public final class ChainCheck {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int SHARE = 10;

    /// Where the newest entry is not told, as by the journal of another, it is looked for so often.
    private static final Duration UNTOLD = Duration.ofMinutes(1);

    private final @Nullable AuditBook book;
    private final Executor turn;
    private final Times times;
    private final LongConsumer broken;
    private final ReadOnlyObjectWrapper<ChainLine> line =
            new ReadOnlyObjectWrapper<>(ChainLine.NONE);
    private final ReadOnlyObjectWrapper<ChainLine> standing =
            new ReadOnlyObjectWrapper<>(ChainLine.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Instant> verified = new ReadOnlyObjectWrapper<>();
    private long limit = Long.MAX_VALUE;
    private String head = "";
    private @Nullable Instant now;
    private @Nullable Instant began;
    private Duration rest = LEAST;
    private @Nullable Instant unkept;
    private boolean telling;
    private boolean begun;
    private boolean due;
    private boolean checking;
    private boolean again;
    private boolean anew;

    /// @param times in which zone times are shown
    /// @param broken is told from which place on nothing can be relied on
    ChainCheck(@Nullable AuditBook book, Executor turn, Times times, LongConsumer broken) {
        this.book = book;
        this.turn = turn;
        this.times = times;
        times.zoneProperty().subscribe((_, _) -> say());
        this.broken = broken;
    }

    /// Has checked what is not, unless that was done just now; whether the newest entry is another.
    ///
    /// @param newest an entry that must be there from now on; blank where none is known
    /// @param looked whether somebody looks at the audit, who need not wait
    boolean isMoved(String newest, Instant at, boolean looked) {
        now = at;
        boolean moved = !newest.equals(head);
        due |= !begun || moved || (newest.isEmpty() && isOver(UNTOLD, at));
        head = newest;
        if (due && (looked || isOver(rest, at))) {
            check(!begun);
        }
        return moved;
    }

    /// Nothing is kept, or it is again: what was found before says less then.
    ///
    /// @param since since when nothing is kept; null where it is
    void keeping(@Nullable Instant since, Instant at) {
        now = at;
        if (!Objects.equals(since, unkept)) {
            unkept = since;
            say();
        }
    }

    /// Says what the last check found, unless the next one tells how far it is.
    private void say() {
        if (telling) {
            return;
        }
        Instant since = unkept;
        Instant checked = verified.get();
        line.set(
                since == null
                        ? standing.get()
                        : standing.get()
                                .unkept(
                                        checked == null ? "" : times.seconds(checked),
                                        times.seconds(since)));
    }

    /// A clock that was set back is no reason not to look.
    private boolean isOver(Duration least, Instant at) {
        Instant last = began;
        return last == null
                || at.isBefore(last)
                || Duration.between(last, at).compareTo(least) >= 0;
    }

    /// How it stood at the end of the last check; while the next one runs, that is what is known.
    public ReadOnlyObjectProperty<ChainLine> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// When the last check began that found it whole; null where none did, or a later one did not.
    public ReadOnlyObjectProperty<@Nullable Instant> verifiedProperty() {
        return verified.getReadOnlyProperty();
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
        begun = true;
        due = false;
        began = now;
        if (all) {
            tell(new ChainState.Checking(0, 0));
        }
        var _ =
                book.check(all, head, so -> turn.execute(() -> progress(so)))
                        .exceptionally(e -> new ChainState.Unreadable(String.valueOf(e)))
                        .thenAcceptAsync(this::found, turn);
    }

    private void rest() {
        Instant from = began;
        Instant to = now;
        if (from != null && to != null) {
            Duration took = Duration.between(from, to).multipliedBy(SHARE);
            rest = took.compareTo(LEAST) > 0 ? took : LEAST;
        }
    }

    private void progress(ChainState.Checking so) {
        if (checking && line.get().head().isEmpty()) {
            tell(so);
        }
    }

    private void tell(ChainState.Checking so) {
        telling = true;
        line.set(ChainLine.of(so));
    }

    private void found(ChainState state) {
        checking = false;
        telling = false;
        verified.set(state instanceof ChainState.Whole ? began : null);
        standing.set(ChainLine.of(state));
        say();
        // What could not be read is looked at again.
        due |= state instanceof ChainState.Unreadable;
        rest();
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
