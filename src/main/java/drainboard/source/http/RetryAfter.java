package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads how long a server asks to be left alone: seconds or a date, at most a quarter of an hour.
public final class RetryAfter {
    private static final Duration MOST = Duration.ofMinutes(15);

    private RetryAfter() {}

    /// What a header asks for; empty where it says nothing that can be read.
    public static Optional<Duration> read(@Nullable String header, Instant now) {
        String text = header == null ? "" : header.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(
                    text.length() > 6 ? MOST : clamped(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            Instant then =
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(clamped(Duration.between(now, then)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration clamped(Duration asked) {
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(MOST) > 0 ? MOST : asked;
    }
}
