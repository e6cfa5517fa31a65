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

    @ParameterizedTest
    @CsvSource({
        "0x0042,true",
        "0X0042,true",
        "EAST/0x42,true",
        "east/0x0042,true",
        "0x0043,false",
        "-0x0042,false",
        "job-0x007,true"
    })
    void a_node_is_found_by_its_id_as_a_label_has_it(String typed, boolean passes) {
        assertThat(Sought.of(typed).passes(List.of("on east/0x42", "job-0x007"))).isEqualTo(passes);
    }
}
