package drainboard.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// What is done with a journal besides keeping it: a copy of it while it is kept, and making it
/// smaller while it is not.
public final class JournalCare {
    private JournalCare() {}

    /// What making it smaller did.
    ///
    /// @param gone how many messages went
    /// @param before how many bytes it took
    /// @param after how many it takes now
    public record Compacted(long gone, long before, long after) {}

    /// Copies a journal as it is at one moment, also while it is kept. The copy is opened and its
    /// audit checked before it takes its name.
    ///
    /// @return the newest entry of the audit in the copy
    /// @throws JournalException with a sentence, where there is no copy then
    public static AuditHead backup(Path journal, Path to) throws JournalException {
        if (!Files.isRegularFile(journal)) {
            throw new JournalException.Refused("There is no journal " + journal + ".");
        }
        if (Files.exists(to)) {
            throw new JournalException.Refused(to + " is there already. Name another file.");
        }
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            JournalFolder.create(part);
            // The engine copies only from a connection that might write.
            try (Connection connection = Database.write(journal)) {
                Schema.version(connection, journal);
                try (var copy = connection.prepareStatement("VACUUM INTO ?")) {
                    copy.setString(1, part.toAbsolutePath().toString());
                    copy.execute();
                }
            }
            AuditVerdict verdict = AuditVerifier.verify(part, null);
            if (!(verdict instanceof AuditVerdict.Whole whole)) {
                throw new JournalException.Broken(
                        "The copy is not whole, so it was thrown away: " + verdict + ".");
            }
            synchronise(part);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            return whole.head();
        } catch (SQLException e) {
            throw failed(journal, Database.cause(e), e);
        } catch (IOException e) {
            throw failed(journal, String.valueOf(e.getMessage()), e);
        } finally {
            forget(part);
        }
    }

    /// Lets go of old messages and gives their room back to the disk; nobody may be keeping it.
    public static Compacted compact(Path journal, Retention keep, Instant now)
            throws JournalException {
        if (!Files.isRegularFile(journal)) {
            throw new JournalException.Refused("There is no journal " + journal + ".");
        }
        try (JournalLock _ = JournalLock.take(journal, now);
                Connection connection = Database.write(journal)) {
            Schema.settle(connection, journal);
            long before = Files.size(journal);
            Trimming trimming = new Trimming(connection);
            long gone = 0;
            int some;
            do {
                some = trimming.some(keep, now);
                gone += some;
            } while (some == Trimming.AT_ONCE);
            Database.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            Database.run(connection, "VACUUM");
            Database.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return new Compacted(gone, before, Files.size(journal));
        } catch (SQLException e) {
            throw failed(journal, Database.cause(e), e);
        } catch (IOException e) {
            throw failed(journal, String.valueOf(e.getMessage()), e);
        }
    }

    private static JournalException failed(Path journal, String cause, Exception e) {
        return new JournalException.Refused(
                "The journal " + journal + " is as it was: " + cause + ".", e);
    }

    private static void synchronise(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It is named as what it is: a part.
        }
    }
}
