package drainboard.ui.incident;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A halt that somebody took is easily forgotten: each quarter of an hour after that the banner
/// fills again for half a minute. Nothing opens and nothing takes the focus.
final class Reminders {
    private static final Duration EVERY = Duration.ofMinutes(15);
    private static final Duration LASTS = Duration.ofSeconds(30);

    private Reminders() {}

    /// The worst halt that somebody has and that it is time to remember.
    static Optional<Alarm> due(List<Alarm> alarms, Instant now) {
        for (Alarm alarm : alarms) {
            if (alarm.severity().isHalt() && isDue(alarm.mark().acknowledged(), now)) {
                return Optional.of(alarm);
            }
        }
        return Optional.empty();
    }

    static boolean isDue(@Nullable Instant acknowledged, Instant now) {
        if (acknowledged == null) {
            return false;
        }
        long since = Duration.between(acknowledged, now).toMillis();
        return since >= EVERY.toMillis() && since % EVERY.toMillis() < LASTS.toMillis();
    }
}
