package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/// `drainboard status` in processes of its own: what it tells, and with which exit code.
class StatusCommandTest {
    @TempDir private Path folder = Path.of("");
    private ChildProgram program = new ChildProgram(folder);

    @BeforeEach
    void kept() throws Exception {
        program = new ChildProgram(folder);
        Files.writeString(
                folder.resolve("in"),
                """
                {"kind":"node_mode_transition","ts":"2026-11-25T08:00:00Z","seq":1,"node_id":"0x42","from":"accepting","to":"draining","workload":"orders"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:01:00Z","seq":2,"node_id":"0x42","from":"draining","to":"drained"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:02:00Z","seq":3,"node_id":"0x42","from":"drained","to":"fence_lost"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:02:00Z","seq":4,"node_id":"0x51","from":"accepting","to":"draining"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:03:00Z","seq":5,"node_id":"0x51","from":"draining","to":"drained"}
                """);
        assertThat(program.run("follow", "-", "--journal", journal().toString()).status()).isZero();
    }

    private Path journal() {
        return folder.resolve("state").resolve("journal.db");
    }

    @Test
    void what_only_the_journal_knows_is_never_shown_as_live() throws Exception {
        ChildProgram.Said said = program.run("status", "--plain");
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "nodes      2 = 0 accepting + 0 draining + 0 drained + 0 maintenance"
                                + " + 0 returning + 0 fence_lost + 2 unknown")
                .contains("last known 2 = 0 accepting + 0 draining + 1 drained")
                .contains("readiness  0 ready, 0 not ready, 2 unknown")
                .containsPattern(
                        "HALTED +0x42 +fence_lost since 2026-11-25T08:02:00Z \\(.* ago\\), raise 1,"
                                + " nobody has acknowledged, 1 held, last known fence_lost")
                .containsPattern(
                        "node +0x51 +UNKNOWN +last known drained: stale; last kept .* ago\\)")
                .contains("nothing here is live")
                .contains("nobody now; what happens is not kept")
                .containsPattern("audit +whole, newest entry \\d+:[0-9a-f]{64}")
                .containsPattern("source +standard input.* last kept ")
                .doesNotContain("\u001b");
    }

    @Test
    void a_clear_that_the_scheduler_voided_is_told_as_the_window_tells_it() throws Exception {
        Files.writeString(
                folder.resolve("in"),
                """
                {"kind":"forensic_clear","ts":"2026-11-25T08:04:00Z","node_id":"0x42","operator":"avery","reason":"PDU dark","verified":["power"],"resolution":"fence_valid","raise":1}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:05:00Z","seq":6,"node_id":"0x42","from":"fence_lost","to":"draining"}
                """);
        assertThat(program.run("follow", "-", "--journal", journal().toString()).status()).isZero();
        ChildProgram.Said said = program.run("status", "--plain");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .containsPattern(
                        "HALTED +0x42 .*, nobody has acknowledged, authorised clear void, 1 held,"
                                + " last known draining");
        assertThat(program.run("status", "--json").out())
                .contains("\"release\" : \"held\",")
                .contains("\"authorised_clear_void\" : true");
    }

    @Test
    void halts_are_told_with_who_has_them_since_when_and_which_are_gone_the_worst_first()
            throws Exception {
        Files.writeString(
                folder.resolve("in"),
                """
                {"kind":"node_mode_transition","ts":"2026-11-25T08:03:10Z","node_id":"0x40","from":"drained","to":"fence_lost"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:03:20Z","node_id":"0x41","from":"drained","to":"fence_lost"}
                {"kind":"halt_acknowledged","ts":"2026-11-25T08:04:00Z","node_id":"0x40","operator":"avery","raise":1}
                {"kind":"halt_acknowledged","ts":"2026-11-25T08:05:00Z","node_id":"0x41","operator":"kim","raise":1}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:06:00Z","node_id":"0x41","from":"fence_lost","to":"drained"}
                """);
        assertThat(program.run("follow", "-", "--journal", journal().toString()).status()).isZero();
        ChildProgram.Said said = program.run("status", "--plain");
        assertThat(said.out())
                .containsPattern(
                        "needs +3 nodes are halted, 1 unacknowledged, 1 gone, still held\n")
                .containsPattern(
                        "HALTED +0x42 [^\n]*nobody has acknowledged[^\n]*\n"
                                + "HALTED +0x41 [^\n]*acknowledged by kim at 2026-11-25T08:05:00Z"
                                + " \\(.* ago\\), 1 held, last known drained: gone, still held, not"
                                + " recovered\n"
                                + "HALTED +0x40 [^\n]*acknowledged by avery at"
                                + " 2026-11-25T08:04:00Z");
        assertThat(program.run("status", "--json").out())
                .contains("\"unacknowledged\" : 1,")
                .contains("\"gone_still_held\" : 1,")
                .contains("\"acknowledged\" : \"2026-11-25T08:05:00Z\"")
                .contains("\"gone_still_held\" : true");
    }

    @Test
    void in_a_terminal_long_lines_go_on_under_their_text_and_nothing_is_left_out()
            throws Exception {
        KeptStatus status = KeptStatus.read(journal(), Instant.now());
        String whole = StatusText.of(status, false);
        String folded = StatusText.of(status, false, 80);
        assertThat(whole.lines()).anyMatch(line -> line.length() > 80);
        assertThat(folded.lines())
                .allMatch(line -> line.length() <= 80 || !line.strip().contains(" "));
        assertThat(folded)
                .contains(" + 0 maintenance\n           + 0 returning + 0 fence_lost")
                .doesNotContainPattern("(?<= )\\d+\\n");
        assertThat(folded.replaceAll("\n {11}(?=\\S)", " "))
                .isEqualTo(whole.replaceAll("\n {11}(?=\\S)", " "));
    }

    @Test
    void red_is_for_halts_alone_as_in_the_window() throws Exception {
        String coloured = StatusText.of(KeptStatus.read(journal(), Instant.now()), true);
        assertThat(coloured.lines().filter(line -> line.startsWith("\u001b[1;31m")))
                .hasSize(2)
                .allMatch(line -> line.contains("halted") || line.contains("HALTED"));
        assertThat(coloured.lines().filter(line -> line.startsWith("\u001b[33m")))
                .anyMatch(line -> line.contains("only last known"));
    }

    @Test
    void refused_lines_are_counted_and_a_node_in_doubt_is_listed_though_it_accepted()
            throws Exception {
        Files.writeString(
                folder.resolve("in"),
                """
                {"kind":"node_mode_transition","ts":"2026-11-25T08:06:00Z","seq":7,"node_id":"0x60","from":"returning","to":"accepting"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:06:00Z","seq":8,"node_id":"0x61","from":"returning","to":"accepting"}
                {"kind":"node_mode_transition","ts":"2026-11-25T08:07:00Z","seq":9,"node_id":"0x60","from":"accepting","to":"maintenance"}
                {"kind":"node_mode_transition",
                """);
        ChildProgram.Said before = program.run("status", "--plain");
        assertThat(before.out()).doesNotContain("refused:");
        assertThat(program.run("follow", "-", "--journal", journal().toString()).err())
                .contains("ended after 4 lines, 2 refused");
        ChildProgram.Said said = program.run("status", "--plain");
        assertThat(said.out())
                .containsPattern("needs +2 lines were refused: what they told of is not known")
                .containsPattern("node +0x60 +UNKNOWN +last known accepting: doubt, stale,")
                .doesNotContain("0x61")
                .contains("1 node last known to accept work is not listed");
        assertThat(program.run("status", "--json").out()).contains("\"lines_refused\" : 2,");
    }

    private Path placements() throws Exception {
        Path file = folder.resolve("placements.json");
        Files.writeString(
                file,
                """
                {"workloads":[
                {"workload":"orders","service":"shop","nodes":["0x42"]},
                {"workload":"mailer","service":"mail","nodes":["0x51","0x60"]},
                {"workload":"ledger","service":"books","nodes":["0x51","0x70"]},
                {"workload":"attic","service":"attic","nodes":["0x80"]}]}
                """);
        return file;
    }

    @Test
    void a_service_of_which_no_replica_was_known_to_accept_is_named_as_last_known()
            throws Exception {
        Files.writeString(
                folder.resolve("in"),
                Files.readString(folder.resolve("in"))
                        + """
                        {"kind":"node_mode_transition","ts":"2026-11-25T08:06:00Z","seq":7,"node_id":"0x60","from":"returning","to":"accepting"}
                        """);
        Files.delete(journal());
        assertThat(program.run("follow", "-", "--journal", journal().toString()).status()).isZero();
        String file = placements().toString();
        ChildProgram.Said said = program.run("status", "--plain", "--placements", file);
        assertThat(said.err()).isEmpty();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.out())
                .containsPattern(
                        "needs +2 services had no replica known to accept when last known\n")
                .containsPattern(
                        "services +4 = 1 accepting \\+ 2 none accepting \\+ 1 unknown, as last"
                                + " known\n")
                .containsPattern(
                        "SERVICE +shop +last known: no replica is accepting; 1 halted of 1\n")
                .containsPattern(
                        "SERVICE +books +last known: no replica is known to be accepting;"
                                + " 1 away, 1 unknown of 2\n")
                .doesNotContainPattern("SERVICE +(mail|attic)");
        Files.writeString(
                folder.resolve("state").resolve("config.toml"), "placements = \"" + file + "\"\n");
        assertThat(program.run("status", "--json").out())
                .contains("\"services_none_accepting\" : 2,")
                .containsPattern(lastKnown("shop", "none_accepting"))
                .containsPattern(lastKnown("books", "none_known_accepting"))
                .containsPattern(lastKnown("mail", "accepting"))
                .containsPattern(lastKnown("attic", "unknown"));
    }

    private static String lastKnown(String service, String verdict) {
        return "\"service\" : \"%s\",\\s*\"replicas\" : \\d,\\s*\"last_known\" : \\{\\s*\"verdict\" : \"%s\","
                .formatted(service, verdict);
    }

    private static String move(long node, int minute, String from, String to) {
        return """
        {"kind":"node_mode_transition","ts":"%s","node_id":%d,"from":"%s","to":"%s"}
        """
                .formatted(
                        Instant.parse("2026-11-25T09:00:00Z").plusSeconds(60L * minute),
                        node,
                        from,
                        to);
    }

    /// Twenty drains whose steps take a minute, and two that went no further.
    private void late() throws Exception {
        StringBuilder in = new StringBuilder();
        for (int node = 100; node < 120; node++) {
            in.append(move(node, 0, "accepting", "draining"))
                    .append(move(node, 1, "draining", "drained"))
                    .append(move(node, 2, "drained", "maintenance"))
                    .append(move(node, 3, "maintenance", "returning"))
                    .append(move(node, 4, "returning", "accepting"));
        }
        in.append(move(7, 0, "accepting", "draining"))
                .append(move(8, 0, "accepting", "draining"))
                .append(move(8, 1, "draining", "drained"))
                .append(move(8, 2, "drained", "maintenance"));
        Files.writeString(folder.resolve("in"), in);
        Files.delete(journal());
        assertThat(program.run("follow", "-", "--journal", journal().toString()).status()).isZero();
    }

    @Test
    void who_took_too_long_when_last_known_is_told_as_the_window_tells_it() throws Exception {
        late();
        ChildProgram.Said said = program.run("status", "--plain");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .containsPattern("needs +1 node was stalled in a step when last known\n")
                .containsPattern("needs +1 node was in maintenance for too long when last known\n")
                .containsPattern(
                        "STALLED +0x7 +last known draining since 2026-11-25T09:00:00Z \\(.* ago\\);"
                                + " draining past 1 m 00 s, the 95th percentile; median 1 m 00 s,"
                                + " n 20\n")
                .containsPattern(
                        "OVERDUE +0x8 +last known maintenance since 2026-11-25T09:02:00Z \\(.*"
                                + " ago\\); past the limit of 4 h 00 m; median 1 m 00 s, n 20\n");
        assertThat(program.run("status", "--json").out())
                .containsPattern("\"node\" : \"0x7\",\\s*\"late\" : \"stalled\",")
                .containsPattern("\"node\" : \"0x8\",\\s*\"late\" : \"overdue\",");
        Files.writeString(
                folder.resolve("state").resolve("config.toml"),
                "overdue_maintenance = \"90d\"\nstall.sample = 21\n");
        assertThat(program.run("status", "--plain").out()).doesNotContain("STALLED", "OVERDUE");
    }

    @Test
    void nobody_is_called_late_for_what_was_not_kept() throws Exception {
        Files.writeString(
                folder.resolve("in"),
                """
                {"kind":"node_mode_transition","ts":"%s","node_id":"0x9","from":"drained","to":"maintenance"}
                """
                        .formatted(Instant.now()));
        assertThat(program.run("follow", "-", "--journal", journal().toString()).status()).isZero();
        KeptStatus tomorrow = KeptStatus.read(journal(), Instant.now().plus(Duration.ofDays(1)));
        assertThat(tomorrow.late()).isEmpty();
        assertThat(tomorrow.needs())
                .contains("nobody keeps the journal now: what happens is not seen by it");
    }

    @Test
    void services_and_late_nodes_are_told_without_a_class_of_javafx() throws Exception {
        late();
        ChildProgram.Said said =
                program.option("-Xlog:class+load:stdout")
                        .run("status", "--placements", placements().toString());
        assertThat(said.out()).contains("OVERDUE ").contains("drainboard.ui.incident.LateSteps");
        assertThat(
                        said.out()
                                .lines()
                                .filter(
                                        one ->
                                                one.matches(
                                                        ".*\\] (javafx|com\\.sun\\.javafx)\\..*")))
                .isEmpty();
    }

    @Test
    void without_placements_it_says_once_that_services_are_not_known() throws Exception {
        assertThat(program.run("status", "--plain").out())
                .containsOnlyOnce("services   not known: no placements name any (--placements)")
                .doesNotContain("SERVICE");
        assertThat(program.run("status", "--json").out()).contains("\"services\" : null");
    }

    @Test
    void what_cannot_be_used_of_a_site_is_told_and_nothing_else_is_claimed() throws Exception {
        ChildProgram.Said none =
                program.run("status", "--placements", folder.resolve("no.json").toString());
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("no.json: there is no such file");
        assertThat(none.out()).isEmpty();
        Files.writeString(
                folder.resolve("state").resolve("config.toml"), "journal = 7\nnonsense = 1\n");
        ChildProgram.Said bad = program.run("status");
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.err()).contains("config.toml").contains("nonsense");
        assertThat(bad.out()).isEmpty();
    }

    @Test
    void it_reads_while_another_process_keeps_the_journal() throws Exception {
        try (Journal keeping = Journal.open(journal(), "1", Instant.now(), Step.Probe.NONE)) {
            assertThat(keeping.isOpen()).isTrue();
            ChildProgram.Said said = program.run("status", "--json");
            assertThat(said.status()).as(said.err()).isEqualTo(1);
            assertThat(said.out())
                    .contains("\"live\" : false")
                    .contains("\"kept_by\" : \"process " + ProcessHandle.current().pid())
                    .contains("\"readiness\" : \"unknown\"")
                    .contains("\"exit\" : 1");
        }
        assertThat(program.run("status", "--json").out()).contains("\"kept_by\" : null");
    }

    @Test
    void each_end_has_its_code() throws Exception {
        assertThat(program.run("status", "--plain", "--json").status()).isEqualTo(2);
        assertThat(program.run("status", "--nonsense").status()).isEqualTo(2);
        ChildProgram.Said none =
                program.run("status", "--journal", folder.resolve("no.db").toString());
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("there is no journal");
        Files.writeString(folder.resolve("text.db"), "no database".repeat(200));
        assertThat(
                        program.run("status", "--journal", folder.resolve("text.db").toString())
                                .status())
                .isIn(3, 4);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + journal());
                Statement statement = connection.createStatement()) {
            for (String each : java.util.List.of("audit_kept", "audit_same")) {
                statement.execute("DROP TRIGGER IF EXISTS " + each);
            }
            statement.execute("UPDATE audit SET result='nothing' WHERE kind='halt_raised'");
        }
        ChildProgram.Said broken = program.run("status");
        assertThat(broken.status()).as(broken.out() + broken.err()).isEqualTo(4);
        assertThat(broken.out()).contains("BROKEN at entry");
    }

    @Test
    void an_empty_journal_that_somebody_keeps_needs_nobody() throws Exception {
        Path empty = folder.resolve("other").resolve("journal.db");
        try (Journal keeping = Journal.open(empty, "1", Instant.now(), Step.Probe.NONE)) {
            assertThat(keeping.isOpen()).isTrue();
            ChildProgram.Said said = program.run("status", "--journal", empty.toString());
            assertThat(said.status()).as(said.out() + said.err()).isZero();
            assertThat(said.out()).contains("nothing needs a person");
        }
    }
}
