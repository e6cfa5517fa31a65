package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChordTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Ctrl+Shift+L | Ctrl+Shift+L",
                "ctrl+shift+l | Ctrl+Shift+L",
                "g            | g",
                "G            | g",
                "g d          | g d",
                "Shift+N      | Shift+N",
                "Shift+n      | Shift+N",
                "?            | ?",
                "F1           | F1",
                "Shift+F6     | Shift+F6",
                ":            | :",
                "Space        | Space",
                "Ctrl+=       | Ctrl+=",
                "Ctrl++       | Ctrl++",
                "Ctrl+-       | Ctrl+-",
                "Ctrl+0       | Ctrl+0",
                "alt+n        | Alt+N",
                "Esc          | Esc",
                "[            | [",
                "f f          | f f",
                ">            | >"
            })
    void what_is_written_is_read_and_written_the_same_way(String written, String shown) {
        assertThat(Keys.of(written)).hasToString(shown);
        assertThat(Keys.of(shown)).isEqualTo(Keys.of(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Ctrl+", "Hyper+L", "Strg+L", "F13", "Entr", "ab", "Shift+?", "é"})
    void what_is_no_key_is_refused_in_a_sentence(String written) {
        assertThatThrownBy(() -> Keys.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith(".");
    }

    /// Code, what the desktop says it types, held keys: what that is. The blank text is that of
    /// desktops that do not say it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "SLASH | /  |       | /",
                "SLASH | ?  | S     | ?",
                "SLASH | /  | S     | ?",
                "SLASH |    | S     | ?",
                "DIGIT7 | /  | S     | /",
                "SEMICOLON | : | S   | :",
                "PERIOD | :  | S     | :",
                "COLON | :  |       | :",
                "N | n  |       | n",
                "N | N  | S     | Shift+N",
                "L |    | CS    | Ctrl+Shift+L",
                "EQUALS |  | C     | Ctrl+=",
                "EQUALS |  | CS    | Ctrl++",
                "ADD |     | C     | Ctrl++",
                "DIGIT0 |  | C     | Ctrl+0",
                "NUMPAD0 | | C     | Ctrl+0",
                "F6 |      | S     | Shift+F6",
                "ESCAPE |  |       | Esc",
                "SPACE |   |       | Space",
                "OPEN_BRACKET | [ | | ["
            })
    void a_press_is_the_sign_that_it_gives_on_that_keyboard(
            KeyCode code, String text, String held, String is) {
        String keys = held == null ? "" : held;
        assertThat(
                        Chord.pressed(
                                code,
                                text == null ? "" : text,
                                keys.contains("C"),
                                keys.contains("A"),
                                keys.contains("S")))
                .isEqualTo(Chord.of(is));
    }

    @ParameterizedTest
    @CsvSource({
        "g,true", "Shift+N,true", "?,true", "Space,true", "Enter,true", "Home,true",
        "Ctrl+K,false", "Alt+N,false", "F1,false", "F,true", "Shift+F6,false", "Esc,false"
    })
    void what_types_or_moves_is_plain(String written, boolean plain) {
        assertThat(Chord.of(written).isPlain()).isEqualTo(plain);
    }
}
