package drainboard.ui.control;

import java.time.Duration;
import java.util.Locale;

/// Lengths of time as an operator compares them: never in a form that reads as a time of day in
/// prose.
public final class Ages {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Ages() {}

    /// For prose, with its two greatest units: `20 s`, `12 m 04 s`, `2 h 05 m`, `3 d 04 h`. What
    /// lies ahead has no age: `0 s`.
    public static String words(Duration age) {
        long s = seconds(age);
        if (s < MINUTE) {
            return s + " s";
        }
        if (s < HOUR) {
            return two(s / MINUTE, 'm', s % MINUTE, 's');
        }
        return s < DAY
                ? two(s / HOUR, 'h', s % HOUR / MINUTE, 'm')
                : two(s / DAY, 'd', s % DAY / HOUR, 'h');
    }

    /// For a tight place, with its greatest unit: `20 s`, `12 m`, `2 h`, `3 d`.
    public static String brief(Duration age) {
        long s = seconds(age);
        if (s < MINUTE) {
            return s + " s";
        }
        if (s < HOUR) {
            return s / MINUTE + " m";
        }
        return s < DAY ? s / HOUR + " h" : s / DAY + " d";
    }

    /// For a column headed as elapsed time: `0:58`, `4:12`, `2:05:00`.
    public static String elapsed(Duration age) {
        long s = seconds(age);
        return s < HOUR
                ? String.format(Locale.ROOT, "%d:%02d", s / MINUTE, s % MINUTE)
                : String.format(
                        Locale.ROOT, "%d:%02d:%02d", s / HOUR, s % HOUR / MINUTE, s % MINUTE);
    }

    private static long seconds(Duration age) {
        return Math.max(0, age.toSeconds());
    }

    private static String two(long great, char greatUnit, long small, char smallUnit) {
        return String.format(Locale.ROOT, "%d %c %02d %c", great, greatUnit, small, smallUnit);
    }
}
