package drainboard.ui.fleet;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// One node on the map.
///
/// @param mode the mode it was last seen in; null where no transition told of one
/// @param unknown whether nobody can vouch for that
/// @param halted whether a latch on it is held
/// @param since when it entered the mode; null where that is not known
/// @param dimmed whether the operator asked for others; never where it is halted
record Tile(
        NodeId node,
        @Nullable NodeMode mode,
        boolean unknown,
        boolean halted,
        @Nullable Instant since,
        boolean dimmed) {
    Tile {
        dimmed = dimmed && !halted;
    }

    /// A node that was spoken of, but of whose mode nothing was.
    static Tile untold(NodeId node, boolean dimmed) {
        return new Tile(node, null, true, false, null, dimmed);
    }

    /// The shape it shows.
    Look look() {
        return unknown || mode == null ? Look.UNKNOWN : Looks.of(mode);
    }

    /// The tile in words.
    String text(Times times) {
        StringBuilder text = new StringBuilder(Sanitizer.show(node.toString())).append(", ");
        if (mode == null) {
            return text.append("unknown, no transition seen").toString();
        }
        String word = Words.of(mode).toLowerCase(Locale.ROOT);
        text.append(unknown ? "unknown, last known " + word : word);
        if (since != null) {
            text.append(" since ").append(times.seconds(since));
        }
        return text.append(halted ? ", halted" : "").toString();
    }
}
