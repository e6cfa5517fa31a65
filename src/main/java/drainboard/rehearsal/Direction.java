package drainboard.rehearsal;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Weighs whether transitions stand oldest or newest first, by how those of one node join; their
/// times and numbers are the second witness. Where they leave any doubt, the order of the file
/// holds. One thread's own.
final class Direction {
    private static final int CLEARLY = 4;
    private static final int SETTLED = 16;

    private final Map<NodeId, NodeTransition> last = new HashMap<>();
    private int forwards;
    private int backwards;
    private int later;
    private int earlier;

    void add(NodeTransition next) {
        NodeTransition before = last.put(next.node(), next);
        if (before == null || next.change().isStay() || before.change().isStay()) {
            return;
        }
        boolean joins = before.change().to() == next.change().from();
        boolean joinsBack = next.change().to() == before.change().from();
        if (joins != joinsBack) {
            forwards += joins ? 1 : 0;
            backwards += joinsBack ? 1 : 0;
        }
        int stamps = compare(before.stamp(), next.stamp());
        later += stamps < 0 ? 1 : 0;
        earlier += stamps > 0 ? 1 : 0;
    }

    private static int compare(Stamp before, Stamp next) {
        if (before.sequenced() && next.sequenced() && before.sequence() != next.sequence()) {
            return Long.compareUnsigned(before.sequence(), next.sequence());
        }
        return compare(before.time(), next.time());
    }

    private static int compare(@Nullable Instant before, @Nullable Instant next) {
        return before == null || next == null ? 0 : before.compareTo(next);
    }

    /// Whether more transitions would hardly say otherwise.
    boolean isSettled() {
        return forwards + backwards >= SETTLED;
    }

    /// Whether the newest clearly stand first: with a witness in their stamps two joints do,
    /// without one it takes three and none the other way.
    boolean isNewestFirst() {
        if (earlier + later == 0) {
            return backwards >= 3 && forwards == 0;
        }
        return backwards >= 2 && backwards >= CLEARLY * forwards && earlier >= CLEARLY * later;
    }
}
