package drainboard.ui.drain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

class TurnsTest {
    private static final Instant BEGIN = Instant.parse("2026-11-27T12:00:00Z");

    private final Turns<Integer> turns = new Turns<>(Duration.ofSeconds(1));
    private final List<Integer> taken = new ArrayList<>();

    @Test
    void all_have_a_turn_at_first_and_when_the_clock_was_set_back() {
        fill(7);
        assertThat(at(0)).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(at(0)).isEmpty();
        assertThat(at(-1)).hasSize(7);
    }

    @Test
    void a_share_of_the_round_is_a_share_of_them_in_turn() {
        fill(10);
        at(0);
        assertThat(at(300)).containsExactly(0, 1, 2);
        assertThat(at(500)).containsExactly(3, 4);
        assertThat(at(5_000)).hasSize(10);
    }

    @Test
    void within_a_round_none_is_left_out_however_the_time_goes_and_whatever_leaves() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        fill(500);
        at(0);
        HashSet<Integer> stay = new HashSet<>();
        for (int one = 0; one < 500; one++) {
            stay.add(one);
        }
        HashSet<Integer> seen = new HashSet<>();
        long millis = 0;
        while (millis < 1_000) {
            millis = Math.min(1_000, millis + 1 + random.nextInt(150));
            seen.addAll(at(millis));
        }
        assertThat(seen).as("seed %s", seed).isEqualTo(stay);
        turns.removeIf(one -> one % 3 == 0);
        stay.removeIf(one -> one % 3 == 0);
        seen.clear();
        while (millis < 2_000) {
            millis = Math.min(2_000, millis + 1 + random.nextInt(150));
            seen.addAll(at(millis));
        }
        assertThat(seen).as("seed %s", seed).isEqualTo(stay);
    }

    @Test
    void those_after_one_that_leaves_amid_a_round_wait_no_longer_for_that() {
        fill(10);
        at(0);
        assertThat(at(500)).containsExactly(0, 1, 2, 3, 4);
        turns.removeIf(one -> one < 3);
        assertThat(at(1_000)).startsWith(5, 6, 7, 8);
        assertThat(at(1_500)).contains(3);
    }

    private void fill(int count) {
        for (int one = 0; one < count; one++) {
            turns.add(one);
        }
    }

    private List<Integer> at(long millis) {
        taken.clear();
        turns.take(BEGIN.plusMillis(millis), taken::add);
        return List.copyOf(taken);
    }
}
