package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names on the canvas are cut, never pressed together.
class LetteringTest {
    private static final String NAME = "west-2/0xd5aed055920a9cfc";

    private final Lettering lettering = new Lettering();
    private final Font font = Font.font(12);

    @ParameterizedTest
    @ValueSource(doubles = {30, 60, 106, 140})
    void a_name_without_room_keeps_its_beginning_and_its_end_at_its_full_size(double room) {
        assertThat(lettering.width(NAME, font)).isGreaterThan(140);
        String cut = lettering.within(NAME, room, font);
        String[] parts = cut.split("…", -1);
        assertThat(parts).hasSize(2);
        assertThat(NAME).startsWith(parts[0]).endsWith(parts[1]);
        assertThat(lettering.width(cut, font)).isLessThanOrEqualTo(room);
        int kept = parts[0].length() + parts[1].length();
        String longer =
                NAME.substring(0, (kept + 2) / 2)
                        + "…"
                        + NAME.substring(NAME.length() - (kept + 1) / 2);
        assertThat(lettering.width(longer, font))
                .as("no letter less than needed")
                .isGreaterThan(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x42", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"})
    void what_has_room_is_whole_and_what_has_none_is_left_out(String words) {
        assertThat(lettering.within(words, 500, font)).isEqualTo(words);
        assertThat(lettering.within(words, words.isEmpty() ? 0 : 1, font)).isEmpty();
    }
}
