package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Reads the rows of an audit as bytes, in order, whatever stands in them.
final class AuditTable {
    private static final String ROWS =
            "SELECT seq, "
                    + Arrays.stream(AuditColumn.values())
                            .map(AuditColumn::column)
                            .collect(Collectors.joining(", "))
                    + ", hash, typeof(hash) = 'blob' AND "
                    + Arrays.stream(AuditColumn.values())
                            .map(AuditTable::isTyped)
                            .collect(Collectors.joining(" AND "))
                    + " FROM audit ";

    private final Connection connection;

    AuditTable(Connection connection) {
        this.connection = connection;
    }

    /// Takes a row.
    interface Sink {
        void take(AuditRow row) throws IOException;
    }

    /// Checks that a file is a journal with an audit.
    ///
    /// @throws JournalException.Refused where it is not
    void check(Path named) throws JournalException, SQLException {
        int version = Schema.version(connection, named);
        String kind = Database.ask(connection, "SELECT type FROM sqlite_schema WHERE name='audit'");
        if (version < 1 || !kind.equals("table")) {
            throw new JournalException.Refused(named + " holds no audit.");
        }
        if (!Database.ask(connection, "PRAGMA encoding").equals("UTF-8")) {
            throw new JournalException.Refused(named + " is damaged: its text is not UTF-8.");
        }
    }

    /// What is wrong with the pages that the rows lie in; blank where nothing is.
    String damage() throws SQLException {
        String found = Database.ask(connection, "PRAGMA quick_check(audit)");
        return found.equals("ok") ? "" : found;
    }

    /// Reads all rows.
    ///
    /// @throws IOException of the sink alone
    void read(Sink sink) throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROWS + "ORDER BY seq")) {
            read(row, sink);
        }
    }

    /// Reads the rows that a condition names.
    ///
    /// @param behind what follows the table's name: our own text alone, with a `?` for each value
    void read(String behind, List<?> values, Sink sink) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS + behind)) {
            for (int at = 0; at < values.size(); at++) {
                statement.setObject(at + 1, values.get(at));
            }
            try (ResultSet row = statement.executeQuery()) {
                read(row, sink);
            }
        }
    }

    private static void read(ResultSet row, Sink sink) throws SQLException, IOException {
        int columns = AuditColumn.values().length;
        RowBytes bytes = new RowBytes();
        while (row.next()) {
            bytes.clear();
            for (int column = 0; column < columns; column++) {
                bytes.put(row.getBytes(column + 2));
            }
            byte @Nullable [] hash = row.getBytes(columns + 2);
            sink.take(
                    new AuditRow(
                            row.getLong(1),
                            bytes.toArray(),
                            hash == null ? new byte[0] : hash,
                            row.getBoolean(columns + 3)));
        }
    }

    private static String isTyped(AuditColumn column) {
        String type = "typeof(" + column.column() + ") ";
        if (column == AuditColumn.ELAPSED) {
            return type + "= 'integer'";
        }
        return type + (column.isOptional() ? "IN ('text', 'null')" : "= 'text'");
    }
}
