package drainboard.ui.incident;

import drainboard.session.Deed;
import drainboard.session.Deed.Weight;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Sanitizer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Warnings that an operator has put aside for a while. They come back by themselves when the time
/// is over or when they grow worse; a halt, news of fence_lost that was not taken and a record that
/// cannot be relied on are never put aside. One thread's own.
final class Shelf {
    /// How long a warning may be put aside.
    static final List<Duration> TERMS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(8));

    private final Map<String, Place> places = new HashMap<>();

    /// A warning as it was when it was put aside.
    private record Place(Weight as, Instant until, String operator, String reason) {}

    /// Puts a warning aside; false where it may not be.
    boolean put(Alarm alarm, Duration term, String operator, String reason, Instant now) {
        if (!alarm.severity().isShelvable() || !TERMS.contains(term) || reason.isBlank()) {
            return false;
        }
        places.put(alarm.key(), new Place(weight(alarm), now.plus(term), operator, reason));
        return true;
    }

    /// How bad a warning is.
    static Weight weight(Alarm alarm) {
        return new Weight(alarm.condition(), alarm.mark().level(), alarm.since());
    }

    /// Leaves aside what was put there in an earlier run.
    void restore(String operator, Deed.WarningShelved before) {
        places.put(before.key(), new Place(before.as(), before.until(), operator, before.reason()));
    }

    /// Brings a warning back at once; whether it was aside.
    boolean takeBack(Alarm alarm) {
        return places.remove(alarm.key()) != null;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /// The row of a warning that is aside; empty where it is not, or not any more.
    Optional<AttentionRow.Aside> aside(Alarm alarm, Instant now) {
        Place place = places.get(alarm.key());
        if (place == null) {
            return Optional.empty();
        }
        if (isOver(place, now) || isWorse(alarm, place.as())) {
            places.remove(alarm.key());
            return Optional.empty();
        }
        String by = place.operator().isBlank() ? "" : " by " + Sanitizer.show(place.operator());
        return Optional.of(
                new AttentionRow.Aside(
                        alarm,
                        place.until(),
                        Saying.of("shelved" + by + ", back in ")
                                .left(place.until())
                                .and(": " + Sanitizer.show(place.reason()))));
    }

    /// Lets go of what is over, whether it still stands or not.
    void sweep(Instant now) {
        places.values().removeIf(place -> isOver(place, now));
    }

    /// Nothing stays aside longer than a term, whatever became of the clock meanwhile.
    private static boolean isOver(Place place, Instant now) {
        return !now.isBefore(place.until()) || place.until().isAfter(now.plus(TERMS.getLast()));
    }

    private static boolean isWorse(Alarm now, Weight then) {
        return now.mark().level() > then.level()
                || !now.severity().isShelvable()
                || isLater(now, then)
                || !Objects.equals(now.condition(), then.condition());
    }

    /// Whether it has begun anew since, as far as anybody can tell: where only one of the two is
    /// known to have begun, it may have.
    private static boolean isLater(Alarm now, Weight then) {
        if (now.since() == null || then.since() == null) {
            return !Objects.equals(now.since(), then.since());
        }
        return now.since().isAfter(then.since());
    }

    /// A term in words.
    static String words(Duration term) {
        return Ages.brief(term);
    }
}
