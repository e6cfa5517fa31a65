package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;

class TimeTextTest {
    @Test
    void every_time_is_read_as_it_was_written() {
        Random random = new Random(20261125);
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong(-100_000_000_000L, 400_000_000_000L);
            int digits = random.nextInt(10);
            int nano = digits == 0 ? 0 : random.nextInt((int) Math.pow(10, digits));
            Instant time = Instant.ofEpochSecond(second, nano);
            assertThat(TimeText.read(time.toString())).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-11-25T08:00:00",
                "2026-11-25T08:00:00.Q",
                "2026-13-25T08:00:00Z",
                "2026-02-30T08:00:00Z",
                "2026-11-25T25:00:00Z",
                "2026-11-25T08:61:00Z",
                "2026-11-25 08:00:00Z",
                "2026-11-25T08:00:00.1234567890Z",
                "2026-11-25T08:00:00x1Z"
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> TimeText.read(text)).isInstanceOf(DateTimeException.class);
    }
}
