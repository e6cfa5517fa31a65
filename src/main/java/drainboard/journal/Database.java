package drainboard.journal;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteOpenMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Opens the file with what durability asks of the engine, and reads every setting back: the engine
/// takes a wrong one in silence.
final class Database {
    /// Marks the file as ours: "DBJL".
    static final int APPLICATION = 0x44424A4C;

    private static final int BUSY_MILLIS = 3000;
    private static final Pattern SHARED =
            Pattern.compile("(?i)nfs\\d?|cifs|smb\\w*|afs|9p|fuse\\.sshfs|webdav|davfs");

    private Database() {}

    /// Opens for reading and writing, one writer; the file must exist.
    ///
    /// @throws JournalException.Refused where the engine does not keep what is asked
    static Connection write(Path file) throws JournalException, SQLException {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("journal_mode", "wal");
        asked.put("synchronous", "2");
        asked.put("locking_mode", "normal");
        asked.put("foreign_keys", "1");
        asked.put("trusted_schema", "0");
        asked.put("cell_size_check", "1");
        asked.put("mmap_size", "0");
        asked.put("fullfsync", "1");
        asked.put("checkpoint_fullfsync", "1");
        asked.put("wal_autocheckpoint", "4000");
        return settled(file, asked, SQLiteOpenMode.READWRITE);
    }

    /// Opens for reading alone.
    static Connection read(Path file) throws JournalException, SQLException {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("query_only", "1");
        asked.put("trusted_schema", "0");
        asked.put("cell_size_check", "1");
        asked.put("mmap_size", "0");
        return settled(file, asked, SQLiteOpenMode.READONLY);
    }

    static Connection settled(Path file, Map<String, String> asked, SQLiteOpenMode mode)
            throws JournalException, SQLException {
        local(file);
        JournalFolder.natives(file);
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.resetOpenMode(SQLiteOpenMode.READWRITE);
        config.setOpenMode(mode);
        config.setBusyTimeout(BUSY_MILLIS);
        // Nobody asks for them, and the driver would ask the engine after each row.
        config.setGetGeneratedKeys(false);
        Connection connection =
                DriverManager.getConnection(
                        "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath(),
                        config.toProperties());
        try {
            for (Map.Entry<String, String> one : asked.entrySet()) {
                set(connection, file, one.getKey(), one.getValue());
            }
            return connection;
        } catch (JournalException | SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// The write-ahead log needs memory that is shared, and locks that are true.
    private static void local(Path file) throws JournalException {
        String kind;
        try {
            kind = Files.getFileStore(file).type();
        } catch (IOException e) {
            return; // what cannot be asked is told by the opening itself
        }
        if (SHARED.matcher(kind).matches()) {
            throw new JournalException.Refused(
                    file
                            + " is on a network share ("
                            + kind
                            + "), where nothing is kept safely. Name a file on a local disk with"
                            + " --journal.");
        }
    }

    private static void set(Connection connection, Path file, String name, String wanted)
            throws JournalException, SQLException {
        run(connection, "PRAGMA " + name + "=" + wanted);
        String kept = ask(connection, "PRAGMA " + name);
        if (!kept.equals(wanted)) {
            throw new JournalException.Refused(
                    file
                            + " is not kept safely: "
                            + name
                            + " is "
                            + kept
                            + " where "
                            + wanted
                            + " was asked. Is it on a network share? Name a file on a local disk"
                            + " with --journal.");
        }
    }

    /// Runs one statement; the driver would leave out what follows a semicolon.
    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first field of the first row, as text; blank where there is none.
    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }

    /// Whether what failed is the disk being full, or read-only.
    static String cause(SQLException failed) {
        int code = failed.getErrorCode() & 0xFF;
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return "the disk is full";
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code) {
            return "it may not be written";
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return "the disk fails";
        }
        if (code == SQLiteErrorCode.SQLITE_BUSY.code) {
            return "another process holds it";
        }
        return String.valueOf(failed.getMessage());
    }
}
