package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/// A file is checked from outside, on a copy, and whatever was done to it is found.
class AuditVerifierTest {
    @TempDir private Path folder = Path.of("");

    private Path file = Path.of("");
    private final long seed = new Random().nextLong();
    private final Random chance = new Random(seed);

    @BeforeEach
    void name() {
        file = folder.resolve("journal.db");
    }

    private static AuditVerdict verify(Path file) {
        return AuditVerifier.verify(file, null);
    }

    /// Does to the file what its triggers would not let happen by accident.
    private void tamper(String... statements) throws JournalException, SQLException {
        try (Connection connection = Audits.open(file)) {
            Database.run(connection, "DROP TRIGGER IF EXISTS audit_kept");
            Database.run(connection, "DROP TRIGGER IF EXISTS audit_same");
            for (String statement : statements) {
                Database.run(connection, statement);
            }
        }
    }

    @Test
    void a_file_that_was_left_alone_is_whole() throws Exception {
        AuditHead head = Audits.of(file, 300);
        assertThat(AuditVerifier.verify(file, head))
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> {
                            assertThat(whole.head()).isEqualTo(head);
                            assertThat(whole.checkpoints()).isEqualTo(1);
                            assertThat(whole.notes().getFirst())
                                    .matches(
                                            "This is the log [0-9a-f]{64}, signed by the key"
                                                    + " [0-9a-f]{64}\\.");
                        });
    }

    @Test
    void any_entry_may_be_the_expected_one() throws Exception {
        Audits.of(file, 20);
        for (AuditRow row : Audits.rows(file)) {
            assertThat(AuditVerifier.verify(file, row.head()))
                    .isInstanceOf(AuditVerdict.Whole.class);
        }
    }

    @Test
    void what_is_only_in_the_log_beside_it_counts() throws Exception {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            log.append(Audits.entry(1));
            assertThat(Files.size(folder.resolve("journal.db-wal"))).isPositive();
            assertThat(verify(file))
                    .isInstanceOfSatisfying(
                            AuditVerdict.Whole.class,
                            whole -> assertThat(whole.head()).isEqualTo(log.head()));
            Path copy = Files.createDirectory(folder.resolve("copy")).resolve("any name.sqlite");
            Files.copy(file, copy);
            Files.copy(
                    folder.resolve("journal.db-wal"), copy.resolveSibling("any name.sqlite-wal"));
            assertThat(AuditVerifier.verify(copy, log.head()))
                    .isInstanceOf(AuditVerdict.Whole.class);
        }
    }

    @Test
    void what_is_checked_is_never_touched() throws Exception {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            log.append(Audits.entry(1));
            Map<String, FileTime> before = state();
            assertThat(verify(file)).isInstanceOf(AuditVerdict.Whole.class);
            assertThat(state()).isEqualTo(before).containsKey("journal.db-wal");
        }
        Map<String, FileTime> before = state();
        assertThat(verify(file)).isInstanceOf(AuditVerdict.Whole.class);
        assertThat(state()).isEqualTo(before).doesNotContainKey("journal.db-wal");
    }

    private Map<String, FileTime> state() throws IOException {
        Map<String, FileTime> state = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                state.put(one.getFileName().toString(), Files.getLastModifiedTime(one));
            }
        }
        return state;
    }

    @Test
    void a_file_that_may_only_be_read_in_a_folder_that_may_only_be_read_is_checked()
            throws Exception {
        AuditHead head = Audits.of(file, 3);
        assertThat(file.toFile().setReadOnly()).isTrue();
        assertThat(folder.toFile().setReadOnly()).isTrue();
        try {
            assertThat(AuditVerifier.verify(file, head)).isInstanceOf(AuditVerdict.Whole.class);
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void a_file_is_checked_while_it_is_written() throws Exception {
        Audits.of(file, 10);
        AtomicBoolean stopped = new AtomicBoolean();
        CompletableFuture<AuditHead> writing =
                CompletableFuture.supplyAsync(() -> writeUntil(stopped));
        int whole = 0;
        try {
            for (int i = 0; i < 60; i++) {
                AuditVerdict found = verify(file);
                if (!(found instanceof AuditVerdict.Unreadable(String why)
                        && why.contains("is being written all the time"))) {
                    assertThat(found).isInstanceOf(AuditVerdict.Whole.class);
                    whole++;
                }
            }
        } finally {
            stopped.set(true);
        }
        AuditHead head = writing.join();
        assertThat(whole).isPositive();
        assertThat(AuditVerifier.verify(file, head)).isInstanceOf(AuditVerdict.Whole.class);
    }

    /// Moves what it logged into the file after every few commits.
    private AuditHead writeUntil(AtomicBoolean stopped) {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            Database.run(connection, "PRAGMA synchronous=0");
            for (int i = 0; !stopped.get(); i++) {
                Database.run(connection, "BEGIN IMMEDIATE"); // with the checkpoint behind it
                log.append(Audits.entry(i));
                Database.run(connection, "COMMIT");
                if (i % 20 == 19) {
                    Database.run(connection, "PRAGMA wal_checkpoint(RESTART)");
                }
            }
            return log.head();
        } catch (JournalException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_tail_that_was_cut_is_found_against_a_head() throws Exception {
        AuditHead head = Audits.of(file, 30);
        List<AuditRow> rows = Audits.rows(file);
        tamper("DELETE FROM audit WHERE seq > 25");
        assertThat(AuditVerifier.verify(file, head))
                .isEqualTo(new AuditVerdict.HeadNotFound(head, rows.get(25).head()));
        assertThat(verify(file)).isInstanceOf(AuditVerdict.Whole.class);
    }

    @Test
    void a_file_that_was_replaced_by_an_older_or_another_is_found_against_a_head()
            throws Exception {
        Audits.of(file, 5);
        Path old = folder.resolve("old.db");
        Files.copy(file, old);
        AuditHead head = Audits.of(file, 5);
        assertThat(AuditVerifier.verify(old, head)).isInstanceOf(AuditVerdict.HeadNotFound.class);
        Path other = folder.resolve("other.db");
        Audits.of(other, 20);
        assertThat(AuditVerifier.verify(other, head)).isInstanceOf(AuditVerdict.HeadNotFound.class);
    }

    @Test
    void entries_deleted_swapped_doubled_and_slipped_in_are_found_in_the_file() throws Exception {
        Audits.of(file, 30);
        byte[] kept = Files.readAllBytes(file);
        Map<String, Long> places =
                Map.of(
                        "DELETE FROM audit WHERE seq = 7",
                        7L,
                        "DELETE FROM audit WHERE seq = 0",
                        0L,
                        "DELETE FROM audit",
                        0L,
                        "UPDATE audit SET seq = -1 WHERE seq = 7",
                        0L,
                        "UPDATE audit SET seq = 99 WHERE seq = 30",
                        30L,
                        "INSERT INTO audit SELECT 31, account, operator, session, wall, elapsed,"
                                + " kind, target, why, evidence, attachment, approver, result, hash"
                                + " FROM audit WHERE seq = 30",
                        31L);
        for (Map.Entry<String, Long> one : places.entrySet()) {
            Files.write(file, kept);
            tamper(one.getKey());
            assertBroken(one.getKey(), one.getValue());
        }
        Files.write(file, kept);
        tamper(
                "UPDATE audit SET seq = 1000 WHERE seq = 8",
                "UPDATE audit SET seq = 8 WHERE seq = 9",
                "UPDATE audit SET seq = 9 WHERE seq = 1000");
        assertBroken("swapped", 8);
    }

    private void assertBroken(String what, long place) {
        assertThat(verify(file))
                .as("%s, seed %d", what, seed)
                .isInstanceOfSatisfying(
                        AuditVerdict.BrokenAt.class,
                        broken -> assertThat(broken.sequence()).as(what).isEqualTo(place));
    }

    @Test
    void a_value_that_only_looks_the_same_is_found_in_the_file() throws Exception {
        Audits.of(file, 30);
        byte[] kept = Files.readAllBytes(file);
        for (String one :
                List.of(
                        "why = CAST(why AS BLOB)",
                        "why = why || char(0)",
                        "why = CAST(x'80' AS TEXT)",
                        "operator = 'Zo' || char(101, 776)",
                        "account = why, why = account",
                        "approver = ''",
                        "attachment = ''",
                        "elapsed = elapsed + 0.5",
                        "elapsed = 'x'",
                        "wall = wall || ' '",
                        "hash = CAST(hash AS TEXT)",
                        "hash = x''",
                        "target = upper(target)")) {
            Files.write(file, kept);
            tamper("UPDATE audit SET " + one + " WHERE seq = 10");
            assertBroken(one, 10);
        }
    }

    /// Every byte is flipped in [AuditTamperTest]; here some through a real file.
    @Test
    void bytes_of_fields_that_are_flipped_are_found_in_the_file() throws Exception {
        Audits.of(file, 200);
        List<String> columns = new ArrayList<>();
        for (AuditColumn column : AuditColumn.values()) {
            columns.add(column.column());
        }
        columns.add("hash");
        columns.remove("elapsed");
        int flips = Boolean.getBoolean("drainboard.all") ? 20_000 : 250;
        tamper();
        try (Connection connection = Audits.open(file)) {
            Database.run(connection, "PRAGMA synchronous=0");
            int flipped = 0;
            while (flipped < flips) {
                String column = columns.get(chance.nextInt(columns.size()));
                flipped += flip(connection, column, chance.nextInt(201)) ? 1 : 0;
            }
        }
        assertThat(verify(file)).isInstanceOf(AuditVerdict.Whole.class);
    }

    /// Flips a byte, checks, and puts it back; whether there was one.
    private boolean flip(Connection connection, String column, int row) throws SQLException {
        String hex =
                Database.ask(
                        connection,
                        "SELECT hex(CAST(%s AS BLOB)) FROM audit WHERE seq = %d"
                                .formatted(column, row));
        if (hex.isEmpty()) {
            return false;
        }
        int digit = chance.nextInt(hex.length());
        String other =
                hex.substring(0, digit)
                        + Integer.toHexString(
                                Character.digit(hex.charAt(digit), 16) ^ 1 + chance.nextInt(15))
                        + hex.substring(digit + 1);
        set(connection, column, row, other);
        assertBroken(column + " of " + row + " at " + digit, row);
        set(connection, column, row, hex);
        return true;
    }

    private static void set(Connection connection, String column, int row, String hex)
            throws SQLException {
        String type = column.equals("hash") ? "BLOB" : "TEXT";
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE audit SET %s = CAST(x'%s' AS %s) WHERE seq = ?"
                                .formatted(column, hex, type))) {
            update.setInt(1, row);
            update.executeUpdate();
        }
    }

    @Test
    void a_changed_key_and_a_clock_set_back_are_told_and_break_nothing() throws Exception {
        Audits.of(file, 50);
        Files.delete(folder.resolve("audit.key"));
        AuditHead head = Audits.of(file, 250); // whose first entry is earlier than the last
        assertThat(AuditVerifier.verify(file, head))
                .isInstanceOfSatisfying(
                        AuditVerdict.Whole.class,
                        whole -> {
                            assertThat(whole.checkpoints()).isEqualTo(1);
                            assertThat(whole.notes())
                                    .anyMatch(note -> note.startsWith("From entry 51 on another"))
                                    .contains(
                                            "The wall clock went back once at entry 51; the order"
                                                    + " is that of the entries.");
                        });
    }

    @Test
    void what_is_not_ours_is_refused_with_a_sentence() throws Exception {
        assertUnreadable("There is no file " + file + ".");
        Files.createFile(file);
        assertUnreadable(file + " holds no audit.");
        Files.writeString(file, "not a database, but long enough to be looked at".repeat(100));
        assertThat(verify(file)).isInstanceOf(AuditVerdict.Unreadable.class);
        Files.delete(file);
        Files.createDirectory(file);
        assertUnreadable(file + " is no file.");
        Files.delete(file);
        Audits.of(file, 3);
        tamper("PRAGMA user_version=999");
        assertThat(verify(file))
                .isInstanceOfSatisfying(
                        AuditVerdict.Unreadable.class,
                        no -> assertThat(no.why()).contains("newer version of Drainboard"));
        tell("PRAGMA user_version=2", "PRAGMA application_id=7");
        assertThat(verify(file))
                .isInstanceOfSatisfying(
                        AuditVerdict.Unreadable.class,
                        no -> assertThat(no.why()).contains("a database of another program"));
    }

    private void tell(String... statements) throws JournalException, SQLException {
        try (Connection connection = Database.write(file)) {
            for (String statement : statements) {
                Database.run(connection, statement);
            }
        }
    }

    private void assertUnreadable(String why) {
        assertThat(verify(file)).isEqualTo(new AuditVerdict.Unreadable(why));
    }

    @Test
    void a_table_that_was_replaced_by_a_view_of_it_is_refused() throws Exception {
        Audits.of(file, 3);
        tamper("ALTER TABLE audit RENAME TO kept", "CREATE VIEW audit AS SELECT * FROM kept");
        assertUnreadable(file + " holds no audit.");
    }

    /// Never is what it holds told to be whole where it is other than before.
    @Test
    void a_byte_of_the_file_that_is_flipped_never_shows_other_entries_as_whole() throws Exception {
        AuditHead head = Audits.of(file, 60);
        List<String> before = texts(Audits.rows(file));
        byte[] bytes = Files.readAllBytes(file);
        boolean all = Boolean.getBoolean("drainboard.all");
        int flips = all ? bytes.length : 400;
        int found = 0;
        for (int i = 0; i < flips; i++) {
            int at = all ? i : i < 100 ? i : chance.nextInt(bytes.length);
            byte[] other = bytes.clone();
            other[at] ^= (byte) (1 + chance.nextInt(255));
            Files.write(file, other);
            List<AuditRow> rows = new ArrayList<>();
            AuditVerdict verdict = AuditVerifier.verify(file, null, rows::add);
            if (verdict instanceof AuditVerdict.Whole whole) {
                assertThat(whole.head()).as("byte %d, seed %d", at, seed).isEqualTo(head);
                assertThat(texts(rows)).as("byte %d, seed %d", at, seed).isEqualTo(before);
            } else {
                found++;
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    private static List<String> texts(List<AuditRow> rows) {
        return rows.stream().map(row -> row.head() + new String(row.fields(), ISO_8859_1)).toList();
    }

    @Test
    void nothing_is_left_behind() throws Exception {
        Audits.of(file, 3);
        Path copied;
        try (PrivateCopy copy = PrivateCopy.of(file)) {
            copied = copy.file();
            assertThat(Files.mismatch(file, copied)).isNegative();
            assertThat(Files.getPosixFilePermissions(copied.resolveSibling("."))).hasSize(3);
        }
        assertThat(copied.getParent()).doesNotExist();
    }
}
