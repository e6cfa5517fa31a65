package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.fx.CountedOrder;
import drainboard.ui.fx.KeyedRows;

import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where each row stands: what needs a person first. Rows move at most every five seconds, and the
/// selected one never does; until then what is new waits at the end and what has ended stays.
final class DrainOrder {
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int FEW = 500;
    private static final Comparator<DrainRow> NEEDS_YOU_FIRST =
            Comparator.comparing(DrainRow::need, DrainNeed.NEEDS_YOU_FIRST)
                    .thenComparing(row -> row.key().node(), NodeId.ORDER)
                    .thenComparing(row -> row.key().workload(), WorkloadName.ORDER);

    private final CountedOrder<DrainRow> needsYouFirst = new CountedOrder<>(NEEDS_YOU_FIRST);
    private final DrainList shown = new DrainList();
    private final Map<DrainKey, DrainRow> rows = new HashMap<>();
    private final List<DrainKey> newcomers = new ArrayList<>();
    private final Map<DrainKey, Integer> places = new HashMap<>();
    private final Set<DrainKey> touched = new HashSet<>();
    private @Nullable Instant sorted;
    private @Nullable Instant judged;
    private boolean unsorted;
    private int left;

    /// The rows in their order.
    ObservableList<DrainRow> shown() {
        return shown;
    }

    /// How many rows there are without those that have left.
    int present() {
        return rows.size() - left;
    }

    /// How often two rows were compared so far.
    long compared() {
        return needsYouFirst.calls();
    }

    /// Takes a row as it is now; it is shown by the next [#settle].
    void put(DrainRow made) {
        DrainRow before = rows.get(made.key());
        DrainRow row = before == null ? made : made.asLate(before.late());
        rows.put(row.key(), row);
        if (before == null) {
            newcomers.add(row.key());
        } else {
            left -= before.need() == DrainNeed.LEFT ? 1 : 0;
        }
        left += row.need() == DrainNeed.LEFT ? 1 : 0;
        touched.add(row.key());
        unsorted |= before == null || before.need() != row.need();
    }

    /// Shows the rows as they are now.
    void settle(Instant now, Map<NodeMode, Expected> expected, @Nullable DrainKey selected) {
        judge(now, expected);
        if (unsorted && isRested(now)) {
            sort(selected);
            sorted = now;
        } else if (!touched.isEmpty()) {
            shown.together(this::replace);
        }
        newcomers.clear();
        touched.clear();
    }

    private boolean isRested(Instant now) {
        Instant before = sorted;
        return before == null
                || shown.isEmpty()
                || now.isBefore(before)
                || !now.isBefore(before.plus(REST));
    }

    /// Finds out which rows are late by now.
    private void judge(Instant now, Map<NodeMode, Expected> expected) {
        Map<NodeMode, Instant> latest = new EnumMap<>(NodeMode.class);
        expected.forEach(
                (mode, usual) -> usual.limit().ifPresent(l -> latest.put(mode, now.minus(l))));
        if (isDue(now)) {
            rows.replaceAll((_, row) -> judge(row, latest));
            judged = now;
        } else {
            for (DrainKey key : List.copyOf(touched)) {
                rows.computeIfPresent(key, (_, row) -> judge(row, latest));
            }
        }
    }

    /// All rows are looked at once a second, as ages tick; those that changed are each time.
    private boolean isDue(Instant now) {
        Instant before = judged;
        return before == null || now.isBefore(before) || !now.isBefore(before.plus(TICK));
    }

    private DrainRow judge(DrainRow row, Map<NodeMode, Instant> latest) {
        Instant limit = latest.get(row.course().step());
        Instant began = row.course().began();
        DrainRow next = row.asLate(limit != null && began != null && began.isBefore(limit));
        unsorted |= next.need() != row.need();
        if (next.late() != row.late()) {
            touched.add(next.key());
        }
        return next;
    }

    private void replace() {
        // From top to bottom, so that what is told of the changes is only ever added to.
        List<Integer> changed = new ArrayList<>(touched.size());
        for (DrainKey key : touched) {
            Integer at = places.get(key);
            if (at != null) {
                changed.add(at);
            }
        }
        Collections.sort(changed);
        for (int at : changed) {
            DrainRow row = rows.get(shown.get(at).key());
            if (row != null && !row.equals(shown.get(at))) {
                shown.set(at, row);
            }
        }
        List<DrainRow> fresh = new ArrayList<>(newcomers.size());
        addNewcomers(fresh);
        fresh.sort(needsYouFirst);
        for (DrainRow row : fresh) {
            places.put(row.key(), shown.size());
            shown.add(row);
        }
    }

    private void addNewcomers(List<DrainRow> into) {
        for (DrainKey key : newcomers) {
            DrainRow row = rows.get(key);
            if (row != null) {
                into.add(row);
            }
        }
    }

    private void sort(@Nullable DrainKey selected) {
        rows.values().removeIf(row -> row.need() == DrainNeed.LEFT);
        left = 0;
        List<DrainRow> next = new ArrayList<>(rows.size());
        DrainRow chosen = null;
        int place = 0;
        for (int at = 0; at < shown.size(); at++) {
            DrainRow row = rows.get(shown.get(at).key());
            if (row != null && row.key().equals(selected)) {
                chosen = row;
                place = at;
            } else if (row != null) {
                next.add(row);
            }
        }
        addNewcomers(next);
        next.sort(needsYouFirst);
        if (chosen != null) {
            next.add(Math.min(place, next.size()), chosen);
        }
        move(next);
        places.clear();
        for (DrainRow row : shown) {
            places.put(row.key(), places.size());
        }
        unsorted = chosen != null;
    }

    /// Few moves are made one by one; many are cheaper as one permutation.
    private void move(List<DrainRow> next) {
        if (next.size() <= FEW) {
            KeyedRows.update(shown, next, DrainRow::key);
            return;
        }
        shown.setAll(next);
    }
}
