package drainboard.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// Writes a journal whose audit has made-up entries, for measuring.
public final class AuditTrial {
    private static final int TOGETHER = 256;

    private AuditTrial() {}

    /// Writes so many entries to a new file, in commits of 256, as the journal does of a stream.
    ///
    /// @param begun the time of the first
    public static AuditHead write(Path file, int entries, Instant begun)
            throws IOException, JournalException {
        Files.createFile(file);
        SecureRandom chance = new SecureRandom();
        try (Connection connection = Database.write(file)) {
            Schema.settle(connection, file);
            AuditSigner signer = AuditSigner.beside(file, chance);
            Database.run(connection, "BEGIN IMMEDIATE");
            try (AuditLog log = AuditLog.begin(connection, signer, "trial", begun, chance)) {
                for (int i = 1; i <= entries; i++) {
                    log.append(entry(i, begun));
                    if (i % TOGETHER == 0) {
                        Database.run(connection, "COMMIT");
                        Database.run(connection, "BEGIN IMMEDIATE");
                    }
                }
                log.seal();
                Database.run(connection, "COMMIT");
                return log.head();
            }
        } catch (SQLException e) {
            throw new JournalException.Unwritten(file + ": " + Database.cause(e), e, true);
        }
    }

    private static AuditEntry entry(int number, Instant begun) {
        return new AuditEntry(
                new AuditEntry.Who("operator", "Ann Example", "7f3a2c90-session"),
                new AuditEntry.When(begun.plusMillis(number), number * 1_000_000L),
                new AuditEntry.What(
                        "acknowledged",
                        "east/0x" + Integer.toHexString(number % 50_000),
                        "seen on the console, the fence is intact",
                        "{\"incident\":"
                                + number
                                + ",\"cause\":\"fence_lost\",\"line\":"
                                + number
                                + "}",
                        null,
                        null,
                        "authorised"));
    }
}
