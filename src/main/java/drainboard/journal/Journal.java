package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The one file in which a run is kept. Not thread-safe: one thread opens, keeps and closes.
public final class Journal implements AutoCloseable {
    private static final int TRIM_EVERY = 500;

    private final Path file;
    private final JournalLock lock;
    private final AuditSigner signer;
    private final Step.Probe probe;
    private final Kept kept;
    private @Nullable OpenJournal open;
    private final String identity;
    private final SecureRandom chance = new SecureRandom();
    private long unit;
    private long token;
    private Retention retention = Retention.USUAL;
    private boolean trimming;

    private Journal(Path file, JournalLock lock, Step.Probe probe, Instant now, String version)
            throws JournalException, SQLException, IOException {
        this.file = file;
        this.lock = lock;
        this.probe = probe;
        this.signer = AuditSigner.beside(file, chance);
        this.identity = identity();
        Soundness soundness = Soundness.asked(file);
        Connection connection = Database.write(file);
        try {
            probe.at(Step.OPENED);
            soundness.check(connection, file);
            Schema.settle(connection, file);
            probe.at(Step.SETTLED_SCHEMA);
            KeptReader reader = new KeptReader(connection);
            Kept read = reader.kept();
            this.kept = read.with(AuditState.differences(connection, read.nodes()));
            this.unit = reader.number(OpenJournal.UNIT);
            AuditLog audit = audit(connection, version, now);
            JournalFolder.synchronise(file);
            this.open = new OpenJournal(connection, new UnitWriter(connection, probe), audit);
            probe.at(Step.READ_BACK);
        } catch (JournalException | SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// The end of the audit; one that has not begun begins.
    private AuditLog audit(Connection connection, String version, Instant now)
            throws JournalException, SQLException {
        if (!AuditLog.isEmpty(connection)) {
            return AuditLog.resume(connection, signer);
        }
        Database.run(connection, "BEGIN IMMEDIATE");
        AuditLog begun = AuditLog.begin(connection, signer, version, now, chance);
        Database.run(connection, "COMMIT");
        return begun;
    }

    /// Opens a journal, and makes it where there is none.
    ///
    /// @param version the program's own, for the first entry of the audit
    /// @throws JournalException where it may or can not be opened, with a sentence for the operator
    public static Journal open(Path file, String version, Instant now, Step.Probe probe)
            throws JournalException {
        try {
            JournalFolder.settle(file);
            JournalFolder.create(file);
            // Under whatever name it is reached, it is one file with one lock.
            Path real = file.toRealPath();
            JournalFolder.natives(real, now);
            JournalLock lock = JournalLock.take(real, now);
            probe.at(Step.LOCKED);
            try {
                return new Journal(real, lock, probe, now, version);
            } catch (JournalException | SQLException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unopened(file, Database.cause(e), e);
        } catch (IOException e) {
            throw unopened(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static JournalException unopened(Path file, String cause, Exception e) {
        return new JournalException.Refused(
                "The journal "
                        + file
                        + " cannot be opened: "
                        + cause
                        + ". Mend that, or name another file with --journal.",
                e);
    }

    /// What a journal holds, for who only looks on: another may be keeping it meanwhile.
    public static Kept view(Path file) throws JournalException {
        try (Connection connection = Database.read(file)) {
            Schema.version(connection, file);
            // All of one moment, whatever is kept meanwhile.
            Database.run(connection, "BEGIN");
            Kept kept = new KeptReader(connection).kept();
            List<String> differences = AuditState.differences(connection, kept.nodes());
            Database.run(connection, "ROLLBACK");
            return kept.with(differences);
        } catch (SQLException e) {
            throw unopened(file, Database.cause(e), e);
        }
    }

    /// What it held when it was opened.
    public Kept kept() {
        return kept;
    }

    /// The newest entry of the audit.
    ///
    /// @throws JournalException.Unwritten after a unit that could not be kept, until [#settle]
    public AuditHead head() throws JournalException {
        return current().audit().head();
    }

    /// Keeps a unit: when this returns, all of it is on the disk.
    ///
    /// @throws JournalException.Unwritten where it is not known whether it was kept: ask [#settle]
    public AuditHead keep(Unit one) throws JournalException {
        OpenJournal now = current();
        try {
            if (!identity().equals(identity)) {
                throw failed("the file was moved, deleted or replaced", new IOException(), false);
            }
            token = chance.nextLong();
            AuditHead head = now.write(one, unit + 1, token, probe);
            unit++;
            trim(now, one);
            return head;
        } catch (SQLException e) {
            throw failed(Database.cause(e), e, true);
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e, true);
        }
    }

    /// Lets some of the oldest messages go, now and then; what fails here fails at the next unit.
    private void trim(OpenJournal now, Unit kept) {
        if (kept.events().isEmpty() || !(trimming || unit % TRIM_EVERY == 0)) {
            return;
        }
        try {
            Instant newest = kept.events().getLast().seen();
            trimming = new Trimming(now.connection()).some(retention, newest) == Trimming.AT_ONCE;
        } catch (SQLException e) {
            open = null;
            now.close();
        }
    }

    /// Sets how long messages are kept.
    public void retain(Retention keep) {
        retention = keep;
    }

    private JournalException failed(String cause, Exception e, boolean begun) {
        OpenJournal now = open;
        open = null;
        if (now != null) {
            now.close();
        }
        return new JournalException.Unwritten(
                "The journal " + file + " cannot be written: " + cause + ".", e, begun);
    }

    private OpenJournal current() throws JournalException {
        OpenJournal now = open;
        if (now == null) {
            throw new JournalException.Unwritten(
                    "The journal " + file + " has not been opened again yet.",
                    new IOException(),
                    false);
        }
        return now;
    }

    /// Whether it is open: it is not after a unit that could not be kept, until [#settle].
    public boolean isOpen() {
        return open != null;
    }

    /// Opens it again after a unit that could not be kept, and looks.
    ///
    /// @return whether that unit was kept after all
    /// @throws JournalException where it cannot be opened, or is not the same any more
    public boolean settle() throws JournalException {
        if (open != null) {
            return false;
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw new IOException("the file is gone; put it back");
            }
            if (!identity().equals(identity)) {
                throw replaced();
            }
            Connection connection = Database.write(file);
            try {
                KeptReader reader = new KeptReader(connection);
                long found = reader.number(OpenJournal.UNIT);
                boolean ours = reader.number(OpenJournal.TOKEN) == token;
                if (found != unit && !(found == unit + 1 && ours)) {
                    throw replaced();
                }
                open =
                        new OpenJournal(
                                connection,
                                new UnitWriter(connection, probe),
                                AuditLog.resume(connection, signer));
                boolean after = found == unit + 1;
                unit = found;
                return after;
            } catch (JournalException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(Database.cause(e), e, true);
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e, true);
        }
    }

    private JournalException replaced() {
        return new JournalException.Broken(
                "The journal "
                        + file
                        + " was replaced by another while it was kept; put the one before back.");
    }

    private String identity() throws IOException {
        return JournalFolder.identity(file);
    }

    /// The file, as it is shown.
    public String name() {
        return file.toString();
    }

    /// Lines that were told and are numbered above `after`, the oldest first, at most so many.
    public List<ToldLine> toldAfter(long after, int most) throws JournalException {
        try {
            return new KeptReader(current().connection()).told(after, most);
        } catch (SQLException e) {
            throw failed(Database.cause(e), e, true);
        }
    }

    /// Up to which line a receiver has what was told; 0 where it has nothing.
    public long delivered(String receiver) throws JournalException {
        try {
            return new KeptReader(current().connection()).number(receiver);
        } catch (SQLException e) {
            throw failed(Database.cause(e), e, true);
        }
    }

    /// Seals the audit and lets go of the file. What was not kept by then is not.
    @Override
    public void close() {
        OpenJournal now = open;
        open = null;
        try (lock) {
            if (now != null) {
                now.seal();
                now.close();
            }
        } catch (IOException e) {
            // The lock falls with the process.
        }
    }
}
