package drainboard.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// How much of a journal is looked at for damage before it is gone on with: all of it, unless it is
/// large and the run before came to an orderly end. Then the two tables that only grow, and of
/// which no state hangs, are left out: a journal of a million messages opens at once.
enum Soundness {
    EVERYTHING,
    WHAT_IS_GONE_ON_FROM;

    private static final long LARGE = 64_000_000;
    private static final List<String> GONE_ON_FROM =
            List.of("sqlite_schema", "meta", "source", "node", "drain", "audit");

    /// What is to be looked at in a file that is not open yet: a write-ahead log is left beside it
    /// by a run that did not end.
    static Soundness asked(Path journal) throws IOException {
        Path log = journal.resolveSibling(journal.getFileName() + "-wal");
        boolean ended = !Files.exists(log) || Files.size(log) == 0;
        return ended && Files.size(journal) > LARGE ? WHAT_IS_GONE_ON_FROM : EVERYTHING;
    }

    /// A damaged file is never written to.
    void check(Connection connection, Path file) throws JournalException, SQLException {
        switch (this) {
            case EVERYTHING -> sound(connection, file, "1");
            case WHAT_IS_GONE_ON_FROM -> {
                for (String table : GONE_ON_FROM) {
                    sound(connection, file, "'" + table + "'");
                }
            }
        }
    }

    private static void sound(Connection connection, Path file, String what)
            throws JournalException, SQLException {
        String found = Database.ask(connection, "PRAGMA quick_check(" + what + ")");
        if (!found.equals("ok")) {
            throw new JournalException.Broken(
                    "The journal "
                            + file
                            + " is damaged ("
                            + found
                            + "). It is left as it is: restore a backup, or start with another"
                            + " file (--journal).");
        }
    }
}
