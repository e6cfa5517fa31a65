package drainboard.journal;

import drainboard.journal.AuditEntry.What;
import drainboard.journal.AuditEntry.Who;

/// An entry of an audit as it stands in the file, which nobody has checked: any text may be
/// anything.
///
/// @param head its place and its hash
/// @param wall the wall clock, as written
/// @param elapsed nanoseconds since the run began, as written
public record AuditLine(AuditHead head, Who who, String wall, String elapsed, What what) {
    static AuditLine of(AuditRow row) {
        return new AuditLine(
                row.head(),
                new Who(
                        row.text(AuditColumn.ACCOUNT),
                        row.text(AuditColumn.OPERATOR),
                        row.text(AuditColumn.SESSION)),
                row.text(AuditColumn.WALL),
                row.text(AuditColumn.ELAPSED),
                new What(
                        row.text(AuditColumn.KIND),
                        row.text(AuditColumn.TARGET),
                        row.text(AuditColumn.WHY),
                        row.text(AuditColumn.EVIDENCE),
                        row.optional(AuditColumn.ATTACHMENT),
                        row.optional(AuditColumn.APPROVER),
                        row.text(AuditColumn.RESULT)));
    }
}
