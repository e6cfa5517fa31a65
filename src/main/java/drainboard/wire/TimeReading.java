package drainboard.wire;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.regex.Pattern;

/// Reads a `ts`: RFC 3339 in an exact grammar, or a number of epoch seconds to nanoseconds
/// (events.md).
final class TimeReading {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,9})?");
    private static final int DATE_TIME = 19;
    private static final int MOST_DIGITS = 60;
    private static final long FIRST = -62_135_596_800L;
    private static final long LAST = 253_402_300_799L;
    private static final BigDecimal SECONDS = BigDecimal.TEN.pow(11);
    private static final BigDecimal MILLIS = BigDecimal.TEN.pow(14);
    private static final BigDecimal MICROS = BigDecimal.TEN.pow(17);
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private TimeReading() {}

    /// The instant that a text means; null where it means none.
    static @Nullable Instant text(CharSequence text) {
        int length = text.length();
        return length > DATE_TIME && text.charAt(4) == '-' && text.charAt(7) == '-'
                ? dateTime(text)
                : number(text);
    }

    /// The instant that a number means, its unit told by its size; null where it means none.
    static @Nullable Instant number(CharSequence text) {
        if (text.length() > MOST_DIGITS || !NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(text.toString());
        if (value.signum() != 0 && value.precision() - (long) value.scale() > MOST_DIGITS) {
            return null;
        }
        BigDecimal size = value.abs();
        int shift =
                size.compareTo(SECONDS) < 0
                        ? 9
                        : size.compareTo(MILLIS) < 0 ? 6 : size.compareTo(MICROS) < 0 ? 3 : 0;
        if ((long) value.scale() - shift > MOST_DIGITS) {
            return null;
        }
        BigInteger nanos =
                value.movePointRight(shift).setScale(0, RoundingMode.FLOOR).toBigInteger();
        BigInteger nano = nanos.mod(BILLION);
        BigInteger second = nanos.subtract(nano).divide(BILLION);
        return second.bitLength() > 62 ? null : within(second.longValue(), nano.longValue());
    }

    private static @Nullable Instant within(long second, long nano) {
        return second < FIRST || second > LAST ? null : Instant.ofEpochSecond(second, nano);
    }

    private static @Nullable Instant dateTime(CharSequence text) {
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        int second = digits(text, 17, 2);
        char t = text.charAt(10);
        if ((t != 'T' && t != 't' && t != ' ')
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || year < 0
                || month < 1
                || month > 12
                || day < 1
                || day > daysIn(year, month)
                || hour < 0
                || hour > 23
                || minute < 0
                || minute > 59
                || second < 0
                || second > 59) {
            return null;
        }
        return zoned(
                text, epochDay(year, month, day) * 86_400L + hour * 3600L + minute * 60L + second);
    }

    private static @Nullable Instant zoned(CharSequence text, long local) {
        int at = DATE_TIME;
        long nano = 0;
        if (text.charAt(at) == '.') {
            int from = ++at;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
            int count = at - from;
            if (count < 1 || count > 9) {
                return null;
            }
            for (int i = 0; i < 9; i++) {
                nano = nano * 10 + (i < count ? text.charAt(from + i) - '0' : 0);
            }
        }
        int left = text.length() - at;
        if (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
            return year(local) ? within(local, nano) : null;
        }
        if (left != 6 || text.charAt(at + 3) != ':') {
            return null;
        }
        char sign = text.charAt(at);
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + 4, 2);
        if ((sign != '+' && sign != '-')
                || hours < 0
                || hours > 23
                || minutes < 0
                || minutes > 59) {
            return null;
        }
        long offset = hours * 3600L + minutes * 60L;
        return year(local) ? within(sign == '+' ? local - offset : local + offset, nano) : null;
    }

    private static boolean year(long local) {
        return local >= FIRST && local <= LAST;
    }

    private static int digits(CharSequence text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in
    /// March.
    private static long epochDay(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }
}
