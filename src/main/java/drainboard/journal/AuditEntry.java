package drainboard.journal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One thing that was decided or that befell, before it has its place in the chain.
public record AuditEntry(Who who, When when, What what) {
    /// Who did it.
    ///
    /// @param account the operating system's user
    /// @param operator who they say they are; blank where it was no operator
    /// @param session the run it was done in
    public record Who(String account, String operator, String session) {}

    /// When it was done.
    ///
    /// @param wall by the wall clock, which may be wrong or set back
    /// @param elapsed nanoseconds since the run began, by a clock that is never set back
    public record When(Instant wall, long elapsed) {}

    /// What was done.
    ///
    /// @param kind one word for it, as `halt_raised`, `forensic_clear`
    /// @param target the node or the source it was done to; blank where to none
    /// @param why the reason given; blank where none
    /// @param evidence what it rests on, as one JSON object
    /// @param attachment SHA-256 of an attached file, in hex; null where none is
    /// @param approver who approved; null where nobody did
    /// @param result what came of it, as `authorised`, `ended`, `refused: stale_raise`
    public record What(
            String kind,
            String target,
            String why,
            String evidence,
            @Nullable String attachment,
            @Nullable String approver,
            String result) {}
}
