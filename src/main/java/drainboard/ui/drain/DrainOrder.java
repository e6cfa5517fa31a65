package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.fx.CountedOrder;
import drainboard.ui.fx.RowList;

import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Where each line stands: nodes by the neediest of their rows, and so the rows below each. Lines
/// move at most every five seconds, and one that is held never does; until then what is new waits
/// at the end and what has ended stays. A long list takes what is new once a second: nobody sees
/// its end, and the table lays out all that is in sight for each line more.
final class DrainOrder {
    private static final Duration REST = Duration.ofSeconds(5);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LONG = 500;
    private static final Comparator<NodeLines.Slot> ROWS =
            Comparator.comparing((NodeLines.Slot slot) -> !slot.isWanted())
                    .thenComparing(slot -> slot.row().need(), DrainNeed.NEEDS_YOU_FIRST)
                    .thenComparing(slot -> slot.row().workload(), WorkloadName.ORDER);
    private static final Comparator<Ranked> NODES =
            Comparator.comparing(Ranked::need, DrainNeed.NEEDS_YOU_FIRST)
                    .thenComparing(ranked -> ranked.lines().node(), NodeId.ORDER);

    private final CountedOrder<NodeLines.Slot> rowOrder = new CountedOrder<>(ROWS);
    private final CountedOrder<Ranked> nodeOrder = new CountedOrder<>(NODES);
    private final RowList<DrainLine> shown = new RowList<>(DrainLine::key);
    private final Map<NodeId, NodeLines> nodes = new HashMap<>();
    private final List<NodeLines> newcomers = new ArrayList<>();
    private final Set<NodeLines> touched = new LinkedHashSet<>();
    private final Set<NodeId> collapsed = new HashSet<>();
    private List<NodeLines> sequence = new ArrayList<>();
    private Predicate<DrainRow> wanted = _ -> true;
    private boolean filtering;
    private @Nullable Instant sorted;
    private @Nullable Instant admitted;
    private final Turns<NodeLines> turns = new Turns<>(TICK);
    private int present;
    private boolean unsorted;

    /// A node with what the neediest of its rows waits for.
    private record Ranked(NodeLines lines, DrainNeed need) {}

    /// The lines in their order.
    ObservableList<DrainLine> shown() {
        return shown;
    }

    /// The rows in their order, those that are folded away among them.
    List<DrainRow> rows() {
        List<DrainRow> rows = new ArrayList<>();
        sequence.forEach(one -> rows.addAll(one.rows()));
        return rows;
    }

    /// The rows of a node in their order.
    List<DrainRow> rows(NodeId node) {
        NodeLines lines = nodes.get(node);
        return lines == null ? List.of() : lines.rows();
    }

    /// How many rows there are without those that have left.
    int present() {
        return present;
    }

    /// How many of them the filter shows.
    ///
    /// @param all how many there are, which need not be counted twice
    int matching(int all) {
        return filtering ? sequence.stream().mapToInt(NodeLines::shown).sum() : all;
    }

    /// How often two things were compared so far.
    long compared() {
        return rowOrder.calls() + nodeOrder.calls();
    }

    /// Where a line is; -1 where it is not shown.
    int placeOf(DrainKey key) {
        NodeLines lines = nodes.get(key.node());
        int below = lines == null ? -1 : lines.below(key, isCollapsed(lines));
        return lines == null || lines.at() < 0 || below < 0 ? -1 : lines.at() + below;
    }

    /// Takes a node with rows of it as they are now; they are shown by the next [#settle].
    void put(NodeId node, DrainGroup.Head head, List<DrainRow> rows) {
        NodeLines lines = nodes.get(node);
        if (lines == null) {
            lines = new NodeLines(node, head);
            nodes.put(node, lines);
            newcomers.add(lines);
            turns.add(lines);
        }
        lines.head(head);
        present -= lines.present();
        for (DrainRow row : rows) {
            unsorted |= lines.put(row);
        }
        present += lines.present();
        touched.add(lines);
    }

    /// Shows only rows like these from now on; who asked for others waits no five seconds for their
    /// order, which the next [#settle] brings.
    ///
    /// @param all whether that is every row
    void filter(Predicate<DrainRow> only, boolean all) {
        wanted = only;
        filtering = !all;
        sequence.forEach(one -> one.filter(wanted, all));
        unsorted = true;
        sorted = null;
        lay();
    }

    /// Folds the rows of a node away, or out again.
    void collapse(NodeId node, boolean away) {
        if (away ? collapsed.add(node) : collapsed.remove(node)) {
            lay();
        }
    }

    /// Folds the rows of all nodes away, or out again.
    void collapseAll(boolean away) {
        collapsed.clear();
        if (away) {
            collapsed.addAll(nodes.keySet());
        }
        lay();
    }

    private boolean isCollapsed(NodeLines lines) {
        return collapsed.contains(lines.node());
    }

    private int size(NodeLines lines) {
        return lines.size(isCollapsed(lines));
    }

