package drainboard.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Times;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The axis says which day it speaks of wherever that is not plainly today.
class AxisTimesTest {
    private static final double NOW = at("2026-11-21T00:20:00Z");

    private final Times times = new Times(ZoneOffset.ofHours(-1));

    private static double at(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }

    private List<String> words(String from, String until) {
        return new AxisTimes(times)
                .of(new Stretch(at(from), at(until)), 900, NOW).stream()
                        .map(AxisTimes.At::words)
                        .toList();
    }

    @Test
    void what_is_all_of_today_needs_no_day() {
        assertThat(words("2026-11-21T00:00:00Z", "2026-11-21T00:20:00Z"))
                .startsWith("00:00:00Z", "00:05:00Z")
                .noneMatch(one -> one.contains("2026"));
    }

    @Test
    void past_midnight_the_first_and_the_new_day_are_named() {
        assertThat(words("2026-11-20T23:50:00Z", "2026-11-21T00:20:00Z"))
                .containsExactly(
                        "2026-11-20 23:50:00Z", "2026-11-21 00:00:00Z", "00:10:00Z", "00:20:00Z");
        times.turn();
        assertThat(words("2026-11-20T23:50:00Z", "2026-11-21T00:20:00Z"))
                .as("in the zone of this place it is all one day, today")
                .startsWith("22:50:00-01:00")
                .noneMatch(one -> one.contains("2026"));
    }

    @Test
    void what_is_older_than_today_says_its_day() {
        assertThat(words("2026-11-19T10:00:00Z", "2026-11-19T10:30:00Z"))
                .startsWith("2026-11-19 10:00:00Z", "10:10:00Z");
        assertThat(words("2026-11-01T00:00:00Z", "2026-11-20T00:00:00Z"))
                .allMatch(one -> one.startsWith("2026-11-"));
    }
}
