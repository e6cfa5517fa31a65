package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ActsTest {
    private final Acts acts = new Acts();

    private static Act act(String id, String... keys) {
        return Act.always(id, "Go", "Do " + id, List.of(keys), () -> {});
    }

    private String keys(String id) {
        return String.join(", ", acts.keysOf(acts.find(id).orElseThrow()));
    }

    @Test
    void two_acts_never_have_one_key_and_the_sentence_names_both() {
        acts.add(act("one", "Ctrl+L", "x"));
        assertThatThrownBy(() -> acts.add(act("two", "X")))
                .hasMessage("“Do two” (two) cannot have x: “Do one” (one) has it.");
        assertThatThrownBy(() -> acts.add(act("one", "y"))).hasMessage("There are two acts one.");
        assertThatThrownBy(() -> acts.add(act("three", "Ctl+X"))).hasMessageContaining("Ctl+X");
        assertThat(acts.all()).hasSize(1);
    }

    @Test
    void a_place_may_use_a_key_of_the_window_for_itself() {
        acts.add(act("one", "y"));
        acts.add("audit", act("two", "y"));
        assertThatThrownBy(() -> acts.add("audit", act("three", "y")))
                .hasMessageContaining("“Do two” (two) has it");
        assertThat(acts.answer(List.of(Chord.of("y")), List.of()).act())
                .hasValueSatisfying(act -> assertThat(act.id()).isEqualTo("one"));
        assertThat(acts.answer(List.of(Chord.of("y")), List.of("table", "audit")).act())
                .hasValueSatisfying(act -> assertThat(act.id()).isEqualTo("two"));
    }

    @Test
    void two_acts_can_change_their_keys() {
        acts.add(act("one", "n"));
        acts.add(act("two", "m"));
        assertThat(acts.rebind(Map.of("one", List.of("m"), "two", List.of("n")))).isEmpty();
        assertThat(keys("one")).isEqualTo("m");
        assertThat(keys("two")).isEqualTo("n");
        assertThat(acts.rebind(Map.of())).isEmpty();
        assertThat(keys("one")).isEqualTo("n");
    }

    @Test
    void a_key_that_another_act_has_is_refused_and_the_usual_ones_stay() {
        acts.add(act("one", "n"));
        acts.add(act("two", "m"));
        assertThat(acts.rebind(Map.of("one", List.of("Ctrl+M", "m"))))
                .containsExactly("“Do one” (one) cannot have m: “Do two” (two) has it.");
        assertThat(keys("one")).isEqualTo("n");
        assertThat(acts.rebind(Map.of("one", List.of("Foo"), "none", List.of("x"))))
                .containsExactlyInAnyOrder(
                        "“Do one” (one) keeps its usual keys: “Foo” names no key.",
                        "There is no act “none” to give keys to.");
        assertThat(keys("one")).isEqualTo("n");
    }

    @Test
    void what_is_taken_back_takes_back_what_counted_on_it() {
        acts.add(act("one", "1"));
        acts.add(act("two", "2"));
        acts.add(act("three", "3"));
        List<String> refused = acts.rebind(Map.of("one", List.of("3"), "two", List.of("1")));
        assertThat(refused)
                .containsExactly(
                        "“Do one” (one) cannot have 3: “Do three” (three) has it.",
                        "“Do two” (two) cannot have 1: “Do one” (one) has it.");
        assertThat(List.of(keys("one"), keys("two"), keys("three"))).containsExactly("1", "2", "3");
    }

    @Test
    void an_act_may_be_left_without_keys() {
        acts.add(act("one", "n"));
        assertThat(acts.rebind(Map.of("one", List.of()))).isEmpty();
        assertThat(keys("one")).isEmpty();
        assertThat(acts.keyOf("one")).isEmpty();
    }

    @Test
    void a_new_key_that_means_something_else_in_a_place_is_given_and_told() {
        acts.add(act("one", "n"));
        acts.add("audit", act("two", "w"));
        assertThat(acts.rebind(Map.of("one", List.of("w"))))
                .containsExactly("“Do one” (one) has w but where “Go” has it for “Do two” (two).");
        assertThat(keys("one")).isEqualTo("w");
        assertThat(acts.rebind(Map.of("two", List.of("v"), "one", List.of("w")))).isEmpty();
    }

    @Test
    void words_on_buttons_follow_the_keys() {
        acts.add(act("one", "n", "F7"));
        var words = acts.named("Next", "one");
        assertThat(words.getValue()).isEqualTo("Next  N");
        acts.letters(false);
        assertThat(words.getValue()).isEqualTo("Next  F7");
        acts.rebind(Map.of("one", List.of()));
        assertThat(words.getValue()).isEqualTo("Next");
    }
}
