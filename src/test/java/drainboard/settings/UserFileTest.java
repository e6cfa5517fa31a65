package drainboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The settings page changes one value of a file and nothing else.
class UserFileTest {
    @TempDir private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("new").resolve("config.toml");
    }

    private String text() throws Exception {
        return Files.readString(file);
    }

    @Test
    void a_file_that_is_not_there_is_made_for_its_owner_alone() throws Exception {
        assertThat(UserFile.of(file).set(Setting.THEME, List.of("light"))).isEmpty();
        assertThat(text()).isEqualTo("theme = \"light\"\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void comments_order_and_all_other_values_stay() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                # who sits here
                operator = "avery"  # on nights

                # rules
                [policy]
                on_gap = "halt" # never resync
                [stall]
                sample = 30
                """);
        UserFile user = UserFile.of(file);
        assertThat(user.set(Setting.ON_GAP, List.of("resync"))).isEmpty();
        assertThat(user.set(Setting.TWO_PERSON, List.of("all"))).isEmpty();
        assertThat(user.set(Setting.TEXT_SIZE, List.of("120"))).isEmpty();
        assertThat(user.set(Setting.STALE_AFTER, List.of("5400"))).isEmpty();
        assertThat(user.reset(Setting.STALL_SAMPLE)).isEmpty();
        assertThat(text())
                .isEqualTo(
                        """
                        # who sits here
                        operator = "avery"  # on nights
                        text_size = 120
                        stale_after = "1h 30m"

                        # rules
                        [policy]
                        on_gap = "resync" # never resync
                        two_person = "all"
                        [stall]
                        """);
        assertThat(file.resolveSibling("config.toml.bak")).exists();
    }

    @Test
    void what_was_changed_by_hand_meanwhile_is_not_overwritten() throws Exception {
        UserFile user = UserFile.of(file);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "operator = \"blake\"\n");
        assertThat(user.set(Setting.THEME, List.of("light"))).contains("changed by somebody else");
        assertThat(text()).isEqualTo("operator = \"blake\"\n");
        assertThat(user.set(Setting.THEME, List.of("light"))).isEmpty();
        assertThat(text()).isEqualTo("operator = \"blake\"\ntheme = \"light\"\n");
    }

    @Test
    void a_file_that_cannot_be_read_as_settings_is_left_alone() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "policy = { on_gap = \"halt\" }\n");
        UserFile user = UserFile.of(file);
        assertThat(user.set(Setting.TWO_PERSON, List.of("all"))).contains("Nothing was written");
        assertThat(text()).isEqualTo("policy = { on_gap = \"halt\" }\n");
    }

    @Test
    void a_text_comes_back_as_it_was_whatever_is_in_it() throws Exception {
        String name = "a\"b\\c # [x] ' \u202e é";
        UserFile user = UserFile.of(file);
        assertThat(user.set(Setting.PLACEMENTS, List.of(name))).isEmpty();
        assertThat(SettingsReading.ofText(file, text()).text(Setting.PLACEMENTS)).isEqualTo(name);
    }

    @Test
    void a_link_to_the_file_stays_a_link() throws Exception {
        Path real = Files.writeString(folder.resolve("dot.toml"), "");
        Files.createDirectories(file.getParent());
        Files.createSymbolicLink(file, real);
        assertThat(UserFile.of(file).set(Setting.THEME, List.of("light"))).isEmpty();
        assertThat(file).isSymbolicLink();
        assertThat(real).hasContent("theme = \"light\"\n");
    }
}
