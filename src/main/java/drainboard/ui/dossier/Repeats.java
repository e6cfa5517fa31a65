package drainboard.ui.dossier;

import drainboard.session.Fact;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes one row of routine reports of which nothing came and that stand one after the other: else
/// they are most of the rows, and what happened is lost among them. The row says how many they are
/// and since when, and all of each is told where it is chosen.
final class Repeats {
    /// So many are one row at most, for all of each must be read at once where it is chosen.
    static final int MOST = 50;

    private final HappenedWords words;

    Repeats(HappenedWords words) {
        this.words = words;
    }

    /// A row, and the event that it tells of.
    ///
    /// @param fact null where it tells of an entry of the audit
    record Row(HappenedLine line, @Nullable Fact fact) {
        /// Whether nothing else is said of the other, in the words that are shown.
        boolean isLike(Row other) {
            return fact != null
                    && other.fact != null
                    && fact.isRoutine()
                    && other.fact.isRoutine()
                    && line.what().equals(other.line.what())
                    && Objects.equals(source(fact), source(other.fact));
        }

        private static @Nullable String source(Fact fact) {
            return fact.origin() == null ? null : fact.origin().source();
        }
    }

    /// The rows as they are shown, in the order in which they are given.
    List<HappenedLine> folded(List<Row> rows) {
        List<HappenedLine> lines = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            while (to < rows.size() && to - from < MOST && rows.get(from).isLike(rows.get(to))) {
                to++;
            }
            List<Row> like = rows.subList(from, to);
            Fact oldest = like.getLast().fact();
            HappenedLine newest = like.getFirst().line();
            lines.add(
                    like.size() == 1 || oldest == null
                            ? newest
                            : words.repeated(like.stream().map(Row::line).toList(), oldest));
            from = to;
        }
        return lines;
    }
}
