package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Sanitizer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares the time that events of a source name with the time they come in. Events of the future
/// mean that a clock is wrong; where the least late of the last ones is late too, a clock is wrong
/// or events are held up. What is very late is an old log that is being read, and so is what comes
/// less and less late. One thread's own.
final class SkewWatch {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final Duration OLD_LOG = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final Duration TO_SEE = Duration.ofSeconds(5);
    private static final int ENOUGH = 3;
    private static final int KEPT = 20;

    private final Map<String, Deque<Delay>> delays = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, Delay> before = new HashMap<>();

    /// How late an event was; negative where it names a time that has not come.
    private record Delay(Instant seen, Duration late) {}

    /// Something new was said of a node.
    void heard(NodeId node, SessionPicture picture) {
        List<Fact> facts = picture.facts().getOrDefault(node, List.of());
        if (facts.isEmpty()) {
            return;
        }
        Fact newest = facts.getFirst();
        Instant said = newest.said();
        if (said == null || newest.origin() == null) {
            return;
        }
        String source = newest.origin().source();
        Delay delay = new Delay(newest.seen(), Duration.between(said, newest.seen()));
        if (said.isBefore(begun.computeIfAbsent(source, _ -> newest.seen()))
                && isOfLog(source, delay)) {
            // What was written before anybody read it says nothing of a clock.
            return;
        }
        Deque<Delay> of = delays.computeIfAbsent(source, _ -> new ArrayDeque<>(KEPT));
        of.addLast(delay);
        if (of.size() > KEPT) {
            of.removeFirst();
        }
    }

    /// Whether an event that names a time before its source was read may be of a log that was
    /// written then. Such are read faster than they were written, each less late than those before;
    /// those of a clock that is behind come as they are written, late by the same.
    private boolean isOfLog(String source, Delay now) {
        Delay first = before.putIfAbsent(source, now);
        if (first == null) {
            return true;
        }
        Duration took = Duration.between(first.seen(), now.seen());
        if (took.compareTo(TO_SEE) < 0) {
            return true;
        }
        boolean faster = first.late().minus(now.late()).multipliedBy(2).compareTo(took) > 0;
        if (faster) {
            before.put(source, now);
        }
        return faster;
    }

    List<Alarm> alarms(Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        Instant from = now.minus(REMEMBERED);
        delays.forEach(
                (source, last) -> {
                    last.removeIf(one -> one.seen().isBefore(from));
                    Alarm alarm = alarm(source, last);
                    if (alarm != null) {
                        alarms.add(alarm);
                    }
                });
        return alarms;
    }

    private static @Nullable Alarm alarm(String source, Deque<Delay> last) {
        Delay least = null;
        for (Delay one : last) {
            if (least == null || one.late().compareTo(least.late()) < 0) {
                least = one;
            }
        }
        if (least == null) {
            return null;
        }
        if (least.late().negated().compareTo(MOST) > 0) {
            return alarm(source, least.late().negated(), "ahead of ours", "its clock or ours");
        }
        return last.size() >= ENOUGH
                        && least.late().compareTo(MOST) > 0
                        && least.late().compareTo(OLD_LOG) < 0
                ? alarm(source, least.late(), "behind ours", "a clock, or what holds them up")
                : null;
    }

    private static Alarm alarm(String source, Duration by, String which, String check) {
        String name = Sanitizer.show(source);
        // Whole doublings, so that the row does not flicker with each event.
        long level = 63L - Long.numberOfLeadingZeros(Math.max(1, by.toSeconds()));
        String most = Ages.words(Duration.ofSeconds(1L << level));
        return new Alarm(
                        Severity.CLOCK_SKEW,
                        new Alarm.Feed(source),
                        "CLOCK SKEW",
                        name,
                        "the times it names are more than " + most + " " + which,
                        name
                                + ": the times that its events name are more than "
                                + most
                                + " "
                                + which
                                + ". Check "
                                + check
                                + ".",
                        null)
                .marked(Alarm.Trait.of(name, level));
    }
}
