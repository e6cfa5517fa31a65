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
import drainboard.ui.control.Words;

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
import java.util.Optional;

/// The rows of the drains table. A picture costs what has changed in it: a node that is the same
/// object as before is not looked into, and ages are told by [DrainWords] for the rows in sight.
public final class DrainViewModel {
    private static final ModeChange COMPLETING =
            ModeChange.of(NodeMode.RETURNING, NodeMode.ACCEPTING);
    private static final String NONE = "No node is draining.";
    private static final String NONE_SHOWN =
            "No drain is in this mode, others are hidden. Choose its box again to see all.";

    private final Times times;
    private final Map<NodeId, Known> known = new HashMap<>();
    private final DrainOrder order = new DrainOrder();
    private final ObjectProperty<@Nullable DrainKey> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(NONE);
    private final ReadOnlyBooleanWrapper nothing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Drains 0");
    private final ReadOnlyObjectWrapper<DrainWords> words =
            new ReadOnlyObjectWrapper<>(
                    new DrainWords(Instant.EPOCH, Map.of(), Freshness.ALL_FRESH));
    private final FilteredList<DrainRow> rows = new FilteredList<>(order.shown());
    private Optional<NodeMode> only = Optional.empty();
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

    /// @param times in which zone times are shown
    public DrainViewModel(Times times) {
        this.times = times;
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

    /// Whether nothing at all is being followed.
    public ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
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

    /// Shows only the drains of nodes in a mode; all where none is given.
    public void showOnly(Optional<NodeMode> mode) {
        only = mode;
        showing = true;
        rows.setPredicate(mode.isEmpty() ? null : row -> row.course().mode() == mode.get());
        showing = false;
        count();
    }

    /// Whether rows are changing by themselves just now, rather than by the operator's hand.
    boolean isShowing() {
        return showing;
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        nothing.set(picture.sources().isEmpty());
        showing = true;
        DrainRows making = new DrainRows(picture, times);
        ZoneId zone = times.zoneProperty().get();
        boolean anew =
                !words.get().freshness().equals(picture.freshness()) || !zone.equals(shownIn);
        shownIn = zone;
        for (NodeState state : picture.fleet().nodes().values()) {
            Known before = known.get(state.node());
            if (anew || before == null || !before.is(state)) {
                learn(before, state, making, picture);
            }
        }
        order.settle(picture.now(), picture.expected(), selected.get());
        showing = false;
        count();
        if (!anyNode) {
            empty.set(NothingYet.of(picture));
        }
        words.set(new DrainWords(picture.now(), picture.expected(), picture.freshness()));
    }

    private void count() {
        int all = order.present();
        if (only.isEmpty()) {
            headline.set("Drains " + all);
            empty.set(NONE + lastDrain());
            return;
        }
        long here = rows.stream().filter(row -> row.need() != DrainNeed.LEFT).count();
        String of = here == all ? "" : " of " + all;
        headline.set("Drains " + here + of + ", " + Words.of(only.get()));
        empty.set(here == all ? NONE + lastDrain() : NONE_SHOWN);
    }

    private void learn(
            @Nullable Known before, NodeState state, DrainRows making, SessionPicture picture) {
        List<DrainRow> now = state instanceof Tracked node ? making.of(node) : List.of();
        known.put(state.node(), new Known(state, now));
        anyNode |= state instanceof Tracked;
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

    /// Whether the scheduler itself completed a node's drain; the last such drain is remembered.
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
        if (newest == null || !COMPLETING.equals(newest.change())) {
            return false;
        }
        last = new Completed(node.node(), newest.said() == null ? newest.seen() : newest.said());
        return true;
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
