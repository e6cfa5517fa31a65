package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.event.Bookmark;
import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Origin;
import drainboard.event.WorkloadName;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.RandomStream;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.Drain;
import drainboard.node.Stay;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteOpenMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class JournalTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir private Path root;

    @Test
    void what_was_kept_is_there_again() throws Exception {
        Unit unit = story();
        AuditHead head;
        try (Journal journal = open()) {
            assertThat(journal.kept()).isEqualTo(Kept.NOTHING);
            head = journal.keep(unit);
            assertThat(journal.head()).isEqualTo(head);
        }
        try (Journal again = open()) {
            Kept kept = again.kept();
            assertThat(kept.nodes()).containsExactlyInAnyOrderElementsOf(unit.nodes());
            assertThat(kept.recent()).isEqualTo(unit.events());
            assertThat(kept.drains()).hasSameSizeAs(unit.drains());
            assertThat(kept.drains().getFirst().drain().stay(NodeMode.DRAINING).map(Stay::spent))
                    .contains(Duration.ofSeconds(90));
            assertThat(kept.places()).isEqualTo(unit.places());
            assertThat(kept.position()).isEqualTo(unit.position());
            assertThat(again.toldAfter(0, 10))
                    .containsExactly(new ToldLine(1, "{\"a\":1}"), new ToldLine(2, "{\"b\":2}"));
            assertThat(again.delivered("post")).isEqualTo(1);
            assertThat(again.head().sequence()).isGreaterThanOrEqualTo(head.sequence());
        }
    }

    @Test
    void everything_in_the_folder_is_its_owners_alone() throws Exception {
        try (Journal journal = open()) {
            journal.keep(story());
            try (var files = Files.list(file().getParent())) {
                for (Path one : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                            .as(one.toString())
                            .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------");
                }
            }
            assertThat(Files.getPosixFilePermissions(file().getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void a_second_instance_is_refused_with_the_name_of_the_first() throws Exception {
        try (Journal first = open()) {
            assertThat(first.isOpen()).isTrue();
            assertThatThrownBy(this::open)
                    .isInstanceOf(JournalException.Refused.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--read-only");
        }
        open().close();
    }

    @Test
    void a_folder_that_everybody_may_write_in_is_refused() throws Exception {
        Path open = Files.createDirectory(root.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> Journal.open(open.resolve("j.db"), "1", NOW, Step.Probe.NONE))
                .isInstanceOf(JournalException.Refused.class)
                .hasMessageContaining("may be written by others");
    }

    @Test
    void another_programs_database_and_a_newer_schema_are_refused_and_left_alone()
            throws Exception {
        Path other = root.resolve("other.db");
        try (Connection made = DriverManager.getConnection("jdbc:sqlite:" + other)) {
            Database.run(made, "CREATE TABLE theirs(a)");
        }
        byte[] before = Files.readAllBytes(other);
        assertThatThrownBy(() -> Journal.open(other, "1", NOW, Step.Probe.NONE))
                .hasMessageContaining("database of another program");
        open().close();
        try (Connection raised = DriverManager.getConnection("jdbc:sqlite:" + file())) {
            Database.run(raised, "PRAGMA user_version=99");
        }
        assertThatThrownBy(this::open)
                .isInstanceOf(JournalException.Refused.class)
                .hasMessageContaining("newer version of Drainboard (schema 99");
        assertThat(before).hasSizeGreaterThan(0);
    }

    @Test
    void an_older_schema_is_brought_up_step_by_step() throws Exception {
        for (int version = 0; version < Schema.STEPS.size(); version++) {
            Path old = root.resolve("old" + version + ".db");
            JournalFolder.create(old);
            try (Connection made = Database.write(old)) {
                for (int step = 0; step < version; step++) {
                    for (String statement : Schema.STEPS.get(step)) {
                        Database.run(made, statement);
                    }
                }
                if (version > 0) {
                    Database.run(made, "PRAGMA application_id=" + Database.APPLICATION);
                    Database.run(made, "INSERT INTO meta VALUES('position', 42)");
                }
                Database.run(made, "PRAGMA user_version=" + version);
            }
            try (Journal journal = Journal.open(old, "1", NOW, Step.Probe.NONE)) {
                assertThat(journal.kept().position()).isEqualTo(version > 0 ? 42 : 0);
                assertThat(journal.keep(story()).sequence()).isPositive();
            }
        }
    }

    @Test
    void a_node_of_an_older_schema_hangs_on_the_source_of_the_last_transition_that_is_kept()
            throws Exception {
        try (Journal journal = open()) {
            journal.keep(story());
        }
        List<KeptNode> before;
        try (Connection older = Database.write(file())) {
            Database.run(older, "ALTER TABLE node DROP COLUMN mover");
            Database.run(older, "ALTER TABLE node DROP COLUMN moved");
            Database.run(older, "PRAGMA user_version=3");
        }
        assertThat(Journal.view(file()).nodes())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.moved()).isNull());
        try (Journal journal = open()) {
            before = journal.kept().nodes();
        }
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(
                        node ->
                                assertThat(node.moved())
                                        .extracting(KeptMove::source)
                                        .isEqualTo(
                                                node.last() == null ? "" : node.last().source()));
    }

    @ParameterizedTest
    @CsvSource({
        "synchronous, FULLL",
        "journal_mode, wall",
        "locking_mode, mine",
        "foreign_keys, maybe",
        "mmap_size, some",
        "trusted_schema, perhaps"
    })
    void a_setting_that_the_engine_does_not_take_stops_it_by_name(String name, String wrong)
            throws Exception {
        open().close();
        assertThatThrownBy(
                        () ->
                                Database.settled(
                                        file(), Map.of(name, wrong), SQLiteOpenMode.READWRITE))
                .isInstanceOf(JournalException.Refused.class)
                .hasMessageContaining(name + " is ")
                .hasMessageContaining("where " + wrong + " was asked");
    }

    @Test
    void a_damaged_file_is_refused_and_left_as_it_is() throws Exception {
        try (Journal journal = open()) {
            for (int i = 0; i < 50; i++) {
                journal.keep(story());
            }
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int at = 4096; at < 4196; at++) {
            bytes[at] = (byte) 0xA5;
        }
        Files.write(file(), bytes);
        assertThatThrownBy(this::open)
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(file().toString());
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void a_file_that_is_moved_away_or_replaced_while_it_is_kept_is_told_at_the_next_unit()
            throws Exception {
        try (Journal journal = open()) {
            journal.keep(story());
            Path away = root.resolve("away.db");
            Files.move(file(), away);
            assertThatThrownBy(() -> journal.keep(story()))
                    .isInstanceOf(JournalException.Unwritten.class)
                    .hasMessageContaining("moved, deleted or replaced");
            assertThatThrownBy(journal::settle).hasMessageContaining("put it back");
            Files.move(away, file());
            assertThat(journal.settle()).isFalse();
            journal.keep(story());
        }
    }

    @Test
    void a_file_of_another_run_in_its_place_is_no_place_to_go_on() throws Exception {
        Path other = root.resolve("other").resolve("journal.db");
        try (Journal one = Journal.open(other, "1", NOW, Step.Probe.NONE)) {
            for (int i = 0; i < 5; i++) {
                one.keep(story());
            }
        }
        try (Journal journal = open()) {
            journal.keep(story());
            Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);
            assertThatThrownBy(() -> journal.keep(story()))
                    .isInstanceOf(JournalException.Unwritten.class);
            assertThatThrownBy(journal::settle).isInstanceOf(JournalException.Broken.class);
        }
    }

    @Test
    void where_the_audit_does_not_lead_to_the_state_is_said() throws Exception {
        Unit unit = story();
        try (Journal journal = open()) {
            journal.keep(
                    new Unit(
                            unit.events(),
                            unit.nodes(),
                            List.of(),
                            Map.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            1));
        }
        try (Journal again = open()) {
            assertThat(again.kept().differences())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(one).contains("the audit \"none\""));
        }
    }

    @Test
    void a_path_of_any_characters_is_a_path() throws Exception {
        Path odd = root.resolve("a b%?#ü").resolve("jour nal?.db");
        try (Journal journal = Journal.open(odd, "1", NOW, Step.Probe.NONE)) {
            journal.keep(story());
        }
        assertThat(odd).exists();
        try (Journal again = Journal.open(odd, "1", NOW, Step.Probe.NONE)) {
            assertThat(again.kept().nodes()).isNotEmpty();
        }
    }

    private Path file() {
        return root.resolve("state").resolve("journal.db");
    }

    private Journal open() throws JournalException {
        return Journal.open(file(), "1", NOW, Step.Probe.NONE);
    }

    /// A unit that holds something of everything; the nodes have halts and drains.
    private static Unit story() {
        Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        List<KeptEvent> events = new ArrayList<>();
        Map<NodeId, KeptNode> nodes = new HashMap<>();
        long position = 0;
        for (FleetEvent event : new RandomStream(3, true).events(200)) {
            Outcome outcome = fleet.accept(event, position++);
            if (event instanceof NodeEvent news && outcome.after() != null) {
                Origin origin = new Origin("fleet.ndjson", position, position * 100);
                ModeChange change = news instanceof NodeTransition told ? told.change() : null;
                events.add(
                        new KeptEvent(
                                news.node(),
                                news.stamp().time(),
                                NOW,
                                change,
                                new KeptFate(
                                        outcome.disposition(),
                                        List.of(
                                                new KeptFate.Action(
                                                        new WorkloadName("w"),
                                                        WorkloadAction.HALT,
                                                        WorkloadAction.QUIESCE,
                                                        true)),
                                        ""),
                                origin,
                                "{\"raw\":\u0000}"));
                nodes.put(news.node(), new KeptNode(outcome.after(), NOW, origin));
            }
        }
        events.add(
                new KeptEvent(
                        null, null, NOW, null, KeptFate.of(Disposition.REJECTED, "no"), null, "{"));
        Drain drain = new Drain(0, NOW, Stay.of(NOW, Duration.ofSeconds(90)), null, null, null);
        AuditEntry entry =
                new AuditEntry(
                        new AuditEntry.Who("me", "avery", "s"),
                        new AuditEntry.When(NOW, 1),
                        new AuditEntry.What("noted", "0x1", "", "{}", null, null, ""));
        return new Unit(
                events,
                List.copyOf(nodes.values()),
                List.of(new KeptDrain(NodeId.of(1), drain, Drain.Outcome.COMPLETED, NOW)),
                Map.of(
                        "file:/a",
                                new Place(new Bookmark.InFile("i", 1, "h", 2, "m", 1L << 40, 7), 3),
                        "https://x", new Place(new Bookmark.AtCursor("c"), 0),
                        "-", Place.BEGINNING),
                List.of(entry),
                List.of("{\"a\":1}", "{\"b\":2}"),
                Map.of("post", 1L),
                position);
    }
}
