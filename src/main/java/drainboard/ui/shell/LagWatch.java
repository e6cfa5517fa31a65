package drainboard.ui.shell;

import drainboard.event.NodeId;
import drainboard.fleet.FleetSnapshot;
import drainboard.node.NodeState;
import drainboard.session.Fact;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Ages;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// How far the newest event lies behind the clock, and whether that grows. One thread's own.
final class LagWatch {
    private static final Duration COMPARED = Duration.ofSeconds(10);
    private static final Duration STEADY = Duration.ofSeconds(1);
    private static final Duration FINE = Duration.ofSeconds(10);

    private final Deque<Sample> samples = new ArrayDeque<>();
    private FleetSnapshot before = FleetSnapshot.EMPTY;
    private long happened;
    private @Nullable Instant newest;

    private record Sample(Instant at, Duration lag) {}

    /// The lag in words; blank where nothing says what time it was, and for a recording, which has
    /// the clock of its own events.
    String show(SessionPicture picture) {
        if (picture.recorded()) {
            return "";
        }
        hear(picture);
        Instant last = newest;
        if (last == null) {
            return "";
        }
        Duration now = Duration.between(last, picture.now());
        Duration lag = now.isNegative() ? Duration.ZERO : now;
        return "lag " + words(lag) + trend(new Sample(picture.now(), lag));
    }

    /// Nodes that changed, and what happened without a change: duplicates, refused news.
    private void hear(SessionPicture picture) {
        for (NodeState node : picture.fleet().changedSince(before)) {
            hear(picture, node.node());
        }
        before = picture.fleet();
        List<Fact> all = picture.history().happenings();
        long fresh = Math.min(all.size(), picture.history().count() - happened);
        all.subList((int) (all.size() - fresh), all.size()).forEach(this::hear);
        happened = picture.history().count();
    }

    private void hear(SessionPicture picture, NodeId node) {
        List<Fact> facts = picture.facts().getOrDefault(node, List.of());
        if (!facts.isEmpty()) {
            hear(facts.getFirst());
        }
    }

    private void hear(Fact fact) {
        Instant said = fact.said();
        Instant last = newest;
        if (said != null && fact.origin() != null && (last == null || said.isAfter(last))) {
            newest = said;
        }
    }

    private static String words(Duration lag) {
        return lag.compareTo(FINE) < 0
                ? String.format(Locale.ROOT, "%.1f s", lag.toMillis() / 1000.0)
                : Ages.words(lag);
    }

    /// Against ten seconds ago; steady within a second.
    private String trend(Sample now) {
        Sample last = samples.peekLast();
        if (last == null || !now.at().isBefore(last.at().plusSeconds(1))) {
            samples.addLast(now);
        }
        Sample then = samples.removeFirst();
        while (!samples.isEmpty() && !samples.getFirst().at().plus(COMPARED).isAfter(now.at())) {
            then = samples.removeFirst();
        }
        samples.addFirst(then);
        Duration more = now.lag().minus(then.lag());
        if (more.compareTo(STEADY) > 0) {
            return " ▲";
        }
        return more.negated().compareTo(STEADY) > 0 ? " ▼" : "";
    }
}
