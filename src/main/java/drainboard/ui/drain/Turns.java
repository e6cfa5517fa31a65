package drainboard.ui.drain;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Things that each have a turn within a time: so many at once as the time that has passed asks
/// for, so that thousands of them never are looked at in one go. One thread's own.
final class Turns<T> {
    private final Duration round;
    private final List<T> all = new ArrayList<>();
    private int next;
    private @Nullable Instant last;

    /// @param round within what time all have a turn
    Turns(Duration round) {
        this.round = round;
    }

    void add(T one) {
        all.add(one);
    }

    void removeIf(Predicate<T> gone) {
        int before = 0;
        for (T one : all.subList(0, Math.min(next, all.size()))) {
            before += gone.test(one) ? 1 : 0;
        }
        all.removeIf(gone);
        next -= before;
    }

    /// Gives as many their turn as are due.
    void take(Instant now, Consumer<T> turn) {
        int due = due(now);
        last = now;
        for (int left = due; left > 0; left--) {
            next = next < all.size() ? next : 0;
            turn.accept(all.get(next++));
        }
    }

    /// A clock that was set back is no reason to leave anything out.
    private int due(Instant now) {
        Instant before = last;
        if (before == null || now.isBefore(before)) {
            return all.size();
        }
        double share = (double) Duration.between(before, now).toNanos() / round.toNanos();
        return (int) Math.min(all.size(), Math.ceil(share * all.size()));
    }
}
