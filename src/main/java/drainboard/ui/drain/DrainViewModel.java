package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Fact;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.filter.Filter;
import drainboard.ui.filter.FilterViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of the drains table. A picture costs what has changed in it: a node that is the same
/// object as before is not looked into, and ages are told by [DrainWords] for the rows in sight.
public final class DrainViewModel {
    private static final ModeChange COMPLETING =
            ModeChange.of(NodeMode.RETURNING, NodeMode.ACCEPTING);
    private static final String NONE = "No node is draining.";

    private final Times times;
    private final FilterViewModel filter;
    private final Map<NodeId, Known> known = new HashMap<>();
    private final DrainOrder order = new DrainOrder();
    private final ObjectProperty<@Nullable DrainKey> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(NONE);
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hiding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Drains 0");
    private final ReadOnlyObjectWrapper<DrainWords> words =
            new ReadOnlyObjectWrapper<>(
                    new DrainWords(Instant.EPOCH, Map.of(), Freshness.ALL_FRESH));
    private final FilteredList<DrainRow> rows = new FilteredList<>(order.shown());
    private DrainWords saying = words.get();
    private @Nullable SessionPicture latest;
    private ZoneId shownIn = ZoneOffset.UTC;
    private @Nullable Completed last;
    private boolean anyNode;
    private boolean showing;

    /// The last drain that came to its end.
    private record Completed(NodeId node, Instant at) {}

    /// A node as it was seen last, with its rows.
    private record Known(NodeState state, List<DrainRow> rows) {
        /// Whether it is the same object, which a node that did not change always is.
        @SuppressWarnings("ReferenceEquality")
        boolean is(NodeState now) {
            return state == now;
        }
    }

    /// A table that shows times in UTC.
    public DrainViewModel() {
        this(Times.ofUtc());
    }

    /// A table with a filter of its own.
    ///
    /// @param times in which zone times are shown
    public DrainViewModel(Times times) {
        this(times, new FilterViewModel());
    }

    /// @param times in which zone times are shown
    /// @param filter which rows are shown
    public DrainViewModel(Times times, FilterViewModel filter) {
        this.times = times;
        this.filter = filter;
        filter.filterProperty().subscribe(this::filterAnew);
    }

    /// Which rows are shown.
    public FilterViewModel filter() {
        return filter;
    }

    /// The rows, in the order shown.
    public ObservableList<DrainRow> rows() {
        return rows;
    }

    /// The row that the operator chose; it stays chosen after it has left.
    public ObjectProperty<@Nullable DrainKey> selected() {
        return selected;
    }

    /// What to say where there is no row.
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whether no node is known at all.
    public ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    /// Whether there are rows and the filter hides all of them.
    public ReadOnlyBooleanProperty hidingProperty() {
        return hiding.getReadOnlyProperty();
    }

    /// The name of the table with the number of its rows.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// What cells say now; it changes last, when all rows are in place.
    public ReadOnlyObjectProperty<DrainWords> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// How often two rows were compared so far.
    public long compared() {
        return order.compared();
    }

    /// Chooses a row, even if it was chosen already.
    void choose(DrainKey key) {
        selected.set(null);
        selected.set(key);
    }

    private void filterAnew() {
        showing = true;
        setPredicate();
        showing = false;
        count();
    }

    private void setPredicate() {
        Filter wanted = filter.filterProperty().get();
        rows.setPredicate(wanted.isAll() ? null : row -> isWanted(wanted, row));
    }

    private boolean isWanted(Filter wanted, DrainRow row) {
        SessionPicture picture = latest;
        return picture == null || wanted.accepts(new AskedRow(row, saying, picture));
    }

    /// Once a second, as ages and words tick: which rows are wanted by now, told only where it
    /// differs, since the table works on each thing that it is told.
    private void filterByTime(Instant before) {
        Filter wanted = filter.filterProperty().get();
        boolean ticked = before.getEpochSecond() != saying.now().getEpochSecond();
        if (ticked && !wanted.isAll() && !isFiltered(wanted)) {
            setPredicate();
        }
    }

