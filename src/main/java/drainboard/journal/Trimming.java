package drainboard.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// Lets go of messages that are older, or more, than are to be kept: the oldest first, a bounded
/// number at a time, each time in a transaction of its own.
final class Trimming {
    /// So many messages go in one transaction: a decision waits for no more.
    static final int AT_ONCE = 2000;

    private final Connection connection;

    Trimming(Connection connection) {
        this.connection = connection;
    }

    /// Lets some go; answers how many went. Less than [#AT_ONCE]: all that had to have gone.
    int some(Retention keep, Instant now) throws SQLException {
        long first = number("SELECT min(seq) FROM event");
        long behind = Math.max(crowded(keep), aged(keep, now, first));
        long newest = number("SELECT max(seq) FROM event");
        long to = Math.min(Math.min(behind, first + AT_ONCE - 1), newest);
        if (to < first) {
            return 0;
        }
        Database.run(connection, "BEGIN IMMEDIATE");
        int gone;
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM event WHERE seq<=?")) {
            delete.setLong(1, to);
            gone = delete.executeUpdate();
        }
        Database.run(connection, "COMMIT");
        return gone;
    }

    /// The newest of those that are too many.
    private long crowded(Retention keep) throws SQLException {
        return number("SELECT max(seq) FROM event") - keep.most();
    }

    /// The newest before the first that is young enough. The table is in the order of taking, so
    /// that no more is read than goes.
    private long aged(Retention keep, Instant now, long first) throws SQLException {
        try (PreparedStatement ask =
                connection.prepareStatement(
                        "SELECT seq FROM event WHERE seen>=? AND seq<? ORDER BY seq LIMIT 1")) {
            ask.setLong(1, UnitWriter.micros(now.minus(keep.age())));
            ask.setLong(2, first + AT_ONCE);
            try (ResultSet found = ask.executeQuery()) {
                return found.next() ? found.getLong(1) - 1 : first + AT_ONCE - 1;
            }
        }
    }

    private long number(String sql) throws SQLException {
        String found = Database.ask(connection, sql);
        return found.isEmpty() || found.equals("null") ? 0 : Long.parseLong(found);
    }
}
