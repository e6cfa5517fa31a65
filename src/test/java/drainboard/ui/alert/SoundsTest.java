package drainboard.ui.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class SoundsTest {
    private final Raised raised = new Raised();
    private final Sounds sounds = new Sounds();

    private Optional<Chime> heard() {
        return sounds.show(raised.alarms(), raised.now());
    }

    /// What is heard in each second.
    private List<String> heard(int seconds) {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < seconds; at++) {
            int second = at;
            heard().ifPresent(chime -> all.add(second + " " + chime));
            raised.later(1);
        }
        return all;
    }

    @Test
    void calm_is_silent() {
        assertThat(heard(100)).isEmpty();
    }

    @Test
    void a_halt_is_heard_at_once_and_each_half_minute_until_somebody_has_it() {
        raised.halt(7);
        assertThat(heard(70)).containsExactly("0 HALT", "30 HALT", "60 HALT");
        raised.run.acknowledge(7, "avery");
        assertThat(heard(100)).isEmpty();
        raised.clear(7);
        assertThat(heard(100)).containsExactly("0 CLEARED");
    }

    @Test
    void a_flood_counts_as_one() {
        for (int at = 0; at < 1000; at++) {
            raised.halt(at);
        }
        assertThat(heard(30)).containsExactly("0 HALT");
    }

    @Test
    void a_lost_source_is_heard_once_and_after_a_halt() {
        raised.halt(7);
        raised.run.lose();
        assertThat(heard(29)).containsExactly("0 HALT", "3 LOST");
    }

    @Test
    void muting_lasts_until_the_next_raise() {
        raised.halt(7);
        heard();
        assertThat(sounds.isSounding()).isTrue();
        sounds.mute();
        assertThat(sounds.isSounding()).isFalse();
        assertThat(heard(300)).isEmpty();
        raised.halt(8);
        assertThat(heard(31)).containsExactly("0 HALT", "30 HALT");
        assertThat(sounds.isMuted()).isFalse();
    }

    @Test
    void a_clock_that_was_set_back_does_not_silence_a_halt() {
        raised.halt(7);
        heard();
        raised.later(-86_400);
        assertThat(heard()).contains(Chime.HALT);
    }

    /// Whatever happens, at most one in three seconds, and a halt that nobody has is heard in each
    /// half minute unless it is muted.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void it_holds_whatever_happens(long seed) {
        Random random = new Random(seed);
        Instant last = Instant.MIN;
        Instant quiet = raised.now();
        for (int step = 0; step < 1500; step++) {
            long node = random.nextInt(6);
            switch (random.nextInt(40)) {
                case 0 -> raised.halt(node);
                case 1, 2 -> raised.run.acknowledge(node, "avery");
                case 3, 4, 5 -> raised.clear(node);
                case 6 -> sounds.mute();
                case 7 -> raised.run.lose();
                case 8 -> raised.run.regain();
                default -> raised.later(1);
            }
            Instant now = raised.now();
            Optional<Chime> heard = heard();
            if (heard.isPresent()) {
                assertThat(last.plusSeconds(3)).isBeforeOrEqualTo(now);
                last = now;
            }
            if (heard.equals(Optional.of(Chime.HALT)) || !sounds.isSounding()) {
                quiet = now;
            }
            assertThat(Duration.between(quiet, now).toSeconds()).isLessThanOrEqualTo(33);
        }
        assertThat(last).isNotEqualTo(Instant.MIN);
    }
}
