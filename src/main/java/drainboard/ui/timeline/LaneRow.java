package drainboard.ui.timeline;

import drainboard.event.NodeId;
import drainboard.ui.control.Look;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One lane as it is drawn. Times are milliseconds of the epoch; what has no end yet ends at
/// [#OPEN].
///
/// @param name the node, safe to show
/// @param silences when it was only last known how the node stands, and is known again
/// @param known up to where it is known how the node stands; [#OPEN] where that is now
/// @param older how much is not shown any more
record LaneRow(
        NodeId node,
        String name,
        List<Bar> bars,
        List<Bar> halts,
        List<Tick> ticks,
        List<Bar> silences,
        long known,
        long older) {
    /// The end of what has none yet.
    static final long OPEN = Long.MAX_VALUE;

    /// A time in one state.
    ///
    /// @param doubtful whether it may have been otherwise
    record Bar(Look look, String word, long from, long until, boolean doubtful) {}

    /// Something that happened at one moment.
    ///
    /// @param missed how many changes were missed at the least; 0 where none
    /// @param word what it is, with who did it, safe to show
    record Tick(Sign sign, long at, int missed, String word) {}

    /// How a tick looks.
    enum Sign {
        NOTCH,
        REFUSED,
        CHECK,
        KEY,
        CROSS
    }

    boolean isStale() {
        return known != OPEN;
    }

    /// The span at a moment; the present one where that lies ahead, the first one where it lies
    /// before all; null where there is none.
    @Nullable Bar at(double moment, double now) {
        Bar found = null;
        for (Bar bar : bars) {
            boolean there = bar.from() <= moment && moment <= bar.until();
            boolean present = bar.until() == OPEN && moment > now;
            found = there || found == null || present ? bar : found;
        }
        return found;
    }

    /// The nearest beginning or mark of a lane, where one is near enough; else the moment itself.
    double snapped(double at, double within) {
        double best = at;
        double least = within;
        List<Long> edges = new ArrayList<>();
        bars.forEach(bar -> edges.add(bar.from()));
        ticks.forEach(tick -> edges.add(tick.at()));
        for (long edge : edges) {
            if (Math.abs(edge - at) <= least) {
                least = Math.abs(edge - at);
                best = edge;
            }
        }
        return best;
    }
}
