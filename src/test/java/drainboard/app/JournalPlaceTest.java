package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class JournalPlaceTest {
    private static final Path HOME = Path.of("/home/ann");

    private static String file(Map<String, String> environment) {
        return JournalPlace.file(name -> environment.getOrDefault(name, ""), HOME).toString();
    }

    @Test
    void the_journal_lies_in_the_state_folder_of_the_user() {
        assertThat(file(Map.of())).isEqualTo("/home/ann/.local/state/drainboard/journal.db");
        assertThat(file(Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo("/state/drainboard/journal.db");
    }

    @Test
    void a_relative_state_folder_is_none() {
        assertThat(file(Map.of("XDG_STATE_HOME", "state")))
                .isEqualTo("/home/ann/.local/state/drainboard/journal.db");
    }

    @Test
    void the_programs_own_variable_goes_before() {
        assertThat(file(Map.of("XDG_STATE_HOME", "/state", "DRAINBOARD_HOME", "/mine")))
                .isEqualTo("/mine/journal.db");
    }
}
