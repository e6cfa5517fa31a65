package drainboard.decode.envelope;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the times that log systems write around an event, where they leave no doubt: what names no
/// zone, or one that several places use, is no time.
final class EnvelopeTime {
    private static final List<String> MONTHS =
            List.of(
                    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
                    "Dec");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{12,13}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{9,10}(?:\\.[0-9]{1,9})?");
    private static final String CLOCK = "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,9}))?";
    private static final String ZONE = " ?(Z|UTC|GMT|(?:UTC|GMT)?([+-])([0-9]{2}):?([0-9]{2}))";
    private static final Pattern NAMED =
            Pattern.compile("([A-Z][a-z]{2}) {1,2}([0-9]{1,2}) ([0-9]{4}) " + CLOCK + ZONE);
    private static final Pattern NUMBERED =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt ]" + CLOCK + ZONE);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private EnvelopeTime() {}

    /// A number of epoch milliseconds, or a date with its zone; null for anything else.
    static @Nullable Instant millis(String text) {
        return MILLIS.matcher(text).matches()
                ? within(Instant.ofEpochMilli(Long.parseLong(text)))
                : dated(text);
    }

    /// A number of epoch seconds, or a date with its zone; null for anything else.
    static @Nullable Instant seconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            return dated(text);
        }
        int dot = text.indexOf('.');
        long whole = Long.parseLong(dot < 0 ? text : text.substring(0, dot));
        return within(
                Instant.ofEpochSecond(whole, nanos(dot < 0 ? null : text.substring(dot + 1))));
    }

    private static @Nullable Instant dated(String text) {
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return at(
                    named,
                    Integer.parseInt(named.group(3)),
                    MONTHS.indexOf(named.group(1)) + 1,
                    Integer.parseInt(named.group(2)));
        }
        Matcher numbered = NUMBERED.matcher(text);
        return numbered.matches()
                ? at(
                        numbered,
                        Integer.parseInt(numbered.group(1)),
                        Integer.parseInt(numbered.group(2)),
                        Integer.parseInt(numbered.group(3)))
                : null;
    }

    private static @Nullable Instant at(Matcher text, int year, int month, int day) {
        try {
            return within(
                    OffsetDateTime.of(
                                    year,
                                    month,
                                    day,
                                    Integer.parseInt(text.group(4)),
                                    Integer.parseInt(text.group(5)),
                                    Integer.parseInt(text.group(6)),
                                    nanos(text.group(7)),
                                    zone(text))
                            .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneOffset zone(Matcher text) {
        String sign = text.group(9);
        if (sign == null) {
            return ZoneOffset.UTC;
        }
        int minutes = Integer.parseInt(text.group(10)) * 60 + Integer.parseInt(text.group(11));
        return ZoneOffset.ofTotalSeconds((sign.equals("-") ? -minutes : minutes) * 60);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static @Nullable Instant within(Instant time) {
        return time.isBefore(FIRST) || !time.isBefore(LAST) ? null : time;
    }
}
