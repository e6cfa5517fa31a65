package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedIdTest {
    @ParameterizedTest
    @CsvSource({
        "0x4a, 0x4a, true",
        "0X4A, 0x4a, true",
        "' 0x4A ', 0x4a, true",
        "0x4b, 0x4a, false",
        "0x04a, 0x4a, false",
        "4a, 0x4a, false",
        "74, 0x4a, false",
        "east/0X4A, east/0x4a, true",
        "East/0x4a, east/0x4a, false",
        "0x4a, east/0x4a, false",
    })
    void only_the_hexadecimal_part_may_be_in_another_case(String typed, String id, boolean is) {
        assertThat(TypedId.isIt(typed, id)).isEqualTo(is);
        assertThat(TypedId.wrong(typed, id).isEmpty()).isEqualTo(is);
    }
}
