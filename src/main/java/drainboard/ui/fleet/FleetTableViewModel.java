package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;
import drainboard.ui.filter.Filter;
import drainboard.ui.filter.FilterViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Makes of each picture of a run the rows of all its nodes. Rows move at most every five seconds;
/// between, a row changes where it stands and a new one waits at the end. A picture costs one look
/// at each node; only a move sorts.
public final class FleetTableViewModel {
    private static final Duration REST = Duration.ofSeconds(5);

    private final ReadOnlyObjectWrapper<List<FleetRow>> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final ReadOnlyObjectWrapper<Instant> now =
            new ReadOnlyObjectWrapper<>(this, "now", Instant.EPOCH);
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper(this, "total", "");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(this, "empty", "");
    private final ReadOnlyObjectWrapper<Optional<NodeId>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final FilterViewModel filter;
    private final Times times;
    private final Consumer<NodeId> open;
    private final Map<NodeId, Seen> seen = new HashMap<>();
    private List<NodeId> order = new ArrayList<>();
    private Roster roster = Roster.EMPTY;
    private Freshness freshness = Freshness.ALL_FRESH;
    private @Nullable Instant sorted;
    private boolean unsorted;
    private String nothing = "";

    /// What a row was made of, to be found by identity.
    private record Seen(NodeState state, @Nullable Fact fact, FleetRow row) {}

    /// A table that has seen no picture yet, with a filter of its own.
    ///
    /// @param open shows a node elsewhere
    public FleetTableViewModel(Times times, Consumer<NodeId> open) {
        this(times, open, new FilterViewModel());
    }

    /// A table that has seen no picture yet.
    ///
    /// @param open shows a node elsewhere
    /// @param filter which rows are shown
    public FleetTableViewModel(Times times, Consumer<NodeId> open, FilterViewModel filter) {
        this.times = times;
        this.filter = filter;
        this.open = open;
        filter.filterProperty().subscribe(_ -> filter());
    }

    /// Takes a picture in; rows change only where they would look different.
    public void show(SessionPicture picture) {
        Freshness fresh = picture.freshness();
        boolean anew = !fresh.equals(freshness) || !picture.roster().equals(roster);
        freshness = fresh;
        roster = picture.roster();
        FleetRows rows = new FleetRows(roster);
        now.set(picture.now());
        boolean changed = forget(picture.fleet().nodes().keySet());
        for (Map.Entry<NodeId, NodeState> entry : picture.fleet().nodes().entrySet()) {
            NodeId node = entry.getKey();
            List<Fact> facts = picture.facts().getOrDefault(node, List.of());
            Fact fact = facts.isEmpty() ? null : facts.getFirst();
            changed |= take(rows, node, entry.getValue(), fact, anew);
        }
        boolean moved = settle();
        if (changed || moved) {
            total.set(counted());
        }
        if (changed || moved || filter.filterProperty().get().isOfTime()) {
            filter();
        }
    }

    private boolean forget(Set<NodeId> stay) {
        if (!seen.keySet().retainAll(stay)) {
            return false;
        }
        order.removeIf(node -> !seen.containsKey(node));
        return true;
    }

    // Identity is the point: an unchanged node is the same object and keeps its row.
    @SuppressWarnings("ReferenceEquality")
    private boolean take(
            FleetRows rows, NodeId node, NodeState state, @Nullable Fact fact, boolean anew) {
        Seen before = seen.get(node);
        if (before != null && !anew && before.state() == state && before.fact() == fact) {
            return false;
        }
        FleetRow row = rows.of(state, freshness, fact);
        if (before == null) {
            order.add(node);
            unsorted = true;
        } else if (before.row().equals(row)) {
            seen.put(node, new Seen(state, fact, before.row()));
            return false;
        } else {
            unsorted |= before.row().need() != row.need();
        }
        seen.put(node, new Seen(state, fact, row));
        return true;
    }

