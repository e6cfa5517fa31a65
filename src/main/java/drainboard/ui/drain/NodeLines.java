package drainboard.ui.drain;

import drainboard.event.NodeId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The lines of one node: its header and its rows, those that the filter shows first. A row that is
/// new waits until the lines are laid out anew.
final class NodeLines {
    private final NodeId node;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<DrainKey, Slot> byKey = new HashMap<>();
    private DrainGroup.Head head;
    private int laid;
    private boolean untidy;
    private boolean whole;
    private boolean anyLeft;
    private @Nullable DrainGroup made;
    private int at = -1;

    /// The place of a row, as it was made and as it is judged.
    static final class Slot {
        private DrainRow made;
        private DrainRow row;
        private boolean wanted;
        private boolean fresh = true;

        Slot(DrainRow row) {
            this.made = row;
            this.row = row;
        }

        DrainRow row() {
            return row;
        }

        /// Whether the filter shows it, since the lines were laid out last.
        boolean isWanted() {
            return wanted;
        }
    }

    NodeLines(NodeId node, DrainGroup.Head head) {
        this.node = node;
        this.head = head;
    }

    NodeId node() {
        return node;
    }

    boolean isOf(DrainKey key) {
        return node.equals(key.node());
    }

    void head(DrainGroup.Head now) {
        if (!now.equals(head)) {
            head = now;
            made = null;
        }
    }

    /// Takes a row as it is now; answers whether it needs another place now.
    // Identity is the point: the same row is the same object.
    @SuppressWarnings("ReferenceEquality")
    boolean put(DrainRow row) {
        Slot slot = byKey.get(row.key());
        if (slot == null) {
            Slot fresh = new Slot(row);
            byKey.put(row.key(), fresh);
            slots.add(fresh);
            untidy = true;
            whole = false;
            made = null;
            anyLeft |= row.need() == DrainNeed.LEFT;
            return true;
        }
        if (slot.made == row) {
            return false;
        }
        slot.made = row;
        return change(slot, row.asLate(slot.row.late()));
    }

    // Identity is the point: the same row is the same object.
    @SuppressWarnings("ReferenceEquality")
    private boolean change(Slot slot, DrainRow row) {
        if (slot.row == row) {
            return false;
        }
        boolean moves = slot.row.need() != row.need();
        if (moves || slot.row.isDone() != row.isDone()) {
            made = null;
        }
        slot.row = row;
        anyLeft |= row.need() == DrainNeed.LEFT;
        untidy |= moves;
        return moves;
    }

    /// Changes rows in place; answers whether one of them needs another place now.
    boolean changeAll(UnaryOperator<DrainRow> change) {
        boolean moves = false;
        for (Slot slot : slots) {
            moves |= change(slot, change.apply(slot.row));
        }
        return moves;
    }

    /// Whether the filter would show what it does not, or the other way round.
    boolean isFilteredOtherwise(Predicate<DrainRow> wanted) {
        for (Slot slot : slots) {
            if (slot.wanted != wanted.test(slot.row)) {
                return true;
            }
        }
        return false;
    }

    /// Drops the rows that have left.
    void drop() {
        if (anyLeft && slots.removeIf(slot -> slot.row.need() == DrainNeed.LEFT)) {
            byKey.values().removeIf(slot -> slot.row.need() == DrainNeed.LEFT);
            whole = false;
            made = null;
        }
        anyLeft = false;
    }

    boolean isGone() {
        return slots.isEmpty();
    }

    /// Asks the filter for every row.
    ///
    /// @param all whether it shows every row, so that nothing need be asked once that was done
    void filter(Predicate<DrainRow> wanted, boolean all) {
        if (all && whole) {
            return;
        }
        whole = all;
        made = null;
        laid = 0;
        for (Slot slot : slots) {
            boolean now = wanted.test(slot.row);
            untidy |= now != slot.wanted;
            slot.wanted = now;
            slot.fresh = false;
            laid += now ? 1 : 0;
        }
    }

    /// Brings the rows in order.
    ///
    /// @param held how far below the header a row stays where it is
    void tidy(Comparator<Slot> order, Map<DrainKey, Integer> held) {
        if (!untidy) {
            return;
        }
        Map<Integer, Slot> stay = new TreeMap<>();
        for (Slot slot : slots) {
            Integer below = held.get(slot.row.key());
            if (below != null && slot.wanted) {
                stay.put(below - 1, slot);
            }
        }
        slots.removeAll(stay.values());
        slots.sort(order);
        stay.forEach((place, slot) -> slots.add(Math.min(place, slots.size()), slot));
        untidy = !stay.isEmpty();
    }

    /// What the first of its shown rows waits for.
    DrainNeed neediest() {
        DrainNeed first = DrainNeed.LEFT;
        for (Slot slot : slots) {
            if (slot.wanted && DrainNeed.NEEDS_YOU_FIRST.compare(slot.row.need(), first) < 0) {
                first = slot.row.need();
            }
        }
        return first;
    }

    /// How many lines it takes.
    int size(boolean collapsed) {
        if (laid == 0) {
            return 0;
        }
        return collapsed ? 1 : 1 + laid;
    }

    /// The lines, none where the filter shows none of its rows.
    void lines(boolean collapsed, List<? super DrainLine> into) {
        if (laid == 0) {
            return;
        }
        into.add(header(collapsed));
        if (!collapsed) {
            for (Slot slot : slots) {
                if (slot.wanted) {
                    into.add(slot.row);
                }
            }
        }
    }

    DrainGroup header(boolean collapsed) {
        DrainGroup before = made;
        if (before != null && before.isCollapsed() == collapsed) {
            return before;
        }
        DrainGroup now = tallied(collapsed);
        made = now;
        return now;
    }

    private DrainGroup tallied(boolean collapsed) {
        Map<DrainNeed, Integer> needs = new EnumMap<>(DrainNeed.class);
        int done = 0;
        int hidden = 0;
        for (Slot slot : slots) {
            if (slot.row.need() != DrainNeed.LEFT) {
                needs.merge(slot.row.need(), 1, Integer::sum);
                done += slot.row.isDone() ? 1 : 0;
                hidden += slot.wanted || slot.fresh ? 0 : 1;
            }
        }
        return new DrainGroup(
                DrainKey.of(node), head, new DrainGroup.Tally(needs, done, hidden), collapsed);
    }

    /// The rows that are shown, or would be were they not folded away.
    List<DrainRow> rows() {
        List<DrainRow> rows = new ArrayList<>(laid);
        for (Slot slot : slots) {
            if (slot.wanted) {
                rows.add(slot.row);
            }
        }
        return rows;
    }

    /// How many rows there are but those that have left.
    int present() {
        return count(_ -> true);
    }

    /// How many of the rows shown are there.
    int shown() {
        return count(Slot::isWanted);
    }

    private int count(Predicate<Slot> which) {
        int count = 0;
        for (Slot slot : slots) {
            count += slot.row.need() != DrainNeed.LEFT && which.test(slot) ? 1 : 0;
        }
        return count;
    }

    /// The place of its header among all lines; -1 where it is not among them.
    int at() {
        return at;
    }

    void at(int now) {
        at = now;
    }

    /// The place of a line below the header, which is 0; -1 where it is not shown.
    int below(DrainKey key, boolean collapsed) {
        if (key.workload() == null) {
            return 0;
        }
        int place = 1;
        for (Slot slot : slots) {
            if (slot.wanted && slot.row.key().equals(key)) {
                return collapsed ? -1 : place;
            }
            place += slot.wanted ? 1 : 0;
        }
        return -1;
    }
}
