package drainboard.session;

import drainboard.decode.Recognised;
import drainboard.decode.frame.Compression;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.lifecycle.ModeChange;

import org.jspecify.annotations.Nullable;

/// What is said of records, in words.
final class RecordWords {
    private RecordWords() {}

    /// How they are written.
    static String of(Recognised form) {
        String name = form.format().wireName();
        return form.compression() == Compression.NONE
                ? name
                : name + ", " + form.compression().wireName();
    }

    /// Why the rules allow it not.
    static String of(NodeEvent news) {
        return illegal(news.node(), news instanceof NodeTransition move ? move.change() : null);
    }

    /// Why the rules do not allow what was said of a node.
    ///
    /// @param change the step it was to make; null where none was told
    static String illegal(NodeId node, @Nullable ModeChange change) {
        return node
                + (change == null ? ": not allowed" : ": " + change + " is no step of the table");
    }
}
