package drainboard.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Points in time as shown: UTC and saying so, or, where the operator asks for it, the time of this
/// place with its offset. What is not of today says its day. One of it is shared by all of a
/// window, so that all changes at once. The FX thread alone uses what is not static.
public final class Times {
    private static final DateTimeFormatter SECONDS = of("HH:mm:ssXXX");
    private static final DateTimeFormatter MILLIS = of("HH:mm:ss.SSSXXX");
    private static final DateTimeFormatter FULL = of("uuuu-MM-dd HH:mm:ss.SSSXXX");

    private static final DateTimeFormatter OFFSET = of("XXX");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final ZoneId here;
    private @Nullable Instant now;

    /// Begins in UTC.
    ///
    /// @param here the zone of this place, to change to
    public Times(ZoneId here) {
        this.here = here;
    }

    /// Times that stay in UTC, whoever turns them.
    public static Times ofUtc() {
        return new Times(ZoneOffset.UTC);
    }

    /// Others that stand at present as these do.
    Times again() {
        Times next = new Times(here);
        next.zone.set(zone.get());
        next.now = now;
        return next;
    }

    /// In what zone times are shown; whoever shows some shows them again when this changes.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// Says what is now: times of the same day are shown without it. Before this was called, all
    /// are.
    public void today(Instant present) {
        now = present;
    }

    /// How times are written now: as long as this is equal, each time is written the same.
    public Object written() {
        Instant present = now;
        ZoneId in = zone.get();
        return present == null ? in : List.of(in, present.atZone(in).toLocalDate());
    }

    /// The day: `20 Nov`, with its year where that is another; blank for today.
    public String day(Instant at) {
        Instant present = now;
        if (present == null) {
            return "";
        }
        ZonedDateTime then = at.atZone(zone.get());
        LocalDate day = then.toLocalDate();
        LocalDate today = present.atZone(zone.get()).toLocalDate();
        return day.equals(today)
                ? ""
                : (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(then);
    }

    /// Changes between UTC and the time of this place.
    public void turn() {
        zone.set(zone.get().equals(ZoneOffset.UTC) ? here : ZoneOffset.UTC);
    }

    /// The time of day, and before it the day where that is not today: `21:12:03Z`,
    /// `22:12:03+01:00` or `20 Nov 21:12:03Z`.
    public String seconds(Instant at) {
        return (day(at) + " " + clock(at)).strip();
    }

    /// The same to the millisecond: `21:12:03.120Z`.
    public String millis(Instant at) {
        return (day(at) + " " + clockMillis(at)).strip();
    }

    /// The time of day alone, where the day stands beside it: `21:12:03Z` or `22:12:03+01:00`.
    public String clock(Instant at) {
        return SECONDS.format(at.atZone(zone.get()));
    }

    /// The same to the millisecond: `21:12:03.120Z`.
    public String clockMillis(Instant at) {
        return MILLIS.format(at.atZone(zone.get()));
    }

    /// Day and time to the millisecond: `2026-11-20 21:12:03.120Z`.
    public String full(Instant at) {
        return FULL.format(at.atZone(zone.get()));
    }

    /// The zone in which times are shown, by its name: `UTC`, or `local +01:00`.
    public String zoneName(Instant at) {
        return zone.get().equals(ZoneOffset.UTC)
                ? "UTC"
                : "local " + OFFSET.format(at.atZone(zone.get()));
    }

    /// Day and time in UTC and, below it, in the time of this place where that is another.
    public String both(Instant at) {
        String utc = FULL.format(at.atZone(ZoneOffset.UTC));
        String local = FULL.format(at.atZone(here));
        return utc.equals(local) ? utc : utc + "\n" + local;
    }

    /// The time of day: `21:12:03Z`.
    public static String utc(Instant at) {
        return SECONDS.format(at.atZone(ZoneOffset.UTC));
    }

    /// The time of day to the millisecond: `21:12:03.120Z`.
    public static String utcMillis(Instant at) {
        return MILLIS.format(at.atZone(ZoneOffset.UTC));
    }

    /// Day and time to the millisecond: `2026-11-20 21:12:03.120Z`.
    public static String utcFull(Instant at) {
        return FULL.format(at.atZone(ZoneOffset.UTC));
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