    private boolean isFiltered(Filter wanted) {
        int at = 0;
        for (int source = 0; source < order.shown().size(); source++) {
            boolean here = at < rows.size() && rows.getSourceIndex(at) == source;
            if (here != isWanted(wanted, order.shown().get(source))) {
                return false;
            }
            at += here ? 1 : 0;
        }
        return true;
    }

    /// Whether rows are changing by themselves just now, rather than by the operator's hand.
    boolean isShowing() {
        return showing;
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        showing = true;
        DrainRows making = new DrainRows(picture, times);
        ZoneId zone = times.zoneProperty().get();
        boolean anew =
                !words.get().freshness().equals(picture.freshness()) || !zone.equals(shownIn);
        shownIn = zone;
        Instant before = saying.now();
        saying = new DrainWords(picture.now(), picture.expected(), picture.freshness());
        latest = picture;
        for (NodeState state : picture.fleet().nodes().values()) {
            Known seen = known.get(state.node());
            if (anew || seen == null || !seen.is(state)) {
                learn(seen, state, making, picture);
            }
        }
        order.settle(picture.now(), picture.expected(), selected.get());
        filterByTime(before);
        showing = false;
        count();
        nothing.set(!anyNode);
        words.set(saying);
    }

    private void count() {
        int all = order.present();
        long here =
                filter.filterProperty().get().isAll()
                        ? all
                        : rows.stream().filter(row -> row.need() != DrainNeed.LEFT).count();
        long hidden = all - here;
        headline.set("Drains " + here + (hidden == 0 ? "" : " of " + all));
        hiding.set(here == 0 && hidden > 0);
        empty.set(hiding.get() ? noneOf(hidden) : NONE + lastDrain());
    }

    private String noneOf(long hidden) {
        return "No drain matches "
                + Sanitizer.show(filter.asked())
                + ". "
                + hidden
                + (hidden == 1 ? " is hidden." : " are hidden.");
    }

    private void learn(
            @Nullable Known before, NodeState state, DrainRows making, SessionPicture picture) {
        List<DrainRow> now = state instanceof Tracked node ? making.of(node) : List.of();
        known.put(state.node(), new Known(state, now));
        anyNode |= state instanceof Tracked;
        remember(state.node(), picture);
        if (before != null && state instanceof Tracked node) {
            boolean completed = completed(before.state(), node, picture);
            List<DrainKey> still = now.stream().map(DrainRow::key).toList();
            for (DrainRow row : before.rows()) {
                if (!still.contains(row.key())) {
                    order.put(making.left(row, node, completed));
                }
            }
        }
        now.forEach(order::put);
    }

    /// Whether the scheduler itself completed a node's drain.
    private boolean completed(NodeState before, Tracked node, SessionPicture picture) {
        if (!(before instanceof Tracked was) || was.drain() == null || node.drain() != null) {
            return false;
        }
        Fact newest = null;
        for (Fact fact : picture.facts().getOrDefault(node.node(), List.of())) {
            if (newest == null && fact.change() != null && fact.disposition().isTaken()) {
                newest = fact;
            }
        }
        return newest != null && COMPLETING.equals(newest.change());
    }

    /// Takes note of the last drain that was completed, also where that was before this window or
    /// between two pictures.
    private void remember(NodeId node, SessionPicture picture) {
        for (Fact fact : picture.facts().getOrDefault(node, List.of())) {
            if (COMPLETING.equals(fact.change()) && fact.disposition().isTaken()) {
                Instant at = fact.said() == null ? fact.seen() : fact.said();
                if (last == null || !at.isBefore(last.at())) {
                    last = new Completed(node, at);
                }
                return;
            }
        }
    }

    private String lastDrain() {
        Completed drain = last;
        return drain == null
                ? ""
                : " Last drain: "
                        + Sanitizer.show(drain.node().toString())
                        + ", completed "
                        + times.seconds(drain.at())
                        + ".";
    }
}
