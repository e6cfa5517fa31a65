package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;

/// A time says its day where that is not today.
class TimesTest {
    private static final Instant NOW = Instant.parse("2026-11-27T20:15:00Z");

    private final Times times = new Times(ZoneId.of("Asia/Kolkata"));

    @Test
    void a_time_of_today_stays_short_and_one_of_another_day_or_year_says_which() {
        times.today(NOW);
        assertThat(times.seconds(Instant.parse("2026-11-27T00:00:00Z"))).isEqualTo("00:00:00Z");
        assertThat(times.seconds(Instant.parse("2026-11-23T10:02:00Z")))
                .isEqualTo("23 Nov 10:02:00Z");
        assertThat(times.millis(Instant.parse("2026-11-28T00:00:00.120Z")))
                .isEqualTo("28 Nov 00:00:00.120Z");
        assertThat(times.seconds(Instant.parse("2025-11-27T20:15:00Z")))
                .isEqualTo("27 Nov 2025 20:15:00Z");
        assertThat(times.clock(Instant.parse("2026-11-23T10:02:00Z"))).isEqualTo("10:02:00Z");
    }

    @Test
    void the_day_is_that_of_the_zone_in_which_times_are_shown() {
        times.today(NOW);
        Instant noon = Instant.parse("2026-11-27T12:00:00Z");
        assertThat(times.day(noon)).isEmpty();
        times.turn();
        assertThat(times.seconds(noon)).isEqualTo("27 Nov 17:30:00+05:30");
        assertThat(times.again().seconds(noon)).isEqualTo("27 Nov 17:30:00+05:30");
    }

    @Test
    void what_was_written_is_written_anew_when_the_day_or_the_zone_changes() {
        times.today(NOW);
        Object before = times.written();
        times.today(NOW.plusSeconds(60));
        assertThat(times.written()).isEqualTo(before);
        times.today(NOW.plusSeconds(4 * 3600));
        assertThat(times.written()).isNotEqualTo(before);
        times.today(NOW);
        times.turn();
        assertThat(times.written()).isNotEqualTo(before);
    }
}
