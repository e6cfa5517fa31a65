package drainboard.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SoughtTest {
    @ParameterizedTest
    @CsvSource(
            value = {
                "'' | true",
                "'   ' | true",
                "siem | true",
                "SIEM mode | true",
                "siem malformed | false",
                "-malformed | true",
                "siem -unknown | false",
                "- | false",
                "unknown_MODE -siem-b | true",
            },
            delimiter = '|')
    void every_word_must_be_there_and_none_with_a_minus(String typed, boolean passes) {
        assertThat(Sought.of(typed).passes(List.of("siem_A", "Unknown_mode", "{}")))
                .isEqualTo(passes);
    }
}
