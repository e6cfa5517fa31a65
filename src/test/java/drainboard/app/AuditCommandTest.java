package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.AuditHead;
import drainboard.journal.AuditTrial;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;

/// The audit is checked from the command line; what comes of it is told by a status too.
class AuditCommandTest {
    @TempDir private Path folder = Path.of("");

    private Path file = Path.of("");
    private AuditHead head = new AuditHead(0, "");
    private String out = "";
    private String err = "";

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("journal.db");
        head = AuditTrial.write(file, 300, Instant.parse("2026-11-25T08:00:00Z"));
    }

    private int run(String... arguments) {
        StringWriter told = new StringWriter();
        StringWriter failed = new StringWriter();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int status =
                new CommandLine(new AuditCommand(file, printed))
                        .setOut(new PrintWriter(told))
                        .setErr(new PrintWriter(failed))
                        .execute(arguments);
        out = told + printed.toString(StandardCharsets.UTF_8);
        err = failed.toString();
        return status;
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS audit_kept");
            statement.execute("DROP TRIGGER IF EXISTS audit_same");
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void a_whole_audit_is_0_and_what_it_does_not_prove_is_said() {
        assertThat(run("verify")).isZero();
        assertThat(out)
                .startsWith(
                        "The audit is whole: 303 entries, of which 2 are signed checkpoints.\n"
                                + "Its newest entry is "
                                + head
                                + "\nThis is the log ")
                .contains(
                        "What no log on one machine can prove: that nothing was left unrecorded,"
                                + " that the clock told the truth, that the program was not"
                                + " tampered with")
                .contains("Nor was it compared with an entry known from elsewhere");
        assertThat(err).isEmpty();
    }

    @Test
    void an_expected_entry_that_is_there_is_0() {
        assertThat(run("verify", file.toString(), "--expect", head.toString())).isZero();
        assertThat(out).doesNotContain("Nor was it compared");
    }

    @Test
    void a_broken_audit_is_2_and_names_the_entry() throws SQLException {
        tamper("UPDATE audit SET why = 'other' WHERE seq = 77");
        assertThat(run("verify", file.toString())).isEqualTo(2);
        assertThat(out).startsWith("The audit is broken at entry 77: its fields and its hash do");
        assertThat(run("head", file.toString())).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err).startsWith("The audit is broken at entry 77");
    }

    @Test
    void an_audit_that_was_cut_is_3_against_its_head() throws SQLException {
        tamper("DELETE FROM audit WHERE seq > 290");
        assertThat(run("verify", file.toString(), "--expect", head.toString())).isEqualTo(3);
        assertThat(out)
                .startsWith(
                        "The audit does not have the entry "
                                + head
                                + ": its end was cut off, or all of it was replaced.");
        assertThat(run("verify", file.toString())).isZero();
        assertThat(out).contains("entries are not signed yet");
    }

    @Test
    void a_file_that_cannot_be_read_is_4() throws IOException {
        Files.writeString(file, "no database".repeat(1000));
        assertThat(run("verify", file.toString())).isEqualTo(4);
        assertThat(err).startsWith("drainboard: " + file + " is damaged: ");
        assertThat(run("verify", folder.resolve("none").toString())).isEqualTo(4);
        assertThat(err).isEqualTo("drainboard: There is no file " + folder + "/none.\n");
        assertThat(run("head", folder.toString())).isEqualTo(4);
        assertThat(run("export", folder.toString())).isEqualTo(4);
        assertThat(out).isEmpty();
    }

    @Test
    void wrong_usage_is_never_taken_for_a_finding() {
        assertThat(run("verify", "--expect", "12")).isEqualTo(64);
        assertThat(err).contains("--expect takes SEQ:HASH, as \"audit head\" prints it");
        assertThat(run("verify", "a", "b")).isEqualTo(64);
        assertThat(run("export", "--form")).isEqualTo(64);
        assertThat(Main.run("audit", "verify", "--expect", "12")).isEqualTo(64);
        assertThat(Main.run("rehearse", "--nonsense")).isEqualTo(2);
    }

    @Test
    void the_head_is_printed_as_expect_takes_it() {
        assertThat(run("head")).isZero();
        assertThat(out).isEqualTo(head + "\n");
        assertThat(AuditHead.of(out)).hasValue(head);
    }

    @Test
    void an_export_goes_to_standard_output_or_to_a_file_of_ones_own() throws IOException {
        assertThat(run("export")).isZero();
        String printed = out;
        assertThat(printed.lines()).hasSize(303);
        assertThat(printed).startsWith("{\"seq\":0,\"account\":\"\"").endsWith("\"}\n");
        Path to = folder.resolve("audit.ndjson");
        assertThat(run("export", file.toString(), "--to", to.toString())).isZero();
        assertThat(out).isEmpty();
        assertThat(Files.readString(to)).isEqualTo(printed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rw-------");
        assertThat(run("export", "--csv", "--to", to.toString())).isZero();
        assertThat(Files.readString(to)).startsWith("seq,account,operator,");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(one -> one.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void a_broken_audit_is_exported_with_2_and_an_unreadable_one_leaves_no_file()
            throws SQLException, IOException {
        Path to = folder.resolve("out");
        tamper("DELETE FROM audit WHERE seq = 5");
        assertThat(run("export", "--to", to.toString())).isEqualTo(2);
        assertThat(err).startsWith("The audit is broken at entry 5: it is missing");
        assertThat(Files.readAllLines(to)).hasSize(302);
        Files.delete(to);
        Files.writeString(file, "x".repeat(5000));
        assertThat(run("export", "--to", to.toString())).isEqualTo(4);
        assertThat(to).doesNotExist();
    }

    @Test
    void an_export_that_cannot_be_written_is_5() {
        assertThat(run("export", "--to", folder.toString())).isEqualTo(5);
        assertThat(err).contains("is there already and is no file");
        assertThat(run("export", "--to", folder.resolve("none/x").toString())).isEqualTo(5);
    }
}
