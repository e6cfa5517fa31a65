package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.settings.AppPaths;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The command line takes its defaults from the configuration, and obeys its locks.
class ConfiguredTest {
    @TempDir private Path folder = Path.of("");
    private ChildProgram program = new ChildProgram(folder);
    private Path config = folder;

    @BeforeEach
    void home() throws Exception {
        program = new ChildProgram(folder);
        config = Files.createDirectory(folder.resolve("state")).resolve("config.toml");
        // The node is seen in a mode that its last change does not lead to: events were missed.
        Files.writeString(
                folder.resolve("in"),
                """
                {"kind":"node_mode_transition","seq":1,"node_id":"0x42","from":"accepting","to":"draining"}
                {"kind":"node_mode_transition","seq":9,"node_id":"0x42","from":"drained","to":"maintenance","workload":"w"}
                """);
    }

    @Test
    void flags_go_before_the_environment_and_that_before_the_files() throws Exception {
        assertThat(program.run("follow", "-").out()).contains("halt_raised");
        Files.writeString(config, "policy.on_gap = \"resync\"\n");
        assertThat(program.run("follow", "-").out()).doesNotContain("halt_raised");
        Path named = Files.writeString(folder.resolve("n.toml"), "policy.on_gap = \"halt\"\n");
        assertThat(program.run("follow", "-", "--config", named.toString()).out())
                .contains("halt_raised");
        program.with("DRAINBOARD_POLICY_ON_GAP", "resync");
        assertThat(program.run("follow", "-", "--config", named.toString()).out())
                .doesNotContain("halt_raised");
        assertThat(program.run("follow", "-", "--on-gap", "halt").out()).contains("halt_raised");
    }

    @Test
    void what_is_wrong_is_told_line_by_line_and_nothing_starts() throws Exception {
        Files.writeString(config, "them = \"dark\"\n\npolicy.on_gap = \"stop\"\n");
        ChildProgram.Said said = program.run("follow", "-");
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err())
                .isEqualTo(
                        """
                        drainboard: %1$s, line 1: there is no key them; did you mean theme?
                        drainboard: %1$s, line 3: policy.on_gap takes one of halt, resync, not stop
                        """
                                .formatted(config));
    }

    @Test
    void a_locked_key_is_refused_as_an_option_too() throws Exception {
        Path system = Files.writeString(folder.resolve("sys"), "locked = [\"policy.on_gap\"]");
        AppPaths paths = new AppPaths(config, system, folder, folder, folder.resolve("s"));
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(paths, "follow", "/dev/null", "--on-gap", "resync")).isEqualTo(2);
        } finally {
            System.setErr(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--on-gap: policy.on_gap is locked by " + system + ", line 1");
    }

    private static int run(AppPaths paths, String... arguments) {
        return Main.run(paths, name -> Map.<String, String>of().getOrDefault(name, ""), arguments);
    }

    @Test
    void a_rehearsal_takes_nothing_from_the_configuration() throws Exception {
        Path log = folder.resolve("in");
        String usual = program.run("rehearse", log.toString(), "--report", "-").out();
        Files.writeString(config, "policy.on_gap = \"resync\"\n");
        assertThat(program.run("rehearse", log.toString(), "--report", "-").out())
                .isEqualTo(usual)
                .isNotEmpty();
    }
}
