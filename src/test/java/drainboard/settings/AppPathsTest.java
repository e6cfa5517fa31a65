package drainboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class AppPathsTest {
    private static final Path HOME = Path.of("/home/ann");

    private static AppPaths paths(Map<String, String> environment) {
        return AppPaths.of(name -> environment.getOrDefault(name, ""), HOME);
    }

    private static String journal(Map<String, String> environment) {
        return paths(environment).journal().toString();
    }

    @Test
    void each_thing_lies_where_the_desktop_wants_it() {
        AppPaths paths = paths(Map.of("XDG_RUNTIME_DIR", "/run/user/7"));
        assertThat(paths.config()).hasToString("/home/ann/.config/drainboard/config.toml");
        assertThat(paths.system()).hasToString("/etc/drainboard/config.toml");
        assertThat(paths.cache()).hasToString("/home/ann/.cache/drainboard");
        assertThat(paths.socket()).hasToString("/run/user/7/drainboard.sock");
        assertThat(paths(Map.of()).socket())
                .hasToString("/home/ann/.local/state/drainboard/drainboard.sock");
    }

    @Test
    void the_journal_lies_in_the_state_folder_of_the_user() {
        assertThat(journal(Map.of())).isEqualTo("/home/ann/.local/state/drainboard/journal.db");
        assertThat(journal(Map.of("XDG_STATE_HOME", "/state")))
                .isEqualTo("/state/drainboard/journal.db");
    }

    @Test
    void a_relative_state_folder_is_none() {
        assertThat(journal(Map.of("XDG_STATE_HOME", "state")))
                .isEqualTo("/home/ann/.local/state/drainboard/journal.db");
    }

    @Test
    void the_programs_own_variable_goes_before_and_holds_for_all() {
        Map<String, String> mine =
                Map.of(
                        "XDG_STATE_HOME", "/state",
                        "XDG_RUNTIME_DIR", "/run/user/7",
                        "DRAINBOARD_HOME", "/mine");
        assertThat(journal(mine)).isEqualTo("/mine/journal.db");
        assertThat(paths(mine).config()).hasToString("/mine/config.toml");
        assertThat(paths(mine).socket()).hasToString("/mine/drainboard.sock");
    }

    @Test
    void a_socket_whose_path_would_be_too_long_lies_in_the_runtime_folder() {
        Map<String, String> deep =
                Map.of("XDG_RUNTIME_DIR", "/run/user/7", "DRAINBOARD_HOME", "/" + "d".repeat(200));
        assertThat(paths(deep).socket().toString())
                .startsWith("/run/user/7/drainboard-")
                .hasSizeLessThan(60);
    }
}
