package drainboard.journal;

import java.time.Instant;
import java.time.LocalDate;

/// Reads back a time that was written as [Instant#toString] writes it; hundreds of thousands of
/// them are read when a large journal is opened.
final class TimeText {
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int NANO_DIGITS = 9;

    private TimeText() {}

    static Instant read(String text) {
        int length = text.length();
        if (!isUsual(text, length)) {
            return Instant.parse(text);
        }
        long day =
                LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
        long second =
                number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        int nano = 0;
        for (int i = 0; i < NANO_DIGITS; i++) {
            int at = FORM.length() + 1 + i;
            nano = nano * 10 + (at < length - 1 ? text.charAt(at) - '0' : 0);
        }
        return Instant.ofEpochSecond(day * 86_400 + second, nano);
    }

    /// Whether it has four digits of a year, a time of day and at most nine digits of a fraction.
    private static boolean isUsual(String text, int length) {
        int fraction = length - FORM.length() - 2;
        if (fraction == 0 || fraction < -1 || fraction > NANO_DIGITS) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char found = text.charAt(i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        for (int i = FORM.length() + 1; i < length - 1; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        boolean parted = fraction < 0 || text.charAt(FORM.length()) == '.';
        return parted
                && text.charAt(length - 1) == 'Z'
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
