package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.event.FleetEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Weighs whether the first transitions of a source stand oldest or newest first: by how those of
/// one node join, with their times and numbers as witnesses. Turned round, the same transitions
/// give the opposite answer. One thread's own.
public final class Direction {
    private static final int MOST = 200;
    private static final int CLEARLY = 4;
    private static final int ALONE = 3;

    private final Map<NodeId, NodeTransition> last = new HashMap<>();
    private final Tally joins = new Tally();
    private final Tally stamps = new Tally();
    private final Tally times = new Tally();
    private Instant before = Instant.MIN;
    private int seen;

    /// The order in which a source gives what happened.
    public enum Order {
        FORWARD,
        BACKWARD,
        /// What was seen leaves it open; the source's own order holds.
        UNKNOWN
    }

    /// How much speaks for each order.
    private static final class Tally {
        private int forwards;
        private int backwards;

        void weigh(int sign) {
            forwards += sign > 0 ? 1 : 0;
            backwards += sign < 0 ? 1 : 0;
        }

        boolean isEmpty() {
            return forwards + backwards == 0;
        }
    }

    /// Takes the next transition into account; the first two hundred count.
    public void add(NodeTransition next) {
        if (isSettled()) {
            return;
        }
        seen++;
        Instant now = next.stamp().time();
        if (now != null) {
            times.weigh(before.equals(Instant.MIN) ? 0 : now.compareTo(before));
            before = now;
        }
        NodeTransition earlier = last.put(next.node(), next);
        if (earlier != null) {
            joins.weigh(joined(earlier, next));
            stamps.weigh(compare(earlier.stamp(), next.stamp()));
        }
    }

    /// Takes what a record tells into account. Says whether it turned out now that the newest is
    /// first.
    public boolean isBackwardWith(Decoded record) {
        if (isSettled()
                || !(record.finding() instanceof Finding.Event(FleetEvent event, String _))
                || !(event instanceof NodeTransition next)) {
            return false;
        }
        add(next);
        return order() == Order.BACKWARD;
    }

    /// Whether what comes is not looked at any more.
    public boolean isSettled() {
        return seen >= MOST;
    }

    /// What was seen so far says.
    public Order order() {
        if (speaks(1)) {
            return Order.FORWARD;
        }
        return speaks(-1) ? Order.BACKWARD : Order.UNKNOWN;
    }

    /// What the operator reads where live events come newest first.
    ///
    /// @param name the name of the source
    /// @param cure what helps, as a sentence
    public static String refusal(String name, String cure) {
        return name + " is newest first; it cannot be followed. " + cure;
    }

    /// Joints and witnesses together need little; either alone must speak with one voice.
    private boolean speaks(int sign) {
        int joinsFor = sign > 0 ? joins.forwards : joins.backwards;
        int joinsAgainst = sign > 0 ? joins.backwards : joins.forwards;
        if (joins.isEmpty()) {
            int timesFor = sign > 0 ? times.forwards : times.backwards;
            int timesAgainst = sign > 0 ? times.backwards : times.forwards;
            return timesFor >= ALONE && timesAgainst == 0;
        }
        if (stamps.isEmpty()) {
            return joinsFor >= ALONE && joinsAgainst == 0;
        }
        int stampsFor = sign > 0 ? stamps.forwards : stamps.backwards;
        int stampsAgainst = sign > 0 ? stamps.backwards : stamps.forwards;
        return joinsFor > 0
                && stampsFor > 0
                && joinsFor >= CLEARLY * joinsAgainst
                && stampsFor >= CLEARLY * stampsAgainst;
    }

    /// A pair that joins both ways, there and back, says nothing.
    private static int joined(NodeTransition before, NodeTransition next) {
        if (before.change().isStay() || next.change().isStay()) {
            return 0;
        }
        boolean there = before.change().to() == next.change().from();
        boolean back = next.change().to() == before.change().from();
        return there == back ? 0 : there ? 1 : -1;
    }

    private static int compare(Stamp before, Stamp next) {
        if (before.sequenced() && next.sequenced() && before.sequence() != next.sequence()) {
            return Long.compareUnsigned(next.sequence(), before.sequence());
        }
        Instant then = before.time();
        Instant now = next.time();
        return then == null || now == null ? 0 : now.compareTo(then);
    }
}
