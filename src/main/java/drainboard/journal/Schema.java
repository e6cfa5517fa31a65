package drainboard.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables, version by version: an older file is brought up step by step, each a transaction of
/// its own; a newer one is refused.
final class Schema {
    /// Each step leads from the version of its place to the next.
    static final List<List<String>> STEPS =
            List.of(
                    List.of(
                            "CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID",
                            "CREATE TABLE source(key TEXT PRIMARY KEY, bookmark BLOB,"
                                    + " since INTEGER NOT NULL, gap INTEGER) WITHOUT ROWID",
                            "CREATE TABLE event(seq INTEGER PRIMARY KEY, node TEXT, said TEXT, seen"
                                + " INTEGER NOT NULL, disposition TEXT NOT NULL, change TEXT, note"
                                + " TEXT NOT NULL, actions BLOB, source TEXT, line INTEGER, place"
                                + " INTEGER, raw TEXT NOT NULL)",
                            "CREATE TABLE node(id TEXT PRIMARY KEY, state BLOB NOT NULL, seen"
                                    + " INTEGER NOT NULL, source TEXT, line INTEGER, place"
                                    + " INTEGER)",
                            "CREATE TABLE audit(seq INTEGER PRIMARY KEY, account TEXT NOT NULL,"
                                    + " operator TEXT NOT NULL, session TEXT NOT NULL, wall TEXT"
                                    + " NOT NULL, elapsed INTEGER NOT NULL, kind TEXT NOT NULL,"
                                    + " target TEXT NOT NULL, why TEXT NOT NULL, evidence TEXT NOT"
                                    + " NULL, attachment TEXT, approver TEXT, result TEXT NOT"
                                    + " NULL, hash BLOB NOT NULL)",
                            "CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT"
                                    + " RAISE(ABORT, 'the audit is never deleted'); END",
                            "CREATE TRIGGER audit_same BEFORE UPDATE ON audit BEGIN SELECT"
                                    + " RAISE(ABORT, 'the audit is never changed'); END"),
                    List.of(
                            "CREATE TABLE told(seq INTEGER PRIMARY KEY AUTOINCREMENT, line TEXT NOT"
                                    + " NULL)",
                            "CREATE TABLE drain(seq INTEGER PRIMARY KEY, node TEXT NOT NULL,"
                                + " started TEXT, ended TEXT, outcome TEXT NOT NULL, draining"
                                + " INTEGER, drained INTEGER, maintenance INTEGER, \"returning\""
                                + " INTEGER)"),
                    // A dossier asks for the newest of one node among all that was said.
                    List.of(
                            "CREATE INDEX event_node ON event(node)",
                            "CREATE INDEX drain_node ON drain(node)"),
                    // A node hangs on the source of its last transition, not on that of a report.
                    List.of(
                            "ALTER TABLE node ADD COLUMN mover TEXT",
                            "ALTER TABLE node ADD COLUMN moved INTEGER",
                            "UPDATE node SET (mover, moved) = (SELECT source, seen FROM event WHERE"
                                + " event.node=node.id AND source IS NOT NULL AND disposition IN"
                                + " ('applied', 'reaffirmed', 'adopted', 'gap') ORDER BY seq DESC"
                                + " LIMIT 1)"));

    private Schema() {}

    /// Brings a file to this version.
    ///
    /// @throws JournalException.Refused where it is another's, or newer
    static void settle(Connection connection, Path file) throws JournalException, SQLException {
        int version = version(connection, file);
        for (int step = version; step < STEPS.size(); step++) {
            Database.run(connection, "BEGIN IMMEDIATE");
            try {
                for (String statement : STEPS.get(step)) {
                    Database.run(connection, statement);
                }
                Database.run(connection, "PRAGMA application_id=" + Database.APPLICATION);
                Database.run(connection, "PRAGMA user_version=" + (step + 1));
                Database.run(connection, "COMMIT");
            } catch (SQLException e) {
                Database.run(connection, "ROLLBACK");
                throw e;
            }
        }
    }

    /// The version of a file that is ours and not newer than this program; 0 of an empty one.
    static int version(Connection connection, Path file) throws JournalException, SQLException {
        int version = Integer.parseInt(Database.ask(connection, "PRAGMA user_version"));
        int application = Integer.parseInt(Database.ask(connection, "PRAGMA application_id"));
        boolean empty = Database.ask(connection, "SELECT count(*) FROM sqlite_schema").equals("0");
        if (application != Database.APPLICATION && !(empty && version == 0)) {
            throw new JournalException.Refused(
                    file + " is a database of another program. Name another file with --journal.");
        }
        if (version > STEPS.size()) {
            throw new JournalException.Refused(
                    file
                            + " was written by a newer version of Drainboard (schema "
                            + version
                            + ", this one knows "
                            + STEPS.size()
                            + "). Start that version, or name another file with --journal.");
        }
        return version;
    }
}
