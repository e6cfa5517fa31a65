package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// What the log says of runs in processes of their own.
class RunLogTest {
    private static final String HALT =
            "{\"node_id\":66,\"from\":\"accepting\",\"to\":\"draining\",\"timestamp\":1}\n";

    @TempDir private Path folder = Path.of("");

    private Path log() {
        return folder.resolve("state").resolve("drainboard.log");
    }

    @Test
    void a_run_without_a_window_tells_its_start_sources_refusals_and_end_but_no_event()
            throws Exception {
        Path source = folder.resolve("siem.ndjson");
        Files.writeString(source, HALT + "{\"hunter2\n");
        Files.writeString(folder.resolve("in"), HALT + "{\"hunter2\n");
        ChildProgram program = new ChildProgram(folder).with("DRAINBOARD_POLICY_TWO_PERSON", "all");
        ChildProgram.Said said = program.run("follow", "-");
        assertThat(said.status()).as(said.err()).isZero();
        List<String> lines = Files.readAllLines(log());
        assertThat(lines.getFirst())
                .containsPattern(" INFO main drainboard.start pid=\\d+ event=started")
                .containsPattern("command=follow drainboard=0\\.1\\.0 commit=\\S.* jdk=25")
                .contains("policy.two_person by DRAINBOARD_POLICY_TWO_PERSON");
        assertThat(lines.getLast()).endsWith("event=stopped");
        assertThat(lines)
                .anyMatch(line -> line.contains("drainboard.source") && line.contains("opened"))
                .anyMatch(line -> line.contains("event=refused") && line.contains(" line=2 "))
                .anyMatch(line -> line.contains("event=ended"));
        assertThat(String.join("\n", lines)).doesNotContain("hunter2", "node_id");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_log_that_cannot_be_written_is_told_once_and_the_run_goes_on() throws Exception {
        Files.writeString(folder.resolve("in"), HALT);
        Files.writeString(folder.resolve("state"), "no folder");
        ChildProgram.Said said = new ChildProgram(folder).run("follow", "-");
        assertThat(said.status()).isZero();
        assertThat(said.err().lines().filter(line -> line.contains("The log cannot be written")))
                .hasSize(1);
    }

    @Test
    void other_commands_leave_no_log() throws Exception {
        assertThat(new ChildProgram(folder).run("info").status()).isZero();
        assertThat(log()).doesNotExist();
    }
}
