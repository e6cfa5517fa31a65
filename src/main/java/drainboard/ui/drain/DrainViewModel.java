package drainboard.ui.drain;

import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Words;
import drainboard.ui.fx.KeyedRows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rows of the drains table: what needs a person first, and nothing moves more often than every
/// five seconds.
public final class DrainViewModel {
    private static final String NONE = "No node is draining.";
    private static final String NONE_SHOWN =
            "No drain is in this mode, others are hidden. Choose its box again to see all.";
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final Comparator<DrainRow> NEEDS_YOU_FIRST =
            Comparator.comparingInt(DrainRow::rank)
                    .thenComparing(row -> row.key().node(), drainboard.event.NodeId.ORDER)
                    .thenComparing(
                            row -> row.key().workload(), drainboard.event.WorkloadName.ORDER);

    private final ObservableList<DrainRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DrainKey> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper(NONE);
    private final ReadOnlyStringWrapper headline = new ReadOnlyStringWrapper("Drains 0");
    private Map<DrainKey, Integer> order = Map.of();
    private @Nullable Instant sorted;
    private Optional<NodeMode> only = Optional.empty();

    /// The rows, in the order shown.
    public ObservableList<DrainRow> rows() {
        return rows;
    }

    /// The row that the operator chose.
    public ObjectProperty<@Nullable DrainKey> selected() {
        return selected;
    }

    /// What to say where there is no row.
    public ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// The name of the table with the number of its rows.
    public ReadOnlyStringProperty headlineProperty() {
        return headline.getReadOnlyProperty();
    }

    /// Shows from the next picture on only the drains of nodes in a mode; all where none is given.
    public void showOnly(Optional<NodeMode> mode) {
        only = mode;
        sorted = null;
    }

    /// Shows the present state of things.
    public void show(SessionPicture picture) {
        List<DrainRow> now = new ArrayList<>();
        DrainRows making = new DrainRows(picture);
        int hidden = 0;
        for (NodeState state : picture.fleet().nodes().values()) {
            if (state instanceof Tracked node) {
                int begin = now.size();
                making.of(node, now);
                if (only.isPresent() && only.get() != node.mode()) {
                    List<DrainRow> others = now.subList(begin, now.size());
                    hidden += others.size();
                    others.clear();
                }
            }
        }
        now.sort(NEEDS_YOU_FIRST);
        Instant before = sorted;
        boolean settled =
                before == null
                        || !picture.now().isBefore(before.plus(SETTLED))
                        || now.size() != rows.size();
        if (settled) {
            sorted = picture.now();
            Map<DrainKey, Integer> places = new HashMap<>();
            for (DrainRow row : now) {
                places.put(row.key(), places.size());
            }
            order = places;
        } else {
            Map<DrainKey, Integer> places = order;
            now.sort(
                    Comparator.comparingInt(
                            row -> places.getOrDefault(row.key(), Integer.MAX_VALUE)));
        }
        KeyedRows.update(rows, now, DrainRow::key);
        String of = hidden == 0 ? "" : " of " + (now.size() + hidden);
        headline.set(
                "Drains " + now.size() + of + only.map(mode -> ", " + Words.of(mode)).orElse(""));
        empty.set(hidden == 0 ? NONE : NONE_SHOWN);
    }
}
