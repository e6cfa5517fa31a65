package drainboard.ui.drain;

import drainboard.event.NodeId;
import drainboard.fleet.FleetSnapshot;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Times;
import drainboard.ui.filter.Filter;
import drainboard.ui.filter.FilterViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of the drains table. A picture costs what has changed in it: a node that is the same
/// object as before is not looked into, and ages are told by [DrainWords] for the rows in sight.
public final class DrainViewModel {
    private static final String NONE = "No node is draining.";

    private final Times times;
    private final FilterViewModel filter;
    private final GroupWords groupWords;
    private final Map<NodeId, Known> known = new HashMap<>();
    private final DrainOrder order = new DrainOrder();
    private final LastDrain last = new LastDrain();
    private final ObjectProperty<@Nullable DrainKey> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DrainKey> pointed = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper placed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(NONE);
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper hiding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Drains 0");
    private final ReadOnlyObjectWrapper<DrainWords> words =
            new ReadOnlyObjectWrapper<>(
                    new DrainWords(Instant.EPOCH, Map.of(), Freshness.ALL_FRESH, DrainWords.FLAT));
    private DrainWords saying = words.get();
    private Duration flat = DrainWords.FLAT;
    private @Nullable SessionPicture latest;
    private FleetSnapshot fleet = FleetSnapshot.EMPTY;
    private Object shownIn = "";
    private boolean anyNode;
    private boolean showing;

    /// What rows and headers are made from, and whether all are written anew.
    private record Making(SessionPicture picture, DrainRows rows, DrainHeads heads, boolean anew) {}

    /// A node as it was seen last, with its rows.
    private record Known(NodeState state, List<DrainRow> rows) {}

    /// A table that shows times in UTC and has a filter of its own.
    public DrainViewModel() {
        this(Times.ofUtc(), new FilterViewModel());
    }

    /// @param times in which zone times are shown
    /// @param filter which rows are shown
    public DrainViewModel(Times times, FilterViewModel filter) {
        this.times = times;
        this.filter = filter;
        groupWords = new GroupWords(times);
        filter.filterProperty().subscribe(this::filterAnew);
    }

    /// Sets how long work in flight may stay level before it counts as not falling; before the
    /// first picture.
    public void flatAfter(Duration time) {
        flat = time;
    }

    /// Which rows are shown.
    public FilterViewModel filter() {
        return filter;
    }

    /// The lines, in the order shown: each node and, unless folded away, its rows.
    public ObservableList<DrainLine> lines() {
        return order.shown();
    }

    /// The rows as they are now, in the order shown, with those that are folded away.
    public List<DrainRow> rows() {
        return order.rows();
    }

    /// Where a line is among those shown; -1 where it is not.
    int placeOf(DrainKey key) {
        return order.placeOf(key);
    }

    /// The line that the operator chose; it stays chosen after it has left.
    public ObjectProperty<@Nullable DrainKey> selected() {
        return selected;
    }

    /// The line under the pointer, which no sorting takes away from there.
    ObjectProperty<@Nullable DrainKey> pointed() {
        return pointed;
    }

    /// How often other lines were asked for by hand; it changes when they are in place.
    ReadOnlyIntegerProperty placedProperty() {
        return placed.getReadOnlyProperty();
    }

    /// The line that is chosen, as it is now; empty where none is, or it is not shown.
    public Optional<DrainLine> chosen() {
        DrainKey key = selected.get();
        int place = key == null ? -1 : placeOf(key);
        return place < 0 ? Optional.empty() : Optional.of(lines().get(place));
    }

    /// The row that is chosen, or those of the node that is.
    public List<DrainRow> chosenRows() {
        return switch (chosen().orElse(null)) {
            case DrainRow row -> List.of(row);
            case DrainGroup group -> order.rows(group.key().node());
            case null -> List.of();
        };
    }

    /// Chooses the chosen line again, so that all look at it.
    public void chooseAgain() {
        Optional.ofNullable(selected.get()).ifPresent(this::choose);
    }

    /// Folds the rows of all nodes shown away, or out again.
    public void collapseAll(boolean away) {
        fold(() -> order.collapseAll(away));
    }

    /// Folds the rows of a node away, or out again; it stays so while the window is open.
    void collapse(NodeId node, boolean away) {
        fold(() -> order.collapse(node, away));
    }

    private void fold(Runnable folding) {
        showing = true;
        folding.run();
        showing = false;
        placed.set(placed.get() + 1);
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

    /// What headers say.
    GroupWords groupWords() {
        return groupWords;
    }

    /// What lines say now, as text.
    public LineTexts texts() {
        return new LineTexts(words.get(), groupWords, times);
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
        Filter wanted = filter.filterProperty().get();
        showing = true;
        order.filter(row -> isWanted(wanted, row), wanted.isAll());
        showing = false;
        count();
        placed.set(placed.get() + 1);
    }

    private boolean isWanted(Filter wanted, DrainRow row) {
        return wanted.isAll()
                || latest == null
                || wanted.accepts(new AskedRow(row, saying, latest));
    }

    /// Whether rows are changing by themselves just now, rather than by the operator's hand.
    boolean isShowing() {
        return showing;
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        showing = true;
        boolean anew = isAnew(picture);
        Making making =
                new Making(picture, new DrainRows(picture, times), new DrainHeads(picture), anew);
        saying = new DrainWords(picture.now(), picture.expected(), picture.freshness(), flat);
        latest = picture;
        for (NodeState state : picture.fleet().changedSince(anew ? FleetSnapshot.EMPTY : fleet)) {
            learn(known.get(state.node()), state, making);
        }
        fleet = picture.fleet();
        order.settle(
                picture.now(),
                picture.expected(),
                Stream.of(selected, pointed).flatMap(key -> Stream.ofNullable(key.get())).toList());
        showing = false;
        count();
        nothing.set(!anyNode);
        words.set(saying);
    }

    /// Whether every row is written anew.
    private boolean isAnew(SessionPicture picture) {
        Object before = shownIn;
        shownIn = times.written();
        return latest == null
                || !latest.roster().equals(picture.roster())
                || !latest.freshness().equals(picture.freshness())
                || !shownIn.equals(before);
    }

    private void count() {
        int all = order.present();
        int here = order.matching(all);
        headline.set("Drains " + here + (here == all ? "" : " of " + all));
        hiding.set(here == 0 && all > 0);
        empty.set(hiding.get() ? DrainWords.hidden(filter.asked(), all) : NONE + last.words(times));
    }

    private void learn(@Nullable Known before, NodeState state, Making making) {
        List<DrainRow> was = before == null || making.anew() ? List.of() : before.rows();
        List<DrainRow> now =
                state instanceof Tracked node ? making.rows().of(node, was) : List.of();
        known.put(state.node(), new Known(state, now));
        anyNode |= state instanceof Tracked;
        last.remember(state.node(), making.picture());
        if (state instanceof Tracked node) {
            List<DrainRow> all = new ArrayList<>(now);
            if (before != null) {
                all.addAll(left(before, node, now, making));
            }
            if (!all.isEmpty()) {
                order.put(node.node(), making.heads().of(node), all);
            }
        }
    }

    /// The rows that a node had and has no more.
    private List<DrainRow> left(Known before, Tracked node, List<DrainRow> now, Making making) {
        boolean completed = last.completed(before.state(), node, making.picture());
        Set<DrainKey> still = now.stream().map(DrainRow::key).collect(Collectors.toSet());
        return before.rows().stream()
                .filter(row -> !still.contains(row.key()))
                .map(row -> making.rows().left(row, node, completed))
                .toList();
    }
}
