package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class DispatchTest {
    private final Acts acts = new Acts();
    private final Dispatch dispatch = new Dispatch(acts);

    @BeforeEach
    void add() {
        acts.add(act("ack", "a"));
        acts.add(act("audit", "g a", "Ctrl+3"));
        acts.add(act("drains", "g d"));
        acts.add(act("next", "n"));
        acts.add(act("back", "Esc"));
        acts.add(act("help", "?", "F1"));
        acts.add(act("centre", "f"));
        acts.add(act("fit", "f f"));
        acts.add(act("clear", "Ctrl+Shift+L"));
        acts.add("timeline", act("pan", "a"));
        acts.add(new Act("shut", "Go", "Shut", List.of("x"), () -> "It is shut.", () -> {}));
    }

    private static Act act(String id, String... keys) {
        return Act.always(id, "Go", "Do " + id, List.of(keys), () -> {});
    }

    private String press(List<String> places, boolean typing, String... keys) {
        List<String> led = new ArrayList<>();
        for (String key : keys) {
            led.add(
                    switch (dispatch.press(Chord.of(key), places, typing)) {
                        case Dispatch.Led.Nowhere _ -> "-";
                        case Dispatch.Led.Halfway halfway -> halfway.so() + "…";
                        case Dispatch.Led.Astray astray -> "!" + astray.sentence();
                        case Dispatch.Led.To to -> to.act().id();
                        case Dispatch.Led.Refused refused -> "no: " + refused.sentence();
                    });
        }
        return String.join(" ", led);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a            | ack",
                "g d          | g… drains",
                "g a          | g… audit",
                "g d a        | g… drains ack",
                "g n          | g… !No act has the keys g n.",
                "g n n        | g… !No act has the keys g n. next",
                "g Esc a      | g… ! ack",
                "g Ctrl+3     | g… !No act has the keys g Ctrl+3.",
                "Ctrl+3       | audit",
                "?            | help",
                "z a          | - ack",
                "f            | centre",
                "f f          | centre fit",
                "f n          | centre next",
                "f f f        | centre fit centre",
                "x            | no: It is shut.",
                "Ctrl+Shift+L | clear"
            })
    void keys_lead_to_their_acts(String keys, String led) {
        assertThat(press(List.of(), false, keys.split(" "))).isEqualTo(led);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a            | -",
                "g d          | - -",
                "?            | -",
                "F1           | help",
                "Esc          | back",
                "Ctrl+Shift+L | clear",
                "Ctrl+3       | audit"
            })
    void where_one_types_letters_are_letters(String keys, String led) {
        assertThat(press(List.of(), true, keys.split(" "))).isEqualTo(led);
    }

    @ParameterizedTest
    @CsvSource({"a,-", "?,-", "F1,help", "Ctrl+3,audit", "Esc,back"})
    void letters_can_be_switched_off(String key, String led) {
        acts.letters(false);
        assertThat(press(List.of(), false, key)).isEqualTo(led);
        acts.letters(true);
        assertThat(acts.areLettersOn()).isTrue();
    }

    @Test
    void a_first_key_before_a_field_had_the_focus_means_nothing_in_it() {
        assertThat(press(List.of(), false, "g")).isEqualTo("g…");
        assertThat(press(List.of(), true, "a")).isEqualTo("-");
        assertThat(press(List.of(), false, "a")).isEqualTo("ack");
    }

    @Test
    void where_the_focus_is_goes_before_the_window() {
        assertThat(press(List.of("lanes", "timeline"), false, "a", "g", "a"))
                .isEqualTo("pan g… audit");
    }
}
