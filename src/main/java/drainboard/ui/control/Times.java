package drainboard.ui.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Points in time as shown: UTC, and saying so.
public final class Times {
    private static final DateTimeFormatter SECONDS = utc("HH:mm:ss'Z'");
    private static final DateTimeFormatter MILLIS = utc("HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter FULL = utc("uuuu-MM-dd HH:mm:ss.SSS'Z'");

    private Times() {}

    /// The time of day: `21:12:03Z`.
    public static String utc(Instant at) {
        return SECONDS.format(at);
    }

    /// The time of day to the millisecond: `21:12:03.120Z`.
    public static String utcMillis(Instant at) {
        return MILLIS.format(at);
    }

    /// Day and time to the millisecond: `2026-11-20 21:12:03.120Z`.
    public static String utcFull(Instant at) {
        return FULL.format(at);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
