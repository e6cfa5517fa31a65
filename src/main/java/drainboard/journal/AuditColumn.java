package drainboard.journal;

import java.util.Locale;

/// The columns of an audit row that its hash covers besides its place, in the order in which it
/// covers them. This order is part of the format: it is never changed.
enum AuditColumn {
    ACCOUNT,
    OPERATOR,
    SESSION,
    WALL,
    ELAPSED,
    KIND,
    TARGET,
    WHY,
    EVIDENCE,
    ATTACHMENT,
    APPROVER,
    RESULT;

    /// Its name in the table and in exports.
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it may be left out of a row.
    boolean isOptional() {
        return this == ATTACHMENT || this == APPROVER;
    }
}
