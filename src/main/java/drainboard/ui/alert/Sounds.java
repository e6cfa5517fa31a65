package drainboard.ui.alert;

import drainboard.ui.incident.Alarm;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what is heard and when: halts, lost sources and clears, never more than one in three
/// seconds, so that a flood counts as one; a halt that nobody has acknowledged again each half
/// minute, until it is muted or acknowledged. Muting lasts until the next raise. One thread's own.
public final class Sounds {
    private static final Duration LEAST = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private final EnumSet<Chime> waiting = EnumSet.noneOf(Chime.class);
    private Set<String> raised = new HashSet<>();
    private Set<String> held = new HashSet<>();
    private @Nullable Instant last;
    private @Nullable Instant lastHalt;
    private boolean muted;
    private boolean open;

    /// What is to be heard now.
    ///
    /// @param alarms all that needs a person
    /// @param now the run's clock
    public Optional<Chime> show(List<Alarm> alarms, Instant now) {
        Set<String> raises = new HashSet<>();
        Set<String> halts = new HashSet<>();
        open = false;
        for (Alarm alarm : alarms) {
            if (alarm.severity().isHalt()) {
                halts.add(alarm.key());
            }
            Optional<Raise> raise = Raise.of(alarm);
            if (raise.isPresent()) {
                hear(raise.get(), raises);
            }
        }
        if (!halts.containsAll(held)) {
            waiting.add(Chime.CLEARED);
        }
        raised = raises;
        held = halts;
        return next(now);
    }

    private void hear(Raise raise, Set<String> raises) {
        Chime chime =
                switch (raise.kind()) {
                    case HALT -> Chime.HALT;
                    case SOURCE -> Chime.LOST;
                    case REFUSED, JOURNAL -> null;
                };
        if (chime == null) {
            return;
        }
        open |= chime == Chime.HALT;
        raises.add(raise.key());
        if (!raised.contains(raise.key())) {
            muted = false;
            waiting.add(chime);
        }
    }

    private Optional<Chime> next(Instant now) {
        if (muted) {
            waiting.clear();
            return Optional.empty();
        }
        if (!open) {
            waiting.remove(Chime.HALT);
        } else if (isOver(lastHalt, AGAIN, now)) {
            waiting.add(Chime.HALT);
        }
        if (waiting.isEmpty() || !isOver(last, LEAST, now)) {
            return Optional.empty();
        }
        Chime worst = waiting.contains(Chime.HALT) ? Chime.HALT : other();
        waiting.remove(worst);
        if (worst == Chime.HALT) {
            // Good news is no news beside a halt.
            waiting.remove(Chime.CLEARED);
            lastHalt = now;
        }
        last = now;
        return Optional.of(worst);
    }

    private Chime other() {
        return waiting.contains(Chime.LOST) ? Chime.LOST : Chime.CLEARED;
    }

    /// A clock that was set back is no reason to be silent.
    private static boolean isOver(@Nullable Instant since, Duration time, Instant now) {
        return since == null
                || now.isBefore(since)
                || Duration.between(since, now).compareTo(time) >= 0;
    }

    /// Is silent until the next raise.
    public void mute() {
        muted = true;
        waiting.clear();
    }

    /// Whether it is silent until the next raise.
    public boolean isMuted() {
        return muted;
    }

    /// Whether a halt that nobody has acknowledged is heard again and again.
    public boolean isSounding() {
        return open && !muted;
    }
}
