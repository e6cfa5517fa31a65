package drainboard.ui.timeline;

import drainboard.event.NodeId;
import drainboard.session.History;
import drainboard.session.Lane;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Times;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What the timeline shows, and which part of it is in sight. Nothing here needs a toolkit.
public final class TimelineViewModel {
    private final Times times;
    private final LaneWords words;
    private final LaneRows rows = new LaneRows();
    private final LaneOrder order = new LaneOrder();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<NodeId>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper head = new ReadOnlyStringWrapper("");
    private final NoLanes none = new NoLanes(order);
    private History history = History.NONE;
    private double first = Double.NEGATIVE_INFINITY;
    private final Sight sight = new Sight();
    private final LaneScroll scroll = new LaneScroll();
    private boolean centred;
    private final MarkedSpan marked = new MarkedSpan();

    /// A timeline of nothing yet.
    public TimelineViewModel(Times times) {
        this.times = times;
        words = new LaneWords(times);
        times.zoneProperty().addListener(_ -> changed());
    }

    /// Shows a picture.
    public void show(SessionPicture picture) {
        history = picture.history();
        double now = picture.now().toEpochMilli();
        rows.show(picture);
        order.show(history, picture.now(), selected.get());
        first = Remembered.first(history, now);
        sight.show(now, first);
        changed();
    }

    private void changed() {
        scroll.fit(order.nodes().size(), order.pinnedInSight());
        head.set(LaneWords.head(order.nodes().size(), order.hidden(), stretch()));
        none.tell();
        version.set(version.get() + 1);
    }

    /// Why no node is known, where none is: the same words as everywhere.
    public void nothing(String why) {
        none.nothing(why);
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
        return marked.toldProperty();
    }

    /// Why there is nothing to see; blank where there is something.
    ReadOnlyStringProperty emptyProperty() {
        return none.wordsProperty();
    }

    /// Whether there are lanes and the filter hides all of them.
    ReadOnlyBooleanProperty hidingProperty() {
        return none.hidingProperty();
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
        scroll.reveal(order.nodes().indexOf(node));
        changed();
    }

    /// Shows alone the nodes that pass.
    ///
    /// @param wanted what was asked for, as the operator would say it; blank for all
    public void showOnly(Predicate<NodeId> passing, String wanted) {
        none.asked(wanted);
        order.only(passing);
        reorder();
    }

    /// Shows alone the nodes that pass by now, as soon as lanes may move.
    public void keepOnly(Predicate<NodeId> passing) {
        order.only(passing);
    }

    /// Whether a halt on a node is held.
    public boolean isHeld(NodeId node) {
        Lane lane = history.lane(node);
        return lane != null && lane.held() != null;
    }

    private void reorder() {
        order.anew(history, selected.get());
        changed();
    }

    /// Hides the pinned lanes for now, or shows them again.
    void collapse(boolean on) {
        order.collapse(on);
        reorder();
    }

    /// How many happenings were let go of and are not shown any more.
    long older() {
        return history.count() - history.happenings().size();
    }

    /// Keeps the selected lane at the top, or lets it go again.
    void pin() {
        selected.get().ifPresent(node -> pin(List.of(node)));
    }

    /// The same for each of some nodes, whether they have a lane yet or not.
    public void pin(List<NodeId> nodes) {
        nodes.forEach(order::pin);
        reorder();
    }

    /// The nodes whose lanes are kept at the top.
    public List<NodeId> pins() {
        return order.pins();
    }

    int pinnedInSight() {
        return scroll.pinned();
    }

    /// The lanes from the first one in sight, at most so many.
    List<LaneRow> inSight(int most) {
        scroll.fit(most);
        List<NodeId> nodes = order.nodes();
        List<LaneRow> shown = new ArrayList<>();
        for (int i = 0; i < scroll.inSight(); i++) {
            Lane lane = history.lane(nodes.get(scroll.lane(i)));
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
        return sight.stretch();
    }

    double now() {
        return sight.now();
    }

    boolean isNowInSight() {
        return now() <= stretch().until();
    }

    Times times() {
        return times;
    }

    /// Zooms by a factor around a moment; below 1 it comes nearer.
    void zoom(double factor, double around) {
        go(stretch().zoomed(factor, around));
    }

    /// Zooms around the right end where that is now, else around the middle.
    void zoom(double factor) {
        zoom(factor, sight.around());
    }

    /// Goes by a share of what is in sight; later where that is positive.
    void pan(double share) {
        go(stretch().moved(share));
    }

    /// Goes to a stretch; one that reaches now goes on with it.
    void go(Stretch next) {
        centred = false;
        sight.go(next);
        changed();
    }

    /// Goes up or down by so many lanes.
    void scroll(int lanes) {
        scroll.by(lanes);
        changed();
    }

    /// Selects the lane so many further down.
    void walk(int lanes) {
        List<NodeId> nodes = order.nodes();
        if (!nodes.isEmpty()) {
            int at = selected.get().map(nodes::indexOf).orElse(-1);
            select(nodes.get(Math.clamp(at < 0 ? scroll.top() : at + lanes, 0, nodes.size() - 1)));
        }
    }

    /// Brings the selected lane and its latest change to the middle; a second time, all of it.
    void centre() {
        LaneRow row = selectedRow();
        if (row == null || row.bars().isEmpty()) {
            return;
        }
        boolean again = centred;
        scroll.reveal(order.nodes().indexOf(row.node()));
        if (again) {
            double from = row.bars().getFirst().from();
            double margin = Math.max(1000, (now() - from) * 0.03);
            go(new Stretch(from - margin, now()));
        } else {
            go(stretch().around((double) row.bars().getLast().from()));
        }
        centred = !again;
    }

    private @Nullable LaneRow selectedRow() {
        Lane lane = selected.get().map(history::lane).orElse(null);
        return lane == null ? null : rows.row(lane);
    }

    /// Marks the span of the selected lane at a moment, or its present one; once more, none.
    void measure(double at) {
        marked.mark(selectedRow(), at, now(), words);
        changed();
    }

    MarkedSpan marked() {
        return marked;
    }

    /// All that is remembered, and at least what is in sight: what the small map covers.
    Stretch whole() {
        return Remembered.whole(first, stretch(), now());
    }

    /// How many happenings there were in each of so many equal parts of [#whole].
    int[] density(int parts) {
        return Remembered.density(history, whole(), parts);
    }

    /// Goes to the present, and with it.
    void goToNow() {
        go(stretch().endingAt(now()));
    }

    /// The spans, halts and marks of the lanes in sight as lines of a table, lane by lane.
    List<TwinRow> twin() {
        return words.twin(inSight(scroll.room()), now());
    }

    /// What is at a moment of a lane, for the hover card.
    ///
    /// @param within so near a mark counts, in milliseconds
    String told(LaneRow row, double at, double within) {
        return words.told(row, at, within, now());
    }
}
