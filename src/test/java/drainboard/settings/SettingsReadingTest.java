package drainboard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What holds, where it comes from, who locked it, and what is said of what is wrong.
class SettingsReadingTest {
    @TempDir private Path folder = Path.of("");
    private final Map<String, String> environment = new HashMap<>();
    private AppPaths paths =
            new AppPaths(Path.of(""), Path.of(""), Path.of(""), Path.of(""), Path.of(""));

    @BeforeEach
    void places() {
        paths =
                new AppPaths(
                        folder.resolve("user.toml"),
                        folder.resolve("system.toml"),
                        folder,
                        folder,
                        folder.resolve("s"));
    }

    private Settings read(@Nullable Path named) throws BadSettings {
        return SettingsReading.read(paths, name -> environment.getOrDefault(name, ""), named);
    }

    private List<String> faults() {
        return Objects.requireNonNull(catchThrowableOfType(BadSettings.class, () -> read(null)))
                .faults();
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void nothing_set_is_what_is_built_in() throws Exception {
        Settings settings = read(null);
        for (Setting one : Setting.values()) {
            assertThat(settings.texts(one)).isEqualTo(one.builtIn());
            assertThat(settings.origin(one).words()).isEqualTo("built in");
        }
    }

    @Test
    void every_built_in_value_is_one_that_its_form_takes() {
        for (Setting one : Setting.values()) {
            Given given =
                    one.form() instanceof Form.Many
                            ? new Given(Given.Kind.LIST, one.builtIn(), false)
                            : Given.loose(one.builtIn().getFirst());
            assertThat(one.form().take(given)).as(one.key()).contains(one.builtIn());
        }
    }

    @Test
    void each_layer_goes_before_the_one_below_and_says_where_it_stands() throws Exception {
        assertThat(origin(null)).isEqualTo("comfortable from built in");
        write("system.toml", "\n\ndensity = \"compact\"\n");
        assertThat(origin(null)).isEqualTo("compact from " + folder + "/system.toml, line 3");
        write("user.toml", "# mine\ndensity = \"comfortable\"\n");
        assertThat(origin(null)).isEqualTo("comfortable from " + folder + "/user.toml, line 2");
        Path named = write("named.toml", "density = \"compact\"");
        assertThat(origin(named)).isEqualTo("compact from " + named + ", line 1");
        environment.put("DRAINBOARD_DENSITY", "comfortable");
        assertThat(origin(named)).isEqualTo("comfortable from DRAINBOARD_DENSITY");
        Settings flagged = read(named).with(Setting.THEME, List.of("light"));
        assertThat(flagged.text(Setting.THEME) + flagged.origin(Setting.THEME).words())
                .isEqualTo("light--theme");
    }

    private String origin(@Nullable Path named) throws BadSettings {
        Settings settings = read(named);
        return settings.text(Setting.DENSITY) + " from " + settings.origin(Setting.DENSITY).words();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "polcy.on_gap = \"halt\"  | line 1: there is no key polcy.on_gap; did you mean"
                        + " policy.on_gap?",
                "two_person = \"all\"     | line 1: there is no key two_person; did you mean"
                        + " policy.two_person?",
                "zzzzzzzz = 1             | line 1: there is no key zzzzzzzz",
                "theme = \"drak\"         | line 1: theme takes one of system, dark, light,"
                        + " contrast, not drak",
                "theme = 7                | line 1: theme takes one of system, dark, light,"
                        + " contrast, not 7",
                "text_size = 300          | line 1: text_size takes a whole number from 90 to 200,"
                        + " not 300",
                "text_size = \"100\"      | line 1: text_size takes a whole number from 90 to 200,"
                        + " not 100",
                "sound = \"yes\"          | line 1: sound takes true or false, not yes",
                "stale_after = \"soon\"   | line 1: stale_after takes a time from 1s to 1d, as 90s,"
                        + " 5m or 1h 30m, not soon",
                "sources = [1]            | line 1: sources takes a list of sources in brackets,"
                        + " without a password or token in them",
                "locked = [\"theme\"]     | line 1: only the file of the machine can lock keys",
                "theme = \"dark           | line 1: is not TOML",
                "scheduler.run = true     | line 1: scheduler.run needs an absolute path as the"
                        + " first word of scheduler.command, not grafos"
            })
    void a_fault_is_told_with_its_line_and_its_cure(String line, String fault) throws Exception {
        write("user.toml", line + "\n");
        assertThat(faults()).hasSize(1);
        assertThat(faults().getFirst().replace(":  ", ": "))
                .startsWith((paths.config() + ", " + fault).replaceAll(": $", ""));
    }

