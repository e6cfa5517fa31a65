package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/// Reads the audit of a journal that may be in use, through a connection of its own that can write
/// nothing. Not thread-safe.
public final class AuditPages implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final String identity;
    private AuditWatch watch;

    private AuditPages(Path file, String identity, Connection connection) {
        this.file = file;
        this.identity = identity;
        this.connection = connection;
        this.watch = new AuditWatch(file);
    }

    /// Opens a journal for reading.
    ///
    /// @throws JournalException where it cannot be, or is none
    public static AuditPages open(Path file) throws JournalException {
        try {
            // Before it is opened: one that is put there meanwhile is another.
            String identity = JournalFolder.identity(file);
            Connection connection = Database.read(file);
            try {
                new AuditTable(connection).check(file);
                return new AuditPages(file, identity, connection);
            } catch (JournalException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unread(file, e);
        } catch (IOException e) {
            throw unread(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static JournalException unread(Path file, SQLException e) {
        return unread(file, Database.cause(e), e);
    }

    private static JournalException unread(Path file, String cause, Exception e) {
        return new JournalException.Refused(
                "The audit in " + file + " cannot be read: " + cause + ".", e);
    }

    /// Entries that are wanted, the newest first, at most so many; nobody has checked them.
    public List<AuditLine> page(AuditQuery wanted, int most) throws JournalException {
        List<AuditLine> lines = new ArrayList<>();
        try {
            new AuditTable(connection)
                    .read(wanted.sql(), wanted.values(most), row -> lines.add(AuditLine.of(row)));
            return lines;
        } catch (SQLException e) {
            throw unread(file, e);
        } catch (IOException e) {
            throw new IllegalStateException("a list takes every line", e);
        }
    }

    /// How many entries there are, as their places say.
    public long entries() throws JournalException {
        try {
            return Long.parseLong(
                    Database.ask(connection, "SELECT coalesce(max(seq), -1) + 1 FROM audit"));
        } catch (SQLException e) {
            throw unread(file, e);
        }
    }

    /// Every kind of entry that there is.
    public List<String> kinds() throws JournalException {
        return words("SELECT DISTINCT CAST(kind AS TEXT) FROM audit ORDER BY 1");
    }

    /// Every operator that an entry names.
    public List<String> operators() throws JournalException {
        return words(
                "SELECT DISTINCT CAST(operator AS TEXT) FROM audit WHERE operator <> '' ORDER BY"
                        + " 1");
    }

    private List<String> words(String sql) throws JournalException {
        List<String> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                words.add(String.valueOf(found.getString(1)));
            }
            return words;
        } catch (SQLException e) {
            throw unread(file, e);
        }
    }

    /// Checks the chain: all of it at first, after that what came since.
    ///
    /// @param anew whether all is checked again
    /// @param expected an entry that must be there; null where none is known
    /// @param goesOn is told now and then how many are checked, and says whether to go on
    /// @throws JournalException where the file that was opened does not stand in its place any
    ///   more, though it can still be read: nobody else finds it there
    public AuditVerdict check(boolean anew, @Nullable AuditHead expected, LongPredicate goesOn)
            throws JournalException {
        try {
            if (!JournalFolder.identity(file).equals(identity)) {
                throw unread(file, "it was moved, deleted or replaced", new IOException());
            }
        } catch (IOException e) {
            throw unread(file, String.valueOf(e.getMessage()), e);
        }
        if (anew) {
            watch = new AuditWatch(file);
        }
        return watch.check(connection, expected, goesOn);
    }

    /// Writes all entries out, checking them on the way.
    ///
    /// @param goesOn is told after each how many are written, and says whether to go on
    /// @throws IOException where they cannot be written, or it was not to go on
    public AuditVerdict export(AuditExport.Form form, OutputStream out, LongPredicate goesOn)
            throws IOException {
        AuditTable.Sink rows = AuditExport.rows(form, out);
        long[] written = new long[1];
        return AuditVerifier.verify(
                connection,
                file,
                row -> {
                    rows.take(row);
                    if (!goesOn.test(++written[0])) {
                        throw new IOException("it was ended");
                    }
                });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing was written through it.
        }
    }
}
