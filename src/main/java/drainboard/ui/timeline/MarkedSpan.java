package drainboard.ui.timeline;

import drainboard.event.NodeId;
import drainboard.ui.timeline.LaneRow.Bar;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/// The span that the operator marked to see how long it lasts.
final class MarkedSpan {
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private @Nullable NodeId node;
    private @Nullable Bar bar;

    /// How long it lasts; blank where none is marked.
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Marks the span of a lane at a moment; marked once more, it is let go.
    void mark(@Nullable LaneRow row, double at, double now, LaneWords words) {
        Bar found = row == null ? null : row.at(at, now);
        if (row == null || found == null || is(row, found)) {
            node = null;
            bar = null;
            told.set("");
        } else {
            node = row.node();
            bar = found;
            told.set(row.name() + ": " + words.of(row, found, now));
        }
    }

    /// Whether it is this span of a lane.
    boolean is(LaneRow row, Bar span) {
        Bar one = bar;
        return one != null && row.node().equals(node) && span.from() == one.from();
    }
}