    @Test
    void all_faults_are_told_at_once_each_with_the_line_on_which_it_stands() throws Exception {
        write(
                "user.toml",
                """
                # a comment with theme = "x"
                operator = "a # b"   # more
                sources = [
                  "one", # [
                  "two",
                ]
                [policy]
                on_gap = "stop"
                [stall]
                flat = 3
                """);
        assertThat(faults())
                .satisfiesExactly(
                        one -> assertThat(one).contains("line 8: policy.on_gap takes one of"),
                        two -> assertThat(two).contains("line 10: there is no key stall.flat"));
    }

    @ParameterizedTest
    @CsvSource({
        "token = \"hunter2\"",
        "telemetry.password = \"hunter2\"",
        "telemetry.token = \"hunter2\"",
        "telemetry.url = \"https://me:hunter2@siem.example/\"",
        "sources = [\"https://siem.example/?token=hunter2\"]",
        "http.api_key = \"hunter2\""
    })
    void a_secret_is_refused_with_the_cure_and_is_not_shown(String line) throws Exception {
        write("user.toml", line + "\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .contains("line 1: ")
                .doesNotContain("hunter2");
        assertThat(faults().getFirst()).containsAnyOf("env:NAME", "without a password or token");
    }

    @Test
    void a_locked_key_is_refused_wherever_else_it_is_set_and_the_file_is_named() throws Exception {
        write(
                "system.toml",
                "locked = [\"policy.two_person\", \"stale_after\"]\npolicy.two_person = \"all\"\n");
        assertThat(read(null).text(Setting.TWO_PERSON)).isEqualTo("all");
        assertThat(read(null).lock(Setting.STALE_AFTER)).isNotNull();
        String lock = "is locked by " + paths.system() + ", line 1";
        write("user.toml", "[policy]\ntwo_person = \"off\"\n");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith(paths.config() + ", line 2: policy.two_person " + lock);
        Files.delete(paths.config());
        environment.put("DRAINBOARD_STALE_AFTER", "1h");
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("DRAINBOARD_STALE_AFTER: stale_after " + lock);
        environment.clear();
        assertThat(
                        Objects.requireNonNull(
                                        catchThrowableOfType(
                                                BadSettings.class,
                                                () ->
                                                        read(null)
                                                                .with(
                                                                        Setting.TWO_PERSON,
                                                                        List.of("off"))))
                                .faults())
                .singleElement()
                .asString()
                .startsWith("--two-person: policy.two_person " + lock);
    }

    @Test
    void a_lock_on_a_key_that_is_none_is_told() throws Exception {
        write("system.toml", "locked = [\"policy.two_persons\"]");
        assertThat(faults())
                .singleElement()
                .asString()
                .endsWith("there is no key policy.two_persons; did you mean policy.two_person?");
    }

    @Test
    void a_file_that_everybody_can_write_is_refused() throws Exception {
        Path file = write("user.toml", "theme = \"light\"");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(faults()).singleElement().asString().contains("chmod o-w");
    }

    @Test
    void a_named_file_must_be_there() {
        assertThat(catchThrowableOfType(BadSettings.class, () -> read(folder.resolve("no.toml"))))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void keys_are_bound_to_acts_by_their_names() throws Exception {
        write(
                "user.toml",
                "[keys]\noff = true\nincident.next = \"J\"\n\"page.audit\" = [\"g x\"]\n");
        assertThat(read(null).keys())
                .containsExactly(
                        Map.entry("incident.next", List.of("J")),
                        Map.entry("page.audit", List.of("g x")));
        assertThat(read(null).truth(Setting.KEYS_OFF)).isTrue();
    }

    @Test
    void lists_in_the_environment_are_written_as_in_a_file() throws Exception {
        environment.put("DRAINBOARD_SOURCES", "[\"a b.log\", \"c.log\"]");
        assertThat(read(null).texts(Setting.SOURCES)).containsExactly("a b.log", "c.log");
        environment.put("DRAINBOARD_SOURCES", "one.log");
        assertThat(read(null).texts(Setting.SOURCES)).containsExactly("one.log");
    }

    @ParameterizedTest
    @CsvSource({"90s,90", "5m,300", "1h 30m,5400", "90,90", "2d1h,176400"})
    void times_are_read_in_words(String text, long seconds) {
        assertThat(Spans.read(text)).contains(Duration.ofSeconds(seconds));
        assertThat(Spans.read(Spans.words(Duration.ofSeconds(seconds))))
                .contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"''", "5x", "m", "1h-3m", "5 m s"})
    void what_is_no_time_is_none(String text) {
        assertThat(Spans.read(text)).isEmpty();
    }
}
