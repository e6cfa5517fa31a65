package drainboard.journal;

import java.sql.Connection;
import java.sql.SQLException;

/// A journal between its opening and its first failure, after which nothing of it is used again.
///
/// @param audit the end of the chain
record OpenJournal(Connection connection, UnitWriter writer, AuditLog audit) {
    /// The number of the last unit is kept under this name.
    static final String UNIT = "unit";

    /// What tells a unit from one that another wrote under the same number.
    static final String TOKEN = "token";

    private static final String POSITION = "position";

    /// Writes a unit as one transaction.
    AuditHead write(Unit one, long number, long token, Step.Probe probe) throws SQLException {
        Database.run(connection, "BEGIN IMMEDIATE");
        probe.at(Step.BEGUN);
        writer.events(one.events());
        writer.nodes(one.nodes());
        writer.drains(one.drains());
        writer.places(one.places());
        for (AuditEntry entry : one.audit()) {
            audit.append(entry);
            probe.at(Step.AUDIT_ENTRY_WRITTEN);
        }
        probe.at(Step.AUDIT_WRITTEN);
        writer.told(one.told());
        writer.delivered(one.delivered());
        writer.number(POSITION, one.position());
        writer.number(UNIT, number);
        writer.number(TOKEN, token);
        probe.at(Step.BEFORE_COMMIT);
        Database.run(connection, "COMMIT");
        probe.at(Step.COMMITTED);
        return audit.head();
    }

    /// Signs what the audit holds since the last signature.
    void seal() {
        try {
            Database.run(connection, "BEGIN IMMEDIATE");
            audit.seal();
            Database.run(connection, "COMMIT");
        } catch (SQLException e) {
            // A seal is one signature more, not a promise: without it the last ones stand.
        }
    }

    /// Lets go of the file; what was not committed is rolled back.
    void close() {
        try (connection;
                writer;
                audit) {
            // Closed in this order, whatever fails.
        } catch (SQLException e) {
            // It is thrown away, most often because it failed.
        }
    }
}
