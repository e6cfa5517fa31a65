package drainboard.ui.timeline;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.session.History;
import drainboard.session.Lane;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Times;
import drainboard.ui.timeline.LaneRow.Bar;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the timeline shows, and which part of it is in sight. Nothing here needs a toolkit.
public final class TimelineViewModel {
    private static final double FIRST = Duration.ofMinutes(15).toMillis();

    private final Times times;
    private final LaneWords words;
    private final LaneRows rows = new LaneRows();
    private final LaneOrder order = new LaneOrder(rows);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<NodeId>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper measured = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper empty = new ReadOnlyStringWrapper("");
    private History history = History.NONE;
    private double now;
    private Stretch stretch = new Stretch(0, FIRST);
    private boolean follows = true;
    private boolean centred;
    private int top;
    private int room = 12;

    /// A timeline of nothing yet.
    public TimelineViewModel(Times times) {
        this.times = times;
        words = new LaneWords(times);
        times.zoneProperty().addListener(_ -> changed());
    }

    /// Shows a picture.
    public void show(SessionPicture picture) {
        history = picture.history();
        now = picture.now().toEpochMilli();
        rows.show(picture);
        order.show(history, picture.now(), selected.get());
        if (follows) {
            stretch = stretch.endingAt(now);
        }
        empty.set(LaneWords.empty(history, order.nodes(), picture.sources().isEmpty()));
        changed();
    }

    private void changed() {
        top = Math.clamp(top, 0, Math.max(0, order.nodes().size() - room));
        head.set(
                Figures.nodes(order.nodes().size())
                        + ", "
                        + Ages.words(Duration.ofMillis((long) stretch.length()))
                        + " in sight");
        version.set(version.get() + 1);
    }

    /// Rises whenever there is something else to draw.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// How many lanes, and how much time is in sight.
    ReadOnlyStringProperty headProperty() {
        return head.getReadOnlyProperty();
    }

    /// How long the marked span lasts; blank where none is marked.
    ReadOnlyStringProperty measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /// Why there is nothing to see; blank where there is something.
    ReadOnlyStringProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// The selected node.
    public ReadOnlyObjectProperty<Optional<NodeId>> selectedNode() {
        return selected.getReadOnlyProperty();
    }

    /// Selects a node and brings its lane in sight.
    public void select(NodeId node) {
        if (selected.get().filter(node::equals).isPresent()) {
            return;
        }
        centred = false;
        selected.set(Optional.of(node));
        reveal(order.nodes().indexOf(node));
        changed();
    }

    private void reveal(int at) {
        if (at >= 0 && (at < top || at >= top + room)) {
            top = at < top ? at : at - room + 1;
        }
    }

    /// Shows the nodes in a mode alone, and those with a held halt; all where none is given.
    public void showOnly(Optional<NodeMode> mode) {
        order.only(mode);
        reorder();
    }

    /// Shows alone the nodes that pass.
    public void showOnly(Predicate<NodeId> passing) {
        order.only(passing);
        reorder();
    }

    private void reorder() {
        order.anew(history, selected.get());
        changed();
    }

    /// Keeps the selected lane at the top, or lets it go again.
    void pin() {
        selected.get()
                .ifPresent(
                        node -> {
                            order.pin(node);
                            reorder();
                        });
    }

    int lanes() {
        return order.nodes().size();
    }

    int pinned() {
        return order.pinned();
    }

    int top() {
        return top;
    }

    /// The lanes from the first one in sight, at most so many.
    List<LaneRow> inSight(int most) {
        room = Math.max(1, most);
        List<NodeId> nodes = order.nodes();
        top = Math.clamp(top, 0, Math.max(0, nodes.size() - room));
        List<LaneRow> shown = new ArrayList<>();
        for (int i = top; i < Math.min(nodes.size(), top + room); i++) {
            Lane lane = history.lane(nodes.get(i));
            if (lane != null) {
                shown.add(rows.row(lane));
            }
        }
        return shown;
    }

    boolean isSelected(LaneRow row) {
        return selected.get().filter(row.node()::equals).isPresent();
    }

    Stretch stretch() {
        return stretch;
    }

    double now() {
        return now;
    }

    Times times() {
        return times;
    }

    /// Zooms by a factor around a moment; below 1 it comes nearer.
    void zoom(double factor, double around) {
        go(stretch.zoomed(factor, around));
    }

    /// Zooms around the right end where that is now, else around the middle.
    void zoom(double factor) {
        zoom(factor, follows ? now : (stretch.from() + stretch.until()) / 2);
    }

    /// Goes by a share of what is in sight; later where that is positive.
    void pan(double share) {
        go(stretch.moved(share));
    }

    /// Goes to a stretch; one that reaches now goes on with it.
    void go(Stretch next) {
        centred = false;
        follows = next.until() >= now - next.length() / 1000;
        stretch = follows ? next.endingAt(now) : next;
        changed();
    }

    /// Goes up or down by so many lanes.
    void scroll(int lanes) {
        top += lanes;
        changed();
    }

    /// Selects the lane so many further down.
    void walk(int lanes) {
        List<NodeId> nodes = order.nodes();
        if (!nodes.isEmpty()) {
            int at = selected.get().map(nodes::indexOf).orElse(-1);
            select(nodes.get(Math.clamp(at < 0 ? top : at + lanes, 0, nodes.size() - 1)));
        }
    }

    /// Brings the selected lane and its latest change to the middle; a second time, all of it.
    void centre() {
        LaneRow row = selectedRow();
        if (row == null || row.bars().isEmpty()) {
            return;
        }
        boolean again = centred;
        reveal(order.nodes().indexOf(row.node()));
        if (again) {
            double from = row.bars().getFirst().from();
            double margin = Math.max(1000, (now - from) * 0.03);
            go(new Stretch(from - margin, now));
        } else {
            go(stretch.around((double) row.bars().getLast().from()));
        }
        centred = !again;
    }

    private @Nullable LaneRow selectedRow() {
        Lane lane = selected.get().map(history::lane).orElse(null);
        return lane == null ? null : rows.row(lane);
    }

    /// Measures the span of the selected lane at a moment, or its present one.
    void measure(double at) {
        LaneRow row = selectedRow();
        Bar found = null;
        if (row != null) {
            for (Bar bar : row.bars()) {
                boolean there = bar.from() <= at && at <= bar.until();
                found =
                        there || found == null || (bar.until() == LaneRow.OPEN && at > now)
                                ? bar
                                : found;
            }
        }
        measured.set(
                found == null || row == null ? "" : row.name() + ": " + words.of(row, found, now));
    }

    /// All that is remembered, and at least what is in sight: what the small map covers.
    Stretch whole() {
        return Remembered.whole(history, stretch, now);
    }

    /// How many happenings there were in each of so many equal parts of [#whole].
    int[] density(int parts) {
        return Remembered.density(history, whole(), parts);
    }

    /// Goes to the present, and with it.
    void goToNow() {
        go(stretch.endingAt(now));
    }

    /// The spans, halts and marks of the lanes in sight as lines of a table, lane by lane.
    List<TwinRow> twin() {
        return words.twin(inSight(room), now);
    }

    /// What is at a moment of a lane, for the hover card.
    ///
    /// @param within so near a mark counts, in milliseconds
    String told(LaneRow row, double at, double within) {
        return words.told(row, at, within, now);
    }
}
