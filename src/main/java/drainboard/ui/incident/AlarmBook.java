package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.node.Incident;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.fx.CountedOrder;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What [Alarms] reads from each picture, at the cost of what has changed since the one before: a
/// halt whose node is the same object and whose ages read the same is the same alarm, and the halts
/// are brought in order only when one comes, goes or gets worse. One thread's own.
final class AlarmBook {
    private final CountedOrder<Alarm> worstFirst = new CountedOrder<>(Alarm.WORST_FIRST);
    private Map<NodeId, Entry> entries = new HashMap<>();
    private List<Alarm> halts = new ArrayList<>();

    /// A halt as it was read last.
    private record Entry(Tracked node, Ages ages, Alarm alarm) {
        // Identity is the point: an unchanged node is the same object.
        @SuppressWarnings("ReferenceEquality")
        boolean is(Tracked now, Ages then) {
            return node == now && ages.equals(then);
        }
    }

    /// The ages that an alarm tells, in whole seconds; -1 where there is none.
    private record Ages(long raised, long acknowledged) {
        static Ages of(Incident incident, Instant now) {
            Incident.Acknowledged by = incident.acknowledgement();
            return new Ages(
                    seconds(incident.raised(), now), seconds(by == null ? null : by.at(), now));
        }

        private static long seconds(@Nullable Instant since, Instant now) {
            return since == null ? -1 : Phrases.elapsed(since, now).toSeconds();
        }
    }

    /// Everything in a picture that needs a person, worst first.
    List<Alarm> read(SessionPicture picture) {
        Map<NodeId, Entry> next = new HashMap<>();
        List<Alarm> fresh = new ArrayList<>();
        boolean moved = false;
        for (Tracked node : picture.fleet().tracked()) {
            Incident incident = node.incident();
            if (incident != null) {
                Entry before = entries.get(node.node());
                Ages ages = Ages.of(incident, picture.now());
                Entry now =
                        before != null && before.is(node, ages)
                                ? before
                                : new Entry(node, ages, Alarms.halt(node, incident, picture.now()));
                next.put(node.node(), now);
                if (before == null) {
                    fresh.add(now.alarm());
                } else {
                    moved |= isElsewhere(before.alarm(), now.alarm());
                }
            }
        }
        List<Alarm> ordered = new ArrayList<>(next.size());
        for (Alarm before : halts) {
            Entry now = next.get(before.node());
            if (now != null) {
                ordered.add(now.alarm());
            }
        }
        ordered.addAll(fresh);
        if (moved || !fresh.isEmpty()) {
            ordered.sort(worstFirst);
        }
        entries = next;
        halts = ordered;
        return withOthers(picture);
    }

    /// Whether a halt stands elsewhere than before: neither its node nor its name can have changed.
    private static boolean isElsewhere(Alarm before, Alarm now) {
        return before.severity() != now.severity() || !Objects.equals(before.since(), now.since());
    }

    private List<Alarm> withOthers(SessionPicture picture) {
        List<Alarm> all = new ArrayList<>(halts);
        for (Alarm other : Alarms.othersIn(picture)) {
            int at = Collections.binarySearch(all, other, worstFirst);
            all.add(at < 0 ? -at - 1 : at + 1, other);
        }
        return List.copyOf(all);
    }

    /// How often two alarms were compared so far.
    long compared() {
        return worstFirst.calls();
    }
}