    /// Shows the lines as they are now.
    ///
    /// @param held what keeps its place
    void settle(Instant now, Map<NodeMode, Expected> expected, List<DrainKey> held) {
        judge(now, expected);
        boolean admitting = isAdmitting(now);
        if (unsorted && (shown.isEmpty() || isOver(sorted, REST, now))) {
            sort(below(held));
            sorted = now;
        } else if (admitting || !touched.isEmpty()) {
            shown.together(() -> replace(admitting));
        }
        admitted = admitting ? now : admitted;
        touched.clear();
    }

    /// How far below its header each line that is held stands; those not shown are left out.
    private Map<DrainKey, Integer> below(List<DrainKey> held) {
        Map<DrainKey, Integer> below = new HashMap<>();
        for (DrainKey key : held) {
            NodeLines lines = nodes.get(key.node());
            if (lines != null && placeOf(key) >= 0) {
                below.put(key, placeOf(key) - lines.at());
            }
        }
        return below;
    }

    private boolean isAdmitting(Instant now) {
        return !newcomers.isEmpty() && (shown.size() < LONG || isOver(admitted, TICK, now));
    }

    private static boolean isOver(@Nullable Instant before, Duration time, Instant now) {
        return before == null || now.isBefore(before) || !now.isBefore(before.plus(time));
    }

    /// Finds out which rows are late by now, and which the filter shows by now: those that changed
    /// each time, all others in turn within a second, as ages tick.
    private void judge(Instant now, Map<NodeMode, Expected> expected) {
        Lateness late = Lateness.at(now, expected);
        List.copyOf(touched).forEach(lines -> judge(lines, late));
        turns.take(now, lines -> judge(lines, late));
    }

    private void judge(NodeLines lines, Lateness late) {
        unsorted |= lines.changeAll(row -> judge(lines, row, late));
        unsorted |= filtering && lines.isFilteredOtherwise(wanted);
    }

    private DrainRow judge(NodeLines lines, DrainRow row, Lateness late) {
        DrainRow next = row.asLate(late.is(row));
        if (next.late() != row.late()) {
            touched.add(lines);
        }
        return next;
    }

    private void replace(boolean admitting) {
        // From top to bottom, so that what is told of the changes is only ever added to.
        List<NodeLines> changed = new ArrayList<>(touched);
        changed.removeIf(lines -> lines.at() < 0);
        changed.sort(Comparator.comparingInt(NodeLines::at));
        for (NodeLines lines : changed) {
            List<DrainLine> now = new ArrayList<>();
            lines.lines(isCollapsed(lines), now);
            shown.renew(lines.at(), now);
        }
        if (admitting) {
            for (NodeLines lines : ranked(admitted())) {
                sequence.add(lines);
                append(lines, shown);
            }
        }
    }

    /// The nodes that are new, with their rows in order.
    private List<NodeLines> admitted() {
        List<NodeLines> all = List.copyOf(newcomers);
        newcomers.clear();
        for (NodeLines lines : all) {
            lines.filter(wanted, !filtering);
            lines.tidy(rowOrder, Map.of());
        }
        return all;
    }

    private List<NodeLines> ranked(List<NodeLines> some) {
        List<Ranked> ranks = new ArrayList<>(some.size());
        some.forEach(lines -> ranks.add(new Ranked(lines, lines.neediest())));
        ranks.sort(nodeOrder);
        return ranks.stream().map(Ranked::lines).toList();
    }

    private void append(NodeLines lines, List<DrainLine> into) {
        lines.at(size(lines) == 0 ? -1 : into.size());
        lines.lines(isCollapsed(lines), into);
    }

    private void sort(Map<DrainKey, Integer> held) {
        nodes.values().forEach(NodeLines::drop);
        nodes.values().removeIf(NodeLines::isGone);
        turns.removeIf(NodeLines::isGone);
        newcomers.removeIf(NodeLines::isGone);
        sequence.removeIf(NodeLines::isGone);
        sequence.forEach(lines -> lines.filter(wanted, !filtering));
        sequence.forEach(lines -> lines.tidy(rowOrder, held));
        sequence.addAll(admitted());
        List<NodeLines> stay = new ArrayList<>(sequence);
        stay.removeIf(lines -> held.keySet().stream().noneMatch(lines::isOf));
        stay.sort(Comparator.comparingInt(NodeLines::at));
        List<NodeLines> others = new ArrayList<>(sequence);
        others.removeAll(new HashSet<>(stay));
        List<NodeLines> next = new HeldPlaces(ranked(others), this::size).around(stay);
        // Rather the old order than that a line moves under the pointer.
        if (isHeld(next, stay) || !isHeld(sequence, stay)) {
            sequence = next;
        }
        lay();
        unsorted = !stay.isEmpty();
    }

    /// Whether those that are to stay would begin at the line where they stand.
    private boolean isHeld(List<NodeLines> order, List<NodeLines> stay) {
        int line = 0;
        int kept = 0;
        for (NodeLines lines : order) {
            if (kept < stay.size() && lines.node().equals(stay.get(kept).node())) {
                if (lines.at() != line) {
                    return false;
                }
                kept++;
            }
            line += size(lines);
        }
        return kept == stay.size();
    }

    private void lay() {
        List<DrainLine> next = new ArrayList<>(shown.size());
        sequence.forEach(lines -> append(lines, next));
        shown.become(next);
    }
}
