package drainboard.ui.incident;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds floods of halts, ten or more raised within ten minutes, and the one that was there first:
/// what came after is often its consequence. Where some share the earliest instant, nobody knows
/// which of them it was: all are called first, and none where they are a flood by themselves. Who
/// was first stays first though it is cleared: none that came later is ever called so. One thread's
/// own.
final class FloodWatch {
    private static final int MANY = 10;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Comparator<Alarm> EARLIEST =
            Comparator.comparing(FloodWatch::since).thenComparing(Alarm::key);

    private List<Flood> floods = List.of();

    /// A flood that has halts still open.
    ///
    /// @param first the keys of those that were there first
    private record Flood(Instant from, Instant to, Set<String> first) {
        boolean meets(Flood other) {
            return !from.isAfter(other.to) && !other.from.isAfter(to);
        }

        boolean holds(Instant at) {
            return !at.isBefore(from) && !at.isAfter(to);
        }
    }

    /// The same alarms in the same order, those that began a flood marked so.
    List<Alarm> marked(List<Alarm> alarms) {
        List<Alarm> halts = new ArrayList<>();
        for (Alarm alarm : alarms) {
            if (alarm.severity().isHalt() && !since(alarm).equals(Instant.MAX)) {
                halts.add(alarm);
            }
        }
        if (halts.size() < MANY && floods.isEmpty()) {
            return alarms;
        }
        halts.sort(EARLIEST);
        floods = kept(halts);
        Set<String> first = new HashSet<>();
        for (Flood flood : floods) {
            if (flood.first().size() < MANY) {
                first.addAll(flood.first());
            }
        }
        List<Alarm> marked = new ArrayList<>(alarms.size());
        for (Alarm alarm : alarms) {
            boolean is = alarm.severity().isHalt() && first.contains(alarm.key());
            marked.add(alarm.first(is));
        }
        return List.copyOf(marked);
    }

    private List<Flood> kept(List<Alarm> halts) {
        List<Flood> found = new ArrayList<>();
        int at = 0;
        while (at + MANY <= halts.size()) {
            int last = at + MANY - 1;
            if (!isNear(halts, at, last)) {
                at++;
                continue;
            }
            while (last + 1 < halts.size() && isNear(halts, last + 1 - (MANY - 1), last + 1)) {
                last++;
            }
            found.add(new Flood(since(halts.get(at)), since(halts.get(last)), earliest(halts, at)));
            at = last + 1;
        }
        List<Flood> next = new ArrayList<>();
        for (Flood flood : found) {
            next.add(joined(flood));
        }
        for (Flood before : floods) {
            if (next.stream().noneMatch(before::meets) && isAnyIn(halts, before)) {
                next.add(before);
            }
        }
        return next;
    }

    /// A flood that was known before keeps its first, unless an earlier one has come to light.
    private Flood joined(Flood flood) {
        Flood joined = flood;
        for (Flood before : floods) {
            if (before.meets(joined)) {
                boolean known = !before.from().isAfter(joined.from());
                Set<String> first = new HashSet<>(known ? before.first() : joined.first());
                if (before.from().equals(joined.from())) {
                    first.addAll(joined.first());
                }
                joined =
                        new Flood(
                                known ? before.from() : joined.from(),
                                before.to().isAfter(joined.to()) ? before.to() : joined.to(),
                                first);
            }
        }
        return joined;
    }

    /// The keys of all that share the instant of one of them and stand from there on.
    private static Set<String> earliest(List<Alarm> halts, int at) {
        Set<String> keys = new HashSet<>();
        Instant when = since(halts.get(at));
        for (int i = at; i < halts.size() && since(halts.get(i)).equals(when); i++) {
            keys.add(halts.get(i).key());
        }
        return keys;
    }

    private static boolean isAnyIn(List<Alarm> halts, Flood flood) {
        return halts.stream().anyMatch(one -> flood.holds(since(one)));
    }

    private static boolean isNear(List<Alarm> halts, int from, int to) {
        return Duration.between(since(halts.get(from)), since(halts.get(to))).compareTo(WITHIN)
                <= 0;
    }

    private static Instant since(Alarm alarm) {
        @Nullable Instant raised = alarm.mark().raised();
        @Nullable Instant since = raised == null ? alarm.since() : raised;
        return since == null ? Instant.MAX : since;
    }
}
