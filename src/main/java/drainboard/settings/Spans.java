package drainboard.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as they are written in a configuration: `90s`, `5m`, `1h 30m`, `7d`, or seconds.
public final class Spans {
    private static final Pattern PART = Pattern.compile("\\s*(\\d{1,9})\\s*([dhms]?)");

    private Spans() {}

    /// The time that a text names.
    public static Optional<Duration> read(String text) {
        Matcher part = PART.matcher(text.strip());
        Duration sum = Duration.ZERO;
        int at = 0;
        int parts = 0;
        while (at < part.regionEnd() && part.region(at, text.strip().length()).lookingAt()) {
            long count = Long.parseLong(part.group(1));
            sum =
                    sum.plus(
                            switch (part.group(2)) {
                                case "d" -> Duration.ofDays(count);
                                case "h" -> Duration.ofHours(count);
                                case "m" -> Duration.ofMinutes(count);
                                default -> Duration.ofSeconds(count);
                            });
            parts++;
            at = part.end();
        }
        return parts > 0 && at == text.strip().length() ? Optional.of(sum) : Optional.empty();
    }

    /// A time as it is written: `1h 30m`.
    public static String words(Duration span) {
        StringBuilder words = new StringBuilder();
        add(words, span.toDays(), "d");
        add(words, span.toHoursPart(), "h");
        add(words, span.toMinutesPart(), "m");
        add(words, span.toSecondsPart(), "s");
        return words.isEmpty() ? "0s" : words.toString();
    }

    private static void add(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " ").append(count).append(unit);
        }
    }
}
