package drainboard.journal;

import drainboard.event.NodeId;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Reads what a journal holds of one node, through a connection of its own that can write nothing,
/// while the journal may be in use: drains, what was decided, what was said. Newest first, page by
/// page. Not thread-safe.
public final class NodePages implements AutoCloseable {
    /// So many messages are looked through between two questions whether to go on.
    static final long WINDOW = 20_000;

    /// What the audit says of sources, settings and runs is not about a node of the same name.
    private static final String OF_NODE =
            "WHERE target = ? AND seq < ? AND kind NOT IN ('source_opened', 'source_stopped',"
                + " 'policy_changed', 'gap', 'decision_not_kept', 'messages_not_kept',"
                + " 'lines_not_told', 'session_started', 'session_ended', 'genesis', 'checkpoint',"
                + " 'key_changed') ORDER BY seq DESC LIMIT ?";

    private final Path file;
    private final Connection connection;

    private NodePages(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// A row with its place in the table.
    public record Placed<T>(long place, T what) {}

    /// Some messages.
    ///
    /// @param down there may be more below this place; 0 where there are none
    public record Stretch(List<Placed<KeptEvent>> events, long down) {}

    /// How far back the journal goes.
    ///
    /// @param trimmed whether messages were let go of
    /// @param oldest when the oldest message that is left was taken; null where none is left
    /// @param audit the wall clock of the first entry of the audit, as written; blank where none
    public record Extent(boolean trimmed, @Nullable Instant oldest, String audit) {}

    /// Opens a journal for reading.
    ///
    /// @throws JournalException where it cannot be, or is none
    public static NodePages open(Path file) throws JournalException {
        try {
            Connection connection = Database.read(file);
            try {
                new AuditTable(connection).check(file);
                return new NodePages(file, connection);
            } catch (JournalException | SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unread(file, e);
        }
    }

    private static JournalException unread(Path file, Exception e) {
        String why = e instanceof SQLException failed ? Database.cause(failed) : e.getMessage();
        return new JournalException.Refused(
                "What " + file + " keeps cannot be read: " + why + ".", e);
    }

    /// The drains of a node that ended, below a place, at most so many.
    public List<Placed<KeptDrain>> drains(NodeId node, long below, int most)
            throws JournalException {
        return rows(
                "SELECT node, started, ended, outcome, draining, drained, maintenance,"
                        + " \"returning\", seq FROM drain WHERE node = ? AND seq < ? ORDER BY seq"
                        + " DESC LIMIT ?",
                List.of(NodeKey.of(node), below, most),
                row -> new Placed<>(row.getLong(9), KeptReader.drain(row)));
    }

    /// What was decided of a node or befell it, below a place, at most so many; nobody has checked
    /// the entries.
    public List<AuditLine> decisions(NodeId node, long below, int most) throws JournalException {
        List<AuditLine> lines = new ArrayList<>();
        try {
            new AuditTable(connection)
                    .read(
                            OF_NODE,
                            List.of(Standing.target(node), below, most),
                            row -> lines.add(AuditLine.of(row)));
            return lines;
        } catch (SQLException e) {
            throw unread(file, e);
        } catch (IOException e) {
            throw new IllegalStateException("a list takes every line", e);
        }
    }

    /// What was said of a node, below a place, at most so many.
    ///
    /// @param goesOn is asked now and then whether to look on
    public Stretch events(NodeId node, long below, int most, BooleanSupplier goesOn)
            throws JournalException {
        List<Placed<KeptEvent>> found = new ArrayList<>();
        long top = Math.min(below, number("SELECT coalesce(max(seq), 0) + 1 FROM event"));
        long first = number("SELECT coalesce(min(seq), 0) FROM event");
        while (top > first && found.size() < most && goesOn.getAsBoolean()) {
            long bottom = Math.max(first, top - WINDOW);
            List<Placed<KeptEvent>> some =
                    rows(
                            "SELECT node, said, seen, disposition, change, note, actions, source,"
                                    + " line, place, raw, seq FROM event WHERE node = ? AND seq < ?"
                                    + " AND seq >= ? ORDER BY seq DESC LIMIT ?",
                            List.of(NodeKey.of(node), top, bottom, most - found.size()),
                            row -> new Placed<>(row.getLong(12), KeptReader.event(row)));
            found.addAll(some);
            top = found.size() < most ? bottom : found.getLast().place();
        }
        return new Stretch(found, top > first ? top : 0);
    }

    /// How far back it goes.
    public Extent extent() throws JournalException {
        long first = number("SELECT coalesce(min(seq), 0) FROM event");
        long taken = number("SELECT coalesce(max(value), 0) FROM meta WHERE name = 'position'");
        List<Instant> oldest =
                rows(
                        "SELECT seen FROM event WHERE seq = ?",
                        List.of(first),
                        row -> KeptReader.time(row.getLong(1)));
        try {
            return new Extent(
                    first > 1 || (first == 0 && taken > 0),
                    oldest.isEmpty() ? null : oldest.getFirst(),
                    Database.ask(
                            connection,
                            "SELECT CAST(wall AS TEXT) FROM audit ORDER BY seq LIMIT 1"));
        } catch (SQLException e) {
            throw unread(file, e);
        }
    }

    private long number(String sql) throws JournalException {
        try {
            return Long.parseLong(Database.ask(connection, sql));
        } catch (SQLException | NumberFormatException e) {
            throw unread(file, e);
        }
    }

    private <T> List<T> rows(String sql, List<?> values, KeptReader.Row<T> row)
            throws JournalException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement ask = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) {
                ask.setObject(at + 1, values.get(at));
            }
            try (ResultSet found = ask.executeQuery()) {
                while (found.next()) {
                    all.add(row.read(found));
                }
            }
            return all;
        } catch (SQLException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException e) {
            throw unread(file, e);
        }
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
