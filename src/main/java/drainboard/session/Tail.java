package drainboard.session;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;

/// The newest of what was added, oldest first. What it shows never changes and is not copied: it
/// shares the places that are filled already, and later ones are written behind them. One thread
/// adds; what it showed may be read by any that it was handed to.
final class Tail<T> {
    private static final int FIRST = 4;

    private final int most;
    private Object[] places = new Object[FIRST];
    private int end;
    private long added;

    /// @param most how many are shown at the most; twice as many are held
    Tail(int most) {
        this.most = most;
    }

    void add(T one) {
        if (end == places.length) {
            int kept = Math.min(end, most);
            int room = Math.min(2 * most, Math.max(FIRST, 2 * kept));
            Object[] next = new Object[room];
            System.arraycopy(places, end - kept, next, 0, kept);
            places = next;
            end = kept;
        }
        places[end++] = one;
        added++;
    }

    /// How many were added in all.
    long added() {
        return added;
    }

    /// How many are not shown any more.
    long dropped() {
        return added - size();
    }

    /// Takes the newest back until so many were added; they must not have been shown yet.
    // A place that is free holds nothing, so that nothing is kept alive.
    @SuppressWarnings("NullAway")
    void back(long to) {
        while (added > to && end > 0) {
            places[--end] = null;
            added--;
        }
    }

    /// Writes all anew; what was shown before stays as it was.
    @SuppressWarnings("unchecked")
    void replaceAll(UnaryOperator<T> change) {
        Object[] next = Arrays.copyOf(places, places.length);
        for (int i = 0; i < end; i++) {
            next[i] = change.apply((T) next[i]);
        }
        places = next;
    }

    List<T> view() {
        int size = size();
        return size == 0 ? List.of() : new View<>(places, end - size, size);
    }

    private int size() {
        return Math.min(end, most);
    }

    /// So many places from one on.
    private static final class View<T> extends AbstractList<T> implements RandomAccess {
        private final Object[] places;
        private final int from;
        private final int size;

        View(Object[] places, int from, int size) {
            this.places = places;
            this.from = from;
            this.size = size;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return (T) places[from + index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
