package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.ui.control.Density;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.shell.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A window comes back as it was, unless the file is damaged or the configuration says otherwise.
class WindowStateTest {
    private static final WindowState CHANGED =
            new WindowState(
                    1000,
                    700,
                    false,
                    Page.TIMELINE,
                    ThemeChoice.LIGHT,
                    Density.COMPACT,
                    110,
                    false,
                    false,
                    false,
                    new Sight(
                            "rack:rack-1",
                            List.of(NodeId.of(0x42), new NodeId("east", -1)),
                            150,
                            ""));

    @TempDir private Path folder = Path.of("");
    private Path file = folder;

    @BeforeEach
    void a_file() {
        file = folder.resolve("state/window.json");
    }

    @Test
    void what_is_written_is_read_and_only_its_owner_may() throws Exception {
        CHANGED.write(file);
        assertThat(WindowState.read(file)).contains(CHANGED);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (Stream<Path> all = Files.list(folder.resolve("state"))) {
            assertThat(all).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "window",
                "[]",
                "{}",
                "{\"width\":1000,\"height\":",
                "{\"width\":[1]}",
                "{\"width\":-1,\"height\":700,\"maximized\":false}"
            })
    void a_damaged_file_remembers_nothing(String text) throws Exception {
        Files.createDirectory(folder.resolve("state"));
        Files.writeString(file, text);
        assertThat(WindowState.read(file)).isEmpty();
    }

    @Test
    void what_no_window_has_in_sight_is_not_there_and_the_rest_is() throws Exception {
        CHANGED.write(file);
        String good = Files.readString(file);
        Files.writeString(
                file,
                good.replace("rack:rack-1", "a\\u202eb\\nc")
                        .replace("150.0", "1e999")
                        .replace("\"grouping\":\"\"", "\"grouping\":\"\\u0000\"")
                        .replace("\"0x42\"", "\"0xzz\",\"\",\"0x1\",\"0x1\",\"e\\u0007/0x2\""));
        WindowState read = WindowState.read(file).orElseThrow();
        assertThat(read.width()).isEqualTo(1000);
        assertThat(read.sight())
                .isEqualTo(new Sight("", List.of(NodeId.of(1), new NodeId("east", -1)), 0, null));
        for (String pins : new String[] {"[1]", "[[]]", "{}"}) {
            Files.writeString(file, good.replaceAll("\"pins\":\\[.*]", "\"pins\":" + pins));
            assertThat(WindowState.read(file)).as(pins).isEmpty();
        }
        Files.writeString(file, good.replaceAll(",\"filter\".*]", ""));
        assertThat(WindowState.read(file).orElseThrow().sight()).isEqualTo(Sight.NONE);
    }

    @Test
    void a_word_that_no_window_has_is_damage_too() throws Exception {
        CHANGED.write(file);
        String good = Files.readString(file);
        for (String word : new String[] {"TIMELINE", "LIGHT", "COMPACT", "110", "false"}) {
            Files.writeString(file, good.replace(word, "7x"));
            assertThat(WindowState.read(file)).as(word).isEmpty();
        }
    }

    @Test
    void a_real_window_comes_back_as_it_was() throws Exception {
        CHANGED.write(file);
        assertThat(window().status()).isZero();
        WindowState after = WindowState.read(file).orElseThrow();
        assertThat(after.utc()).isEqualTo(isHereUtc());
        assertThat(after).usingRecursiveComparison().ignoringFields("utc").isEqualTo(CHANGED);
    }

    /// Where this place is in UTC, local time is told as UTC.
    private static boolean isHereUtc() {
        return java.time.ZoneId.systemDefault().equals(java.time.ZoneOffset.UTC);
    }

    @Test
    void a_window_of_a_larger_screen_is_made_to_fit_this_one() throws Exception {
        new WindowState(
                        9000,
                        8000,
                        false,
                        Page.DRAINS,
                        ThemeChoice.DARK,
                        Density.COMFORTABLE,
                        100,
                        true,
                        true,
                        true,
                        Sight.NONE)
                .write(file);
        assertThat(window().status()).isZero();
        WindowState after = WindowState.read(file).orElseThrow();
        assertThat(after.width()).isLessThan(5000);
        assertThat(after.height()).isLessThan(5000);
    }

    @Test
    void what_is_configured_goes_before_what_is_remembered() throws Exception {
        CHANGED.write(file);
        Files.writeString(
                folder.resolve("state/config.toml"),
                "density = \"comfortable\"\ntimes = \"utc\"\n");
        assertThat(window("--theme", "contrast").status()).isZero();
        WindowState after = WindowState.read(file).orElseThrow();
        assertThat(after.theme()).isEqualTo(ThemeChoice.HIGH_CONTRAST);
        assertThat(after.density()).isEqualTo(Density.COMFORTABLE);
        assertThat(after.utc()).isTrue();
        assertThat(after.text()).isEqualTo(110);
    }

    @Test
    void a_damaged_file_is_told_of_and_the_window_opens_as_ever() throws Exception {
        Files.createDirectory(folder.resolve("state"));
        Files.writeString(file, "{");
        ChildProgram.Said said = window();
        assertThat(said.status()).isZero();
        assertThat(said.err())
                .contains("How the window was cannot be read from")
                .contains("" + file);
        assertThat(WindowState.read(file).orElseThrow().page()).isEqualTo(Page.DRAINS);
    }

    @Test
    void how_the_window_is_is_kept_though_the_process_is_told_to_end() throws Exception {
        CHANGED.write(file);
        Process process =
                program("--theme", "contrast")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            Path log = Files.writeString(folder.resolve("fleet.ndjson"), "");
            boolean handed = false;
            for (int left = 600; left > 0 && !handed; left--) {
                assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
                handed =
                        Files.exists(folder.resolve("state/drainboard.sock"))
                                && headless().run("--follow", log.toString()).status() == 0;
            }
            assertThat(handed).as("the window is open and takes what is handed").isTrue();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        WindowState after = WindowState.read(file).orElseThrow();
        assertThat(after.theme()).isEqualTo(ThemeChoice.HIGH_CONTRAST);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("utc", "theme")
                .isEqualTo(CHANGED);
        assertThat(folder.resolve("state/drainboard.log")).content().contains("event=stopped");
    }

    private ProcessBuilder program(String... arguments) throws Exception {
        return headless().builder(arguments);
    }

    private ChildProgram headless() {
        return new ChildProgram(folder)
                .option("-Dglass.platform=Headless")
                .option("-Dprism.order=sw");
    }

    private ChildProgram.Said window(String... arguments) throws Exception {
        return headless().option("-Ddrainboard.smoke=true").run(arguments);
    }
}
