package drainboard.ui.fx;

import javafx.collections.ObservableList;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Brings a list of rows up to date with few changes, so that a table keeps its selection and
/// redraws only what differs.
public final class KeyedRows {
    /// Above this one change is cheaper than many: whoever listens works on each.
    private static final int MOST_MOVES = 64;

    private KeyedRows() {}

    /// Makes `rows` equal to `next`: a row whose key stays is left alone where it is equal and
    /// replaced in place where it is not.
    ///
    /// @param key what stays the same while a row changes; no two rows of `next` share one
    public static <R> void update(
            ObservableList<R> rows, List<R> next, Function<? super R, ? extends Object> key) {
        if (rows.size() == next.size() && isBroughtInPlace(rows, next)) {
            return;
        }
        Set<Object> wanted = new HashSet<>();
        next.forEach(row -> wanted.add(key.apply(row)));
        rows.removeIf(row -> !wanted.contains(key.apply(row)));
        Set<Object> present = new HashSet<>();
        rows.forEach(row -> present.add(key.apply(row)));
        int moves = 0;
        for (int at = 0; at < next.size(); at++) {
            R row = next.get(at);
            Object name = key.apply(row);
            boolean inPlace = at < rows.size() && key.apply(rows.get(at)).equals(name);
            if (!inPlace) {
                if (++moves > MOST_MOVES) {
                    rows.setAll(next);
                    return;
                }
                if (present.contains(name)) {
                    rows.remove(placeOf(rows, at, name, key));
                }
                rows.add(at, row);
            } else if (!rows.get(at).equals(row)) {
                if (++moves > MOST_MOVES) {
                    rows.setAll(next);
                    return;
                }
                rows.set(at, row);
            }
        }
    }

    /// Whether nothing is left to do: no row differs, or so many that all were changed at once. No
    /// key is asked for.
    private static <R> boolean isBroughtInPlace(ObservableList<R> rows, List<R> next) {
        int different = 0;
        for (int at = 0; at < next.size(); at++) {
            different += rows.get(at).equals(next.get(at)) ? 0 : 1;
        }
        if (different > MOST_MOVES) {
            rows.setAll(next);
        }
        return different == 0 || different > MOST_MOVES;
    }

    private static <R> int placeOf(
            List<R> rows, int from, Object name, Function<? super R, ? extends Object> key) {
        int at = from;
        while (!key.apply(rows.get(at)).equals(name)) {
            at++;
        }
        return at;
    }
}
