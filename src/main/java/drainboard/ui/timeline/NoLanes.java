package drainboard.ui.timeline;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Why no lane is shown. The FX thread's own.
final class NoLanes {
    private final LaneOrder order;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hiding = new ReadOnlyBooleanWrapper();
    private String asked = "";
    private String nothing = "";

    NoLanes(LaneOrder order) {
        this.order = order;
    }

    /// Why there is nothing to see; blank where there is something.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Whether there are lanes and the filter hides all of them.
    ReadOnlyBooleanProperty hidingProperty() {
        return hiding.getReadOnlyProperty();
    }

    /// What is asked for, as the operator would say it; told with the next lanes.
    void asked(String wanted) {
        asked = wanted;
    }

    /// Why no node is known, where none is.
    void nothing(String why) {
        nothing = why;
        tell();
    }

    /// Tells it of the lanes as they are now.
    void tell() {
        hiding.set(order.nodes().isEmpty() && order.hidden() > 0);
        words.set(LaneWords.empty(order, asked, nothing));
    }
}