    /// Sorts where rows have rested for long enough.
    private boolean settle() {
        Instant last = sorted;
        Instant at = now.get();
        boolean resting = last != null && !at.isBefore(last) && at.isBefore(last.plus(REST));
        if (!unsorted || resting) {
            return false;
        }
        List<FleetRow> rows = new ArrayList<>(rows());
        rows.sort(FleetRow.NEEDS_YOU_FIRST);
        order = new ArrayList<>(rows.stream().map(FleetRow::node).toList());
        sorted = at;
        unsorted = false;
        return true;
    }

    private List<FleetRow> rows() {
        List<FleetRow> rows = new ArrayList<>(order.size());
        for (NodeId node : order) {
            Seen one = seen.get(node);
            if (one != null) {
                rows.add(one.row());
            }
        }
        return rows;
    }

    private void filter() {
        Filter asked = filter.filterProperty().get();
        List<FleetRow> rows = rows();
        if (!asked.isAll()) {
            rows.removeIf(row -> !asked.accepts(row.at(now.get())));
        }
        empty.set(empty());
        if (!rows.equals(shown.get())) {
            shown.set(rows);
        }
    }

    private String empty() {
        return order.isEmpty()
                ? nothing
                : "No node is so. Escape in the filter shows all "
                        + Figures.count(order.size())
                        + ".";
    }

    /// Why no node is known, where none is: the same words as everywhere.
    public void nothing(String why) {
        nothing = why;
        empty.set(empty());
    }

    /// The modes and the unknown ones, which make all nodes together.
    private String counted() {
        Map<NodeMode, Integer> modes = new EnumMap<>(NodeMode.class);
        int unknown = 0;
        int untold = 0;
        for (Seen one : seen.values()) {
            NodeMode mode = one.row().stand().mode();
            if (mode == null || one.row().isUnknown()) {
                unknown++;
                untold += mode == null ? 1 : 0;
            } else {
                modes.merge(mode, 1, Integer::sum);
            }
        }
        StringBuilder said = new StringBuilder();
        said.append(seen.size() == 1 ? "1 node" : Figures.count(seen.size()) + " nodes");
        String mark = " = ";
        for (NodeMode mode : NodeMode.ALL) {
            String word = Words.of(mode).toLowerCase(Locale.ROOT);
            said.append(mark).append(Figures.count(modes.getOrDefault(mode, 0)));
            said.append(' ').append(word);
            mark = " + ";
        }
        said.append(mark).append(Figures.count(unknown)).append(" unknown");
        if (untold > 0) {
            said.append(" (").append(Figures.count(untold)).append(" never told of)");
        }
        return said.toString();
    }

    /// The node that was chosen in the table.
    public ReadOnlyObjectProperty<Optional<NodeId>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(FleetRow row) {
        chosen.set(Optional.of(row.node()));
    }

    /// Another node is looked at in the rest of the window: what was chosen here is not any more.
    public void leave(NodeId now) {
        if (chosen.get().filter(now::equals).isEmpty()) {
            chosen.set(Optional.empty());
        }
    }

    void open(FleetRow row) {
        open.accept(row.node());
    }

    /// Rows as a table that a spreadsheet takes: tabs between, a line for each, a head above.
    String copied(List<FleetRow> rows) {
        return FleetCopy.of(rows, now.get(), times);
    }

    /// Shows only what is in a mode, or all, beside what is typed.
    public void showOnly(Optional<NodeMode> mode) {
        filter.pinnedProperty().set(mode.map(one -> "mode:" + one.wireName()));
    }

    FilterViewModel filtering() {
        return filter;
    }

    /// What a row has no room for.
    String tip(FleetRow row) {
        return row.tip(times);
    }

    Times times() {
        return times;
    }

    ReadOnlyObjectProperty<List<FleetRow>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// The moment that ages are counted to.
    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyStringProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Why there is nothing to see.
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }
}
