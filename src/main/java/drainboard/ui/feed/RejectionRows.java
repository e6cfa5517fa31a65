package drainboard.ui.feed;

import drainboard.event.Rejection;
import drainboard.session.FeedPicture;
import drainboard.session.SeenRejection;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the rows of the refused records. One that was listed before keeps its row, so that a
/// picture costs what came since. One thread's own.
final class RejectionRows {
    private final Times times;
    private Object writtenIn = "";
    private FeedPicture picture = new FeedPicture(List.of(), List.of(), 0);
    private List<SeenRejection> listed = List.of();
    private List<RejectionRow> rows = List.of();

    /// One record among those that say exactly the same.
    private record Key(SeenRejection what, int nth) {
        // The whole record is long, and no two of a source are of the same line.
        @Override
        public int hashCode() {
            return 31 * Long.hashCode(what.rejection().origin().line()) + nth;
        }
    }

    RejectionRows(Times times) {
        this.times = times;
    }

    /// The record of a row, as it came; empty where this did not make the row.
    static Optional<SeenRejection> of(Object key) {
        return key instanceof Key made ? Optional.of(made.what()) : Optional.empty();
    }

    /// The rows as they are now, newest first; the same list where there is no other one.
    List<RejectionRow> of(FeedPicture now) {
        Object written = times.written();
        boolean same = written.equals(writtenIn);
        if (same && now.rejections().equals(listed)) {
            return rows;
        }
        if (!same) {
            rows = List.of();
            listed = List.of();
        }
        writtenIn = written;
        picture = now;
        rows = rowsOf(now.rejections(), fresh(now.rejections()));
        listed = now.rejections();
        return rows;
    }

    /// How many came since the last picture, before those that were listed then; all of them where
    /// the list is another one.
    // Identity is the point: what was listed before is the same object.
    @SuppressWarnings("ReferenceEquality")
    private int fresh(List<SeenRejection> rejections) {
        int fresh = 0;
        while (fresh < rejections.size()
                && !listed.isEmpty()
                && rejections.get(fresh) != listed.getFirst()) {
            fresh++;
        }
        int old = rejections.size() - fresh;
        boolean same = old <= listed.size();
        for (int at = 0; same && at < old; at++) {
            same = rejections.get(fresh + at) == listed.get(at);
        }
        return same ? fresh : rejections.size();
    }

    /// A record that had its row keeps it: its words are made once.
    private List<RejectionRow> rowsOf(List<SeenRejection> rejections, int fresh) {
        List<RejectionRow> stay = List.of();
        Map<Object, RejectionRow> before = new HashMap<>();
        if (fresh < rejections.size()) {
            stay = rows.subList(0, rejections.size() - fresh);
        } else {
            rows.forEach(row -> before.put(row.key(), row));
        }
        List<SeenRejection> come = rejections.subList(0, fresh);
        Map<SeenRejection, Integer> alike = new HashMap<>();
        List<RejectionRow> made = new ArrayList<>(fresh);
        Map<String, Long> earlier = forgotten(come);
        for (SeenRejection one : come.reversed()) {
            Key key = new Key(one, alike.merge(one, alike(one, stay) + 1, (nth, _) -> nth + 1));
            RejectionRow known = before.get(key);
            Long refused = earlier.computeIfPresent(source(one), (_, count) -> count + 1);
            made.add(known == null ? row(one, key, before(one, refused)) : known);
        }
        made = new ArrayList<>(made.reversed());
        made.addAll(stay);
        return List.copyOf(made);
    }

    /// Which is the last of the rows that say the same; 0 where none does.
    private static int alike(SeenRejection one, List<RejectionRow> rows) {
        int nth = 0;
        for (RejectionRow row : rows) {
            if (row.key() instanceof Key key && key.what().equals(one)) {
                nth = Math.max(nth, key.nth());
            }
        }
        return nth;
    }

    private static String source(SeenRejection one) {
        return one.rejection().origin().source();
    }

    /// How many of each source were refused before these.
    private Map<String, Long> forgotten(List<SeenRejection> rejections) {
        Map<String, Long> count = new HashMap<>();
        picture.sources().forEach(one -> count.put(one.name(), one.refused()));
        rejections.forEach(one -> count.computeIfPresent(source(one), (_, all) -> all - 1));
        return count;
    }

    private String before(SeenRejection one, @Nullable Long refused) {
        return picture.earlier() == null
                ? RejectionWords.loaded(one, refused)
                : RejectionWords.read(one);
    }

    private RejectionRow row(SeenRejection seen, Key key, String kept) {
        Rejection what = seen.rejection();
        return new RejectionRow(
                key,
                times.millis(seen.seen()),
                Sanitizer.show(what.origin().source()),
                Figures.count(what.origin().line()),
                Figures.count(what.origin().offset()),
                what.reason().wireName(),
                Sanitizer.show(what.detail()),
                kept,
                RejectionRow.Raw.of(what.raw()));
    }
}
