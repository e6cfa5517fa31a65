package drainboard.session;

import drainboard.event.NodeId;
import drainboard.journal.AuditEntry;
import drainboard.journal.KeptDrain;
import drainboard.journal.KeptEvent;
import drainboard.journal.KeptNode;
import drainboard.journal.Place;
import drainboard.journal.Unit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What has gathered to be kept in one commit. The session thread's own.
final class Gathered {
    /// While nothing can be kept, so many messages wait; the states they led to always do.
    private static final int MOST_EVENTS = 20_000;

    private static final int MOST_LINES = 100_000;

    final Deque<KeptEvent> events = new ArrayDeque<>();
    final Map<NodeId, KeptNode> nodes = new LinkedHashMap<>();
    final List<KeptDrain> drains = new ArrayList<>();
    final Map<String, Place> places = new HashMap<>();
    final List<AuditEntry> audit = new ArrayList<>();
    final Deque<String> told = new ArrayDeque<>();
    final Map<String, Long> delivered = new HashMap<>();
    private long givenUp;
    private long linesUnsaid;
    private long untold;

    void event(KeptEvent event) {
        events.addLast(event);
        if (events.size() > MOST_EVENTS) {
            events.removeFirst();
            givenUp++;
            untold++;
        }
    }

    /// A line that goes out.
    void tell(String line) {
        told.addLast(line);
        if (told.size() > MOST_LINES) {
            told.removeFirst();
            linesUnsaid++;
        }
    }

    /// How many lines were given up since this was asked last.
    long newlyUnsaid() {
        long count = linesUnsaid;
        linesUnsaid = 0;
        return count;
    }

    void node(KeptNode node) {
        nodes.merge(node.state().node(), node, (before, now) -> now.after(before));
    }

    boolean isEmpty() {
        return events.isEmpty()
                && nodes.isEmpty()
                && drains.isEmpty()
                && places.isEmpty()
                && audit.isEmpty()
                && told.isEmpty()
                && delivered.isEmpty();
    }

    /// How many messages wait, or were given up.
    long messages() {
        return events.size() + givenUp;
    }

    /// How many were given up since this was asked last.
    long newlyGivenUp() {
        long count = untold;
        untold = 0;
        return count;
    }

    /// Adds what gathered after this.
    void then(Gathered later) {
        later.events.forEach(this::event);
        later.nodes.values().forEach(this::node);
        drains.addAll(later.drains);
        places.putAll(later.places);
        audit.addAll(later.audit);
        later.told.forEach(this::tell);
        linesUnsaid += later.linesUnsaid;
        delivered.putAll(later.delivered);
        givenUp += later.givenUp;
        untold += later.untold;
    }

    Unit unit(long position) {
        return new Unit(
                List.copyOf(events),
                List.copyOf(nodes.values()),
                drains,
                places,
                audit,
                List.copyOf(told),
                delivered,
                position);
    }
}
