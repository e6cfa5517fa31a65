package drainboard.source;

import drainboard.event.Bookmark;
import drainboard.event.Stamp;
import drainboard.source.CommandPlan.Rounds;
import drainboard.source.CommandPlan.Since;
import drainboard.source.GivenMarks.Mark;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How far a command that is run again and again was read. The bookmark names the last events too,
/// so that those which an including `{since}` brings again are known after a restart. It never goes
/// back, and never into the future, where one wrong clock would hide every event. One thread's own.
final class CommandCursor {
    private static final int LATEST = 32;
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Since since;
    private final String initial;
    private final InstantSource clock;
    private final Deque<Mark> latest = new ArrayDeque<>();
    private @Nullable String reached;
    private @Nullable String last;
    private @Nullable String forgotten;

    CommandCursor(Rounds rounds, InstantSource clock) {
        this.since = rounds.since();
        this.initial = rounds.initial();
        this.clock = clock;
    }

    /// Goes on from where an earlier run of the product was; says whether that could be read.
    boolean resume(Bookmark from, GivenMarks repeats) {
        if (!(from instanceof Bookmark.AtCursor(String cursor))) {
            return false;
        }
        List<String> parts = Arrays.asList(cursor.split(" ", -1));
        String place = parts.getFirst();
        if (!since.accepts(place)) {
            return false;
        }
        reached = place;
        forgotten = place;
        parts.stream()
                .skip(1)
                .flatMap(part -> Mark.of(part).stream())
                .forEach(mark -> remember(mark, Stamp.NONE, repeats));
        return true;
    }

    /// What `{since}` is replaced by.
    String argument() {
        return reached == null ? initial : reached;
    }

    /// Whether an event is older than all that is remembered, so that it must have been given: the
    /// bookmark said so, or it was forgotten.
    boolean isForgotten(Stamp stamp) {
        String place = place(stamp).orElse(null);
        return place != null
                && forgotten != null
                && reached != null
                && compare(place, forgotten) < 0
                && compare(place, reached) < 0;
    }

    /// An event was given.
    void took(@Nullable Mark mark, Stamp stamp, GivenMarks repeats) {
        place(stamp).filter(this::isPast).ifPresent(place -> last = place);
        if (mark != null) {
            remember(mark, stamp, repeats);
        }
    }

    private void remember(Mark mark, Stamp stamp, GivenMarks repeats) {
        Stamp lost = repeats.add(mark, stamp);
        if (lost != null) {
            place(lost)
                    .filter(place -> forgotten == null || compare(place, forgotten) > 0)
                    .ifPresent(place -> forgotten = place);
        }
        latest.addLast(mark);
        if (latest.size() > LATEST) {
            latest.removeFirst();
        }
    }

    /// The run is over: the next begins where it ended. Says whether that is further than before.
    boolean settle() {
        String place = last;
        last = null;
        if (place == null || (reached != null && compare(place, reached) <= 0)) {
            return false;
        }
        reached = place;
        return true;
    }

    Optional<Bookmark> bookmark() {
        return Optional.ofNullable(reached)
                .map(
                        place ->
                                new Bookmark.AtCursor(
                                        latest.stream()
                                                .map(mark -> " " + mark.text())
                                                .collect(Collectors.joining("", place, ""))));
    }

    private Optional<String> place(Stamp stamp) {
        return switch (since) {
            case TIME -> Optional.ofNullable(stamp.time()).map(Instant::toString);
            case SEQ ->
                    stamp.sequenced()
                            ? Optional.of(Long.toUnsignedString(stamp.sequence()))
                            : Optional.empty();
        };
    }

    private boolean isPast(String place) {
        return switch (since) {
            case TIME -> !Instant.parse(place).isAfter(clock.instant().plus(AHEAD));
            case SEQ -> true;
        };
    }

    private int compare(String one, String other) {
        return switch (since) {
            case TIME -> Instant.parse(one).compareTo(Instant.parse(other));
            case SEQ ->
                    Long.compareUnsigned(
                            Long.parseUnsignedLong(one), Long.parseUnsignedLong(other));
        };
    }
}
