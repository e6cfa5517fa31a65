package drainboard.journal;

import java.util.List;

/// What a check of an audit found.
public sealed interface AuditVerdict {
    /// Every entry is there, in order and as it was written; signed ones are signed.
    ///
    /// @param notes what is not wrong but ought to be known, as sentences
    record Whole(AuditHead head, long checkpoints, List<String> notes) implements AuditVerdict {}

    /// An entry is missing, was changed, or stands where none or another belongs.
    ///
    /// @param sequence the first such place
    record BrokenAt(long sequence, String why) implements AuditVerdict {}

    /// The chain is whole, but the entry that is known from elsewhere is not in it: the end was cut
    /// off, or all of it was replaced.
    record HeadNotFound(AuditHead expected, AuditHead head) implements AuditVerdict {}

    /// It cannot be told: the file is missing, damaged or not ours.
    record Unreadable(String why) implements AuditVerdict {}
}
