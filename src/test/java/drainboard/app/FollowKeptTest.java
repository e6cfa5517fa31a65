package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.AuditVerdict;
import drainboard.journal.AuditVerifier;
import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.settings.Setting;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// `drainboard follow` that is kept and told, in processes of its own.
class FollowKeptTest {
    private static final int NOT_KEPT = 4;

    @TempDir private Path folder;
    private Path log;
    private Path temporary;

    @BeforeEach
    void a_log() throws Exception {
        log = folder.resolve("fleet.ndjson");
        temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.writeString(
                log,
                """
                {"kind":"node_mode_transition","ts":"2026-11-25T08:00:00Z","seq":1,"node_id":"0x42","from":"accepting","to":"draining","workload":"orders"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:01:00Z","seq":2,"node_id":"0x42","from":"draining","to":"drained"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:02:00Z","seq":3,"node_id":"0x42","from":"drained","to":"fence_lost"}
                {"kind":"halt_acknowledged","ts":"2026-11-25T08:03:00Z","node_id":"0x42","operator":"avery","raise":1}
                """);
    }

    @Test
    void what_is_told_to_the_file_rehearsed_gives_the_same_incident_and_decision()
            throws Exception {
        assertThat(follow("--journal", journal(), "--telemetry", told()).status()).isZero();
        assertThat(Files.readString(folder.resolve("err")))
                .containsPattern("the audit's newest entry is \\d+:[0-9a-f]{64}");
        Said direct = run("rehearse", log.toString(), "--report", "-");
        Said again = run("rehearse", told(), "--report", "-");
        assertThat(incidents(again.out()))
                .isEqualTo(incidents(direct.out()))
                .contains("\"acknowledged\": true");
    }

    @Test
    void each_start_enters_every_rule_that_holds_and_where_it_comes_from() throws Exception {
        follow("--journal", journal(), "--on-gap", "resync");
        Said export = run("audit", "export", journal());
        assertThat(export.status()).as(export.err()).isZero();
        String began =
                export.out()
                        .replace("\\\"", "\"")
                        .lines()
                        .filter(line -> line.contains("session_started"))
                        .findFirst()
                        .orElseThrow();
        for (Setting one : Setting.values()) {
            if (one.isPolicy()) {
                assertThat(began).contains("\"" + one.key() + "\":");
            }
        }
        assertThat(began)
                .contains("\"policy.on_gap\":\"resync (--on-gap)\"")
                .contains("\"stale_after\":\"1m (built in)\"");
    }

    @Test
    void a_second_run_goes_on_from_the_journal_and_tells_nothing_twice() throws Exception {
        follow("--journal", journal(), "--telemetry", told());
        long lines = Files.readAllLines(Path.of(told())).size();
        assertThat(lines).isGreaterThan(4);
        assertThat(follow("--journal", journal(), "--telemetry", told()).status()).isZero();
        try (Journal kept = Journal.open(Path.of(journal()), "1", Instant.now(), Step.Probe.NONE)) {
            assertThat(kept.kept().nodes()).hasSize(1);
            assertThat(kept.kept().differences()).isEmpty();
            assertThat(kept.kept().nodes().getFirst().state().toString()).contains("FENCE_LOST");
        }
        assertThat(AuditVerifier.verify(Path.of(journal()), null))
                .isInstanceOf(AuditVerdict.Whole.class);
    }

    @Test
    void a_server_is_told_the_same_lines_as_the_file() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setDispatcher(
                    new Dispatcher() {
                        @Override
                        public MockResponse dispatch(RecordedRequest request) {
                            return new MockResponse.Builder().code(200).build();
                        }
                    });
            server.start();
            String address = "http://127.0.0.1:" + server.getPort() + "/events";
            Said said =
                    follow(
                            "--journal",
                            journal(),
                            "--telemetry",
                            told(),
                            "--telemetry-url",
                            address);
            assertThat(said.status()).as(said.err()).isZero();
            StringBuilder heard = new StringBuilder();
            for (int left = server.getRequestCount(); left > 0; left--) {
                heard.append(Objects.requireNonNull(server.takeRequest().getBody()).utf8());
            }
            assertThat(heard.toString().lines().toList())
                    .isEqualTo(Files.readAllLines(Path.of(told())));
        }
    }

    @Test
    void a_journal_that_another_keeps_is_refused_with_its_name_and_can_be_looked_at()
            throws Exception {
        follow("--journal", journal());
        try (Journal other =
                Journal.open(Path.of(journal()), "1", Instant.now(), Step.Probe.NONE)) {
            assertThat(other.isOpen()).isTrue();
            Said refused = follow("--journal", journal());
            assertThat(refused.status()).isEqualTo(NOT_KEPT);
            assertThat(refused.err())
                    .contains("Another Drainboard keeps this journal: process ")
                    .contains("--read-only");
            assertThat(follow("--journal", journal(), "--read-only").status()).isZero();
        }
    }

    @Test
    void options_that_do_not_go_together_are_wrong_usage() throws Exception {
        assertThat(follow("--telemetry", told()).err()).contains("go with --journal");
        assertThat(follow("--journal", journal(), "--telemetry-token", "env:T").err())
                .contains("goes with --telemetry-url");
        assertThat(follow("--journal", journal(), "--telemetry-url", "http://example.com/").err())
                .contains("https");
    }

    @Test
    void a_backup_and_compacting_from_the_command_line() throws Exception {
        follow("--journal", journal());
        String copy = folder.resolve("copy.db").toString();
        Said backup = run("journal", "backup", copy, "--journal", journal());
        assertThat(backup.status()).isZero();
        assertThat(backup.out()).contains("Copied to").contains("newest entry is ");
        Said verified = run("audit", "verify", copy);
        assertThat(verified.status()).as(verified.err()).isZero();
        assertThat(verified.out()).startsWith("The audit is whole");
        assertThat(temporary).isEmptyDirectory();
        Said compact = run("journal", "compact", "--days", "0", "--journal", copy);
        assertThat(compact.status()).isZero();
        assertThat(compact.out()).contains("messages went");
        Said none = run("journal", "backup", copy, "--journal", folder.resolve("none").toString());
        assertThat(none.status()).isEqualTo(NOT_KEPT);
        assertThat(none.err()).contains("There is no journal");
    }

    private static String incidents(String report) {
        int from = report.indexOf("\"incidents\"");
        assertThat(from).as(report).isNotNegative();
        return report.substring(from, report.indexOf(']', from)).replaceAll("\"line\":\\d+", "");
    }

    private String journal() {
        return folder.resolve("state").resolve("journal.db").toString();
    }

    private String told() {
        return folder.resolve("told.ndjson").toString();
    }

    private record Said(int status, String out, String err) {}

    private Said follow(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("follow", "-"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    /// Runs the program in a process of its own, with the log as its standard input.
    private Said run(String... arguments) throws Exception {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "drainboard.app.Main"));
        words.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(words)
                        .redirectInput(log.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
