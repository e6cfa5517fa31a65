package drainboard.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Journals with nothing but an audit in them, on real files.
final class Audits {
    static final SecureRandom CHANCE = new SecureRandom();
    static final Instant BEGUN = Instant.parse("2026-11-25T08:00:00Z");

    private Audits() {}

    /// Opens a journal for writing, and makes it first where it is not there.
    static Connection open(Path file) throws JournalException, SQLException {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Connection connection = Database.write(file);
        Schema.settle(connection, file);
        return connection;
    }

    /// Begins an audit in a journal, or goes on with it.
    static AuditLog log(Connection connection, Path file) throws JournalException, SQLException {
        AuditSigner signer = AuditSigner.beside(file, CHANCE);
        return AuditLog.isEmpty(connection)
                ? AuditLog.begin(connection, signer, "0.1.0", BEGUN, CHANCE)
                : AuditLog.resume(connection, signer);
    }

    /// A journal with so many entries, in one transaction, closed; the head of its audit.
    static AuditHead of(Path file, int entries) throws JournalException, SQLException {
        try (Connection connection = open(file)) {
            Database.run(connection, "BEGIN IMMEDIATE");
            AuditHead head;
            try (AuditLog log = log(connection, file)) {
                for (int i = 0; i < entries; i++) {
                    log.append(entry(i));
                }
                head = log.head();
            }
            Database.run(connection, "COMMIT");
            Database.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return head;
        }
    }

    /// The rows of an audit as they stand in a file.
    static List<AuditRow> rows(Path file) throws IOException {
        List<AuditRow> rows = new ArrayList<>();
        AuditVerifier.verify(file, null, rows::add);
        return rows;
    }

    /// An entry that differs from every other.
    static AuditEntry entry(int number) {
        return new AuditEntry(
                new AuditEntry.Who("uid-" + number % 3, "Zoë", "run-1"),
                new AuditEntry.When(BEGUN.plusMillis(number * 37L), number * 37_000_000L),
                new AuditEntry.What(
                        number % 2 == 0 ? "halt_raised" : "forensic_clear",
                        "node-" + number,
                        number % 5 == 0 ? "" : "reason " + number,
                        "{\"n\":" + number + "}",
                        number % 4 == 0 ? "ab".repeat(32) : null,
                        number % 7 == 0 ? "Ann" : null,
                        "authorised"));
    }

    /// An entry with such a target and reason.
    static AuditEntry entry(String target, String why) {
        return new AuditEntry(
                new AuditEntry.Who("uid", "Ann", "run-1"),
                new AuditEntry.When(BEGUN, 0),
                new AuditEntry.What("halt_raised", target, why, "{}", null, null, "authorised"));
    }
}
