package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongPredicate;

/// Checks an audit that grows: all of it once, and after that what came since.
final class AuditWatch {
    private static final int TOLD_EVERY = 1024;

    private final Path file;
    private final AuditChain chain = new AuditChain(null);
    private @Nullable AuditHead last;
    private @Nullable AuditVerdict over;

    AuditWatch(Path file) {
        this.file = file;
    }

    /// Ends the reading of rows early.
    private static final class Stopped extends IOException {
        private static final long serialVersionUID = 1;

        Stopped(String why) {
            super(why);
        }
    }

    /// Checks what was not checked yet. What was found broken stays so.
    ///
    /// @param expected an entry that must be there; null where none is known
    /// @param goesOn is told now and then how many are checked, and says whether to go on
    AuditVerdict check(Connection connection, @Nullable AuditHead expected, LongPredicate goesOn) {
        if (over != null) {
            return over;
        }
        AuditTable table = new AuditTable(connection);
        try {
            AuditHead before = last;
            if (before == null) {
                table.check(file);
            } else if (!stands(connection, before)) {
                return end(
                        new AuditVerdict.BrokenAt(
                                before.sequence(), "it is not the entry that was checked before"));
            }
            table.read(
                    "WHERE seq >= ? ORDER BY seq", List.of(chain.next()), row -> take(row, goesOn));
            return found(connection, before == null ? table.damage() : "", expected);
        } catch (Stopped e) {
            return over == null
                    ? new AuditVerdict.Unreadable(String.valueOf(e.getMessage()))
                    : over;
        } catch (SQLException | IOException | JournalException e) {
            return new AuditVerdict.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void take(AuditRow row, LongPredicate goesOn) throws IOException {
        String wrong = chain.take(row);
        if (!wrong.isEmpty()) {
            end(chain.broken(wrong));
            throw new Stopped("");
        }
        if (chain.next() % TOLD_EVERY == 0 && !goesOn.test(chain.next())) {
            throw new Stopped("The check was ended.");
        }
    }

    private AuditVerdict found(Connection connection, String damage, @Nullable AuditHead expected)
            throws SQLException {
        if (!damage.isEmpty()) {
            return new AuditVerdict.Unreadable(file + " is damaged: " + damage);
        }
        AuditVerdict verdict = chain.end();
        if (!(verdict instanceof AuditVerdict.Whole(AuditHead head, long _, List<String> _))) {
            return end(verdict);
        }
        last = head;
        return expected == null || stands(connection, expected)
                ? verdict
                : end(new AuditVerdict.HeadNotFound(expected, head));
    }

    private AuditVerdict end(AuditVerdict verdict) {
        over = verdict;
        return verdict;
    }

    private static boolean stands(Connection connection, AuditHead entry) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT hash FROM audit WHERE seq = ?")) {
            statement.setLong(1, entry.sequence());
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        && Arrays.equals(found.getBytes(1), HexFormat.of().parseHex(entry.hash()));
            }
        }
    }
}
