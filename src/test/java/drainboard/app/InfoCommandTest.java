package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// `drainboard info` in processes of its own.
class InfoCommandTest {
    @TempDir private Path folder = Path.of("");
    private ChildProgram program = new ChildProgram(folder);
    private Path config = folder;

    @BeforeEach
    void home() throws Exception {
        program = new ChildProgram(folder);
        config = Files.createDirectory(folder.resolve("state")).resolve("config.toml");
    }

    @Test
    void every_path_version_and_setting_is_told_with_its_origin() throws Exception {
        Files.writeString(config, "\nstale_after = \"5m\"\nkeys.\"page.audit\" = \"g x\"\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-------"));
        program.with("DRAINBOARD_DENSITY", "compact");
        ChildProgram.Said said = program.run("info");
        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.out())
                .containsPattern("JavaFX +26\\.")
                .containsPattern("SQLite +3\\.")
                .containsPattern("JDK +25")
                .contains(config + "  (rw-------)")
                .containsPattern("journal +" + folder + "/state/journal.db  \\(not there\\)")
                .containsPattern("log +" + folder + "/state/drainboard.log  \\(not there\\)")
                .containsPattern("window state +" + folder + "/state/window.json ")
                .containsPattern("recent sources +" + folder + "/state/recent.json ")
                .containsPattern("socket +/.*drainboard.*\\.sock ")
                .containsPattern("commit +([0-9a-f]{40}(-dirty)?|not told)")
                .containsPattern("stale_after +5m  \\(" + config + ", line 2\\)")
                .containsPattern("density +compact  \\(DRAINBOARD_DENSITY\\)")
                .containsPattern("policy.halt_on_mismatch +false  \\(built in\\)")
                .containsPattern("theme +dark  \\(built in\\)")
                .containsPattern("keys.page.audit +g x  \\(" + config + ", line 3\\)");
        assertThat(program.run("info", "--json").out())
                .contains("\"value\" : \"5m\"")
                .contains("\"origin\" : \"" + config + ", line 2\"");
    }

    @Test
    void the_version_names_commit_jdk_and_javafx() throws Exception {
        assertThat(program.run("--version").out().lines())
                .satisfiesExactly(
                        one -> assertThat(one).isEqualTo(Main.VERSION),
                        one -> assertThat(one).matches("commit ([0-9a-f]{40}(-dirty)?|not told)"),
                        one -> assertThat(one).startsWith("JDK 25"),
                        one -> assertThat(one).startsWith("JavaFX 26."));
    }

    @Test
    void it_tells_also_where_the_configuration_cannot_be_used_and_never_a_secret()
            throws Exception {
        Files.writeString(config, "token = \"hunter2\"\n");
        ChildProgram.Said said = program.run("info");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out() + said.err()).contains("line 1").doesNotContain("hunter2");
        assertThat(said.out()).contains(config.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "status", "follow -", "--help", "--version"})
    void no_class_of_javafx_is_loaded_for_a_command(String command) throws Exception {
        Files.writeString(folder.resolve("in"), "");
        ChildProgram.Said said = program.option("-Xlog:class+load:stdout").run(command.split(" "));
        assertThat(said.out().lines().filter(one -> one.contains("drainboard.app.Main")))
                .isNotEmpty();
        assertThat(
                        said.out()
                                .lines()
                                .filter(
                                        one ->
                                                one.matches(
                                                        ".*\\] (javafx|com\\.sun\\.javafx)\\..*")))
                .isEmpty();
    }
}
