package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.IntStream;

/// The audit is written row by row, each with the hash of all before it.
class AuditLogTest {
    @TempDir private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("journal.db");
    }

    @Test
    void the_first_row_names_the_log_the_program_and_the_key()
            throws JournalException, SQLException {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            assertThat(log.head().sequence()).isZero();
            String evidence = field(connection, 0, "evidence");
            assertThat(field(connection, 0, "kind")).isEqualTo("genesis");
            assertThat(AuditMark.member(evidence, "log")).matches("[0-9a-f]{64}");
            assertThat(AuditMark.member(evidence, "version")).isEqualTo("0.1.0");
            assertThat(AuditMark.member(evidence, "schema")).isEqualTo(Schema.STEPS.size() + "");
            assertThat(AuditKey.named(AuditMark.member(evidence, "public_key")))
                    .map(AuditKey::fingerprint)
                    .hasValue(AuditSigner.beside(file, Audits.CHANCE).key().fingerprint());
        }
    }

    @Test
    void two_logs_of_the_same_key_and_time_differ() throws JournalException, SQLException {
        try (Connection connection = Audits.open(file);
                Connection other = Audits.open(folder.resolve("other.db"));
                AuditLog log = Audits.log(connection, file);
                AuditLog second = Audits.log(other, file)) {
            assertThat(log.head().hash()).isNotEqualTo(second.head().hash());
        }
    }

    @Test
    void the_hash_is_the_documented_one() throws Exception {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            String before = log.head().hash();
            AuditHead head = log.append(Audits.entry("é", ""));
            assertThat(head).isEqualTo(new AuditHead(1, documented(before)));
            assertThat(HexFormat.of().formatHex(hash(connection, 1))).isEqualTo(head.hash());
        }
    }

    private static String documented(String before) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(1000);
        bytes.put("drainboard-audit-v1".getBytes(StandardCharsets.US_ASCII)).putLong(1);
        String[] fields = {
            "uid", "Ann", "run-1", "2026-11-25T08:00:00Z", "0", "halt_raised", "é", "", "{}"
        };
        for (String field : fields) {
            byte[] utf8 = field.getBytes(StandardCharsets.UTF_8);
            bytes.putInt(utf8.length).put(utf8);
        }
        bytes.putInt(0xFFFFFFFF).putInt(0xFFFFFFFF);
        bytes.putInt(10).put("authorised".getBytes(StandardCharsets.US_ASCII));
        bytes.put(HexFormat.of().parseHex(before));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes.flip());
        return HexFormat.of().formatHex(digest.digest());
    }

    @Test
    void every_256_rows_are_signed() throws JournalException, SQLException {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            for (int i = 1; i < 255; i++) {
                log.append(Audits.entry(i));
            }
            assertThat(log.head().sequence()).isEqualTo(254);
            assertThat(log.append(Audits.entry(255)).sequence()).isEqualTo(255);
            assertThat(log.head().sequence()).isEqualTo(256);
            assertSigned(connection, 256);
            IntStream.range(257, 512).forEach(i -> append(log, i));
            assertThat(log.head().sequence()).isEqualTo(511);
            append(log, 512);
            assertThat(log.head().sequence()).isEqualTo(513);
            assertSigned(connection, 513);
        }
    }

    private static void append(AuditLog log, int number) {
        try {
            log.append(Audits.entry(number));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void assertSigned(Connection connection, long sequence)
            throws JournalException, SQLException {
        assertThat(field(connection, sequence, "kind")).isEqualTo("checkpoint");
        assertThat(
                        AuditSigner.beside(file, Audits.CHANCE)
                                .key()
                                .hasSigned(
                                        sequence - 1,
                                        hash(connection, sequence - 1),
                                        field(connection, sequence, "result")))
                .isTrue();
    }

    @Test
    void sealing_signs_what_is_not_signed_and_nothing_twice()
            throws JournalException, SQLException {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            log.append(Audits.entry(1));
            log.seal();
            assertSigned(connection, 2);
            AuditHead sealed = log.head();
            log.seal();
            assertThat(log.head()).isEqualTo(sealed);
            log.append(Audits.entry(2));
            assertThat(field(connection, 3, "target")).isEqualTo("node-2");
        }
    }

    @Test
    void goes_on_where_it_ended_whatever_the_length() throws JournalException, SQLException {
        try (Connection connection = Audits.open(file)) {
            for (int entry = 1; entry <= 600; entry++) {
                try (AuditLog log = Audits.log(connection, file)) {
                    log.append(Audits.entry(entry));
                }
            }
            try (AuditLog log = Audits.log(connection, file)) {
                assertThat(log.head().sequence()).isEqualTo(602);
                assertThat(HexFormat.of().formatHex(hash(connection, 602)))
                        .isEqualTo(log.head().hash());
            }
            assertSigned(connection, 256);
            assertSigned(connection, 513);
        }
    }

    @Test
    void finds_its_end_again_after_a_rollback() throws JournalException, SQLException {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            IntStream.range(1, 250).forEach(i -> append(log, i));
            AuditHead before = log.head();
            Database.run(connection, "BEGIN IMMEDIATE");
            IntStream.range(1000, 1020).forEach(i -> append(log, i));
            Database.run(connection, "ROLLBACK");
            log.reread();
            assertThat(log.head()).isEqualTo(before);
            IntStream.range(250, 256).forEach(i -> append(log, i));
            assertSigned(connection, 256);
        }
    }

    @Test
    void a_key_that_is_missing_is_made_anew_and_the_audit_says_so()
            throws JournalException, SQLException, IOException {
        Audits.of(file, 5);
        String old = AuditSigner.beside(file, Audits.CHANCE).key().fingerprint();
        Files.delete(folder.resolve("audit.key"));
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            log.append(Audits.entry(6));
            assertThat(field(connection, 6, "kind")).isEqualTo("key_changed");
            String evidence = field(connection, 6, "evidence");
            assertThat(AuditMark.member(evidence, "key")).isNotEqualTo(old).isNotEmpty();
            assertThat(field(connection, 7, "target")).isEqualTo("node-6");
            log.seal();
            assertSigned(connection, 8);
        }
    }

    @Test
    void a_change_of_the_key_that_was_rolled_back_is_said_again()
            throws JournalException, SQLException, IOException {
        Audits.of(file, 5);
        Files.delete(folder.resolve("audit.key"));
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            Database.run(connection, "BEGIN IMMEDIATE");
            log.append(Audits.entry(6));
            Database.run(connection, "ROLLBACK");
            log.reread();
            log.seal();
            assertThat(field(connection, 6, "kind")).isEqualTo("key_changed");
            assertSigned(connection, 7);
        }
    }

    @Test
    void the_key_is_for_its_owner_alone_and_made_once()
            throws JournalException, IOException, SQLException {
        Path key = folder.resolve("audit.key");
        Audits.of(file, 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String made = Files.readString(key);
        Audits.of(file, 1);
        assertThat(Files.readString(key)).isEqualTo(made);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> AuditSigner.beside(file, Audits.CHANCE))
                .isInstanceOf(JournalException.Refused.class)
                .hasMessage(
                        "The key of the audit may be read by others than you; cure it with: chmod"
                                + " 600 "
                                + key);
    }

    @Test
    void a_key_that_is_none_is_refused_and_left_as_it_is() throws JournalException, IOException {
        Path key = folder.resolve("audit.key");
        AuditSigner.beside(file, Audits.CHANCE);
        String good = Files.readString(key);
        for (String bad : new String[] {"", "x", good.substring(0, 150), good.replace("E", "F")}) {
            Files.writeString(key, bad);
            assertThatThrownBy(() -> AuditSigner.beside(file, Audits.CHANCE))
                    .isInstanceOf(JournalException.Refused.class)
                    .hasMessageContaining("holds no key of the audit");
            assertThat(Files.readString(key)).isEqualTo(bad);
        }
    }

    @Test
    void what_the_audit_says_of_itself_nobody_else_can_say() throws JournalException, SQLException {
        try (Connection connection = Audits.open(file);
                AuditLog log = Audits.log(connection, file)) {
            AuditEntry entry = Audits.entry("a", "b");
            AuditEntry.What forged =
                    new AuditEntry.What("checkpoint", "", "", "{}", null, null, "x");
            assertThatThrownBy(() -> log.append(new AuditEntry(entry.who(), entry.when(), forged)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(log.head().sequence()).isZero();
        }
    }

    @Test
    void an_end_that_cannot_be_gone_on_from_is_said() throws JournalException, SQLException {
        Audits.of(file, 10);
        try (Connection connection = Audits.open(file)) {
            Database.run(connection, "DROP TRIGGER audit_same");
            Database.run(connection, "UPDATE audit SET hash = x'00' WHERE seq = 10");
            assertThatThrownBy(() -> Audits.log(connection, file))
                    .isInstanceOf(JournalException.Broken.class)
                    .hasMessage("The last entry of the audit has no hash.");
        }
    }

    @Test
    void accidents_are_stopped_by_the_file_itself() throws JournalException, SQLException {
        Audits.of(file, 3);
        try (Connection connection = Audits.open(file)) {
            for (String accident :
                    new String[] {"DELETE FROM audit", "UPDATE audit SET why = 'other'"}) {
                assertThatThrownBy(() -> Database.run(connection, accident))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("the audit is never");
            }
        }
    }

    private static String field(Connection connection, long sequence, String column)
            throws SQLException {
        return Database.ask(connection, "SELECT " + column + " FROM audit WHERE seq = " + sequence);
    }

    private static byte[] hash(Connection connection, long sequence) throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery("SELECT hash FROM audit WHERE seq = " + sequence)) {
            byte @Nullable [] hash = found.next() ? found.getBytes(1) : null;
            return hash == null ? new byte[0] : hash;
        }
    }
}
