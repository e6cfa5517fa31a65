package drainboard.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.scheduler.CommandResult.Ending;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

@Timeout(120)
class CommandRunTest {
    private static final NodeId NODE = NodeId.of(0x42);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir private Path folder;

    @Test
    void a_command_that_succeeds_tells_all_that_it_wrote_in_order() throws Exception {
        CommandResult result = run("echo out; echo err >&2; echo \"$@\"; exit 0", LONG);
        assertThat(result.ending()).isEqualTo(new Ending.Exit(0));
        assertThat(result.text()).isEqualTo("out\nerr\n--node 0x42 --mode drained\n");
        assertThat(result.words()).isEqualTo("exit 0");
        assertThat(result.sha256())
                .isEqualTo(sha256(result.text().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void one_that_fails_tells_its_exit() throws Exception {
        CommandResult result = run("echo no such node >&2; exit 3", LONG);
        assertThat(result.ending()).isEqualTo(new Ending.Exit(3));
        assertThat(result.text()).isEqualTo("no such node\n");
    }

    @Test
    void one_that_hangs_is_killed_with_all_that_it_started() throws Exception {
        Path pids = folder.resolve("pids");
        CommandResult result =
                run(
                        "echo begun; sleep 300 & echo $! >"
                                + pids
                                + "; echo $$ >>"
                                + pids
                                + "; wait",
                        Duration.ofSeconds(3));
        assertThat(result.ending()).isEqualTo(new Ending.TimedOut(Duration.ofSeconds(3)));
        assertThat(result.words()).isEqualTo("timed out after 3 s, killed");
        assertThat(result.text()).isEqualTo("begun\n");
        for (String pid : Files.readAllLines(pids)) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(one -> one.onExit().join());
        }
    }

    @Test
    void a_child_that_keeps_the_pipe_open_keeps_nobody_waiting() throws Exception {
        long began = System.nanoTime();
        CommandResult result = run("setsid sleep 30 & echo done; exit 0", LONG);
        assertThat(result.ending()).isEqualTo(new Ending.Exit(0));
        assertThat(result.text()).isEqualTo("done\n");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void of_ten_megabytes_the_beginning_is_kept_and_all_is_counted_and_hashed() throws Exception {
        CommandResult result = run("head -c 10485760 /dev/zero | tr '\\0' x; exit 1", LONG);
        assertThat(result.ending()).isEqualTo(new Ending.Exit(1));
        assertThat(result.bytes()).isEqualTo(10_485_760);
        assertThat(result.text()).hasSize(CommandRun.MOST).matches("x+");
        byte[] all = new byte[10_485_760];
        Arrays.fill(all, (byte) 'x');
        assertThat(result.sha256()).isEqualTo(sha256(all));
    }

    @Test
    void it_has_nothing_to_read_a_fixed_environment_and_the_root_as_its_folder() throws Exception {
        CommandResult result = run("cat; pwd; env | cut -d= -f1 | sort | tr '\\n' ' '", LONG);
        assertThat(result.text()).startsWith("/\n");
        assertThat(result.text().lines().skip(1).toList().getFirst().split(" "))
                .contains("HOME", "LC_ALL", "PATH", "USER")
                .isSubsetOf("HOME", "LC_ALL", "OLDPWD", "PATH", "PWD", "SHLVL", "USER", "_");
    }

    @Test
    void one_whose_program_went_away_is_not_begun() throws Exception {
        CommandResult result = CommandRun.run(List.of(folder.resolve("gone").toString()), LONG);
        assertThat(result.ending()).isInstanceOf(Ending.NotBegun.class);
        assertThat(result.words()).startsWith("not begun: ").contains("gone");
        assertThat(result.bytes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'a b', 0",
        "'x; touch owned', 1",
        "'$(touch owned)', 2",
        "'`id` && \"', 3",
        "'{mode}', 4",
    })
    void a_hostile_name_stays_one_word(String cell, long id) throws Exception {
        Path program = script("for one in \"$@\"; do printf '<%s>' \"$one\"; done");
        NodeId node = new NodeId(cell, id);
        NodeCommand command = command(program);
        assertThat(command.refusal(node)).isEmpty();
        CommandResult result = CommandRun.run(command.argv(node, NodeMode.DRAINED), LONG);
        assertThat(result.text()).isEqualTo("<--node><" + cell + "/0x" + id + "><--mode><drained>");
        assertThat(folder.resolve("owned")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"-x, begins with a dash", "a\u0000b, cannot be shown", "a\u202eb, cannot be shown"})
    void a_name_that_could_be_taken_for_something_else_is_refused(String cell, String why)
            throws Exception {
        assertThat(command(script("exit 0")).refusal(new NodeId(cell, 1))).contains(why);
    }

    @Test
    void what_cannot_be_run_is_refused_in_a_sentence() throws Exception {
        assertThat(NodeCommand.USUAL.wrong()).as("it is only copied").isEmpty();
        assertThat(NodeCommand.USUAL.refusal(NODE)).contains("not set to run");
        assertThat(worded("grafos", "{node}", "{mode}").wrong())
                .isEqualTo(
                        "scheduler.run is on, so scheduler.command must begin with the absolute"
                                + " path of a program; it begins with grafos.");
        assertThat(worded("./grafos", "{node}", "{mode}").wrong()).contains("absolute path");
        assertThat(worded().wrong()).contains("begins with nothing");
        assertThat(worded("/bin/{mode}", "{node}").wrong()).contains("same for every node");
        assertThat(worded("/bin/true", "{node}").wrong()).contains("{mode}");
        assertThat(worded("/bin/true", "{mode}").wrong()).contains("{node}");
        assertThat(worded("/bin/true", "{node}\0", "{mode}").wrong()).contains("NUL");
        Path plain = Files.createFile(folder.resolve("plain"));
        for (String path : List.of(plain.toString(), folder.toString(), folder + "/missing")) {
            NodeCommand command = worded(path, "{node}", "{mode}");
            assertThat(command.wrong()).isEmpty();
            assertThat(command.refusal(NODE))
                    .isEqualTo(path + " is no program that you may run. Check scheduler.command.");
        }
    }

    private static NodeCommand worded(String... words) {
        return new NodeCommand(List.of(words), true, LONG);
    }

    private static NodeCommand command(Path program) {
        return worded(program.toString(), "--node", "{node}", "--mode", "{mode}");
    }

    private CommandResult run(String text, Duration timeout) throws Exception {
        return CommandRun.run(command(script(text)).argv(NODE, NodeMode.DRAINED), timeout);
    }

    private Path script(String text) throws IOException {
        Path file = folder.resolve("move");
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
