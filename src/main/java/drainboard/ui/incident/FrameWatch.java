package drainboard.ui.incident;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Whether this window keeps up: five pictures of the last ten seconds that took longer than a
/// tenth of a second mean that it does not. One thread's own.
final class FrameWatch {
    private static final Duration MOST = Duration.ofMillis(100);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final int MANY = 5;

    private final Deque<Instant> slow = new ArrayDeque<>();
    private @Nullable Instant since;

    /// A picture took so long to show.
    void took(Duration time, Instant now) {
        if (time.compareTo(MOST) > 0) {
            slow.addLast(now);
        }
    }

    List<Alarm> alarms(Instant now) {
        Instant from = now.minus(WITHIN);
        while (!slow.isEmpty() && slow.getFirst().isBefore(from)) {
            slow.removeFirst();
        }
        if (slow.size() < MANY) {
            since = null;
            return List.of();
        }
        Instant began = since == null ? slow.getFirst() : since;
        since = began;
        String than = "pictures take longer than " + MOST.toMillis() + " ms";
        return List.of(
                new Alarm(
                        Severity.SLOW_WINDOW,
                        new Alarm.Desktop(),
                        "SLOW WINDOW",
                        "this window",
                        than + ": frames are dropped, no event is lost",
                        "This window does not keep up: "
                                + than
                                + ", so what it shows may be some frames old. No event is lost.",
                        began));
    }
}
