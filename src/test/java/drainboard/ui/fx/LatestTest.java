package drainboard.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// A burst costs one turn and shows its last value.
class LatestTest {
    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final Latest<String> latest = new Latest<>(turns::add, received::add);

    @Test
    void a_burst_is_one_turn_with_the_last_value() {
        latest.offer("a");
        latest.offer("b");
        latest.offer("c");
        assertThat(turns).hasSize(1);
        turns.remove().run();
        assertThat(received).containsExactly("c");
    }

    @Test
    void what_comes_after_a_turn_asks_for_another() {
        latest.offer("a");
        turns.remove().run();
        latest.offer("b");
        turns.remove().run();
        assertThat(received).containsExactly("a", "b");
    }

    @Test
    void what_is_offered_during_a_turn_is_not_lost() {
        List<Latest<String>> self = new ArrayList<>();
        Latest<String> echo =
                new Latest<>(
                        turns::add,
                        value -> {
                            received.add(value);
                            if (value.equals("a")) {
                                self.getFirst().offer("b");
                            }
                        });
        self.add(echo);
        echo.offer("a");
        turns.remove().run();
        turns.remove().run();
        assertThat(received).containsExactly("a", "b");
        assertThat(turns).isEmpty();
    }
}
