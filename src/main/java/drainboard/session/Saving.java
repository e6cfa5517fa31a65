package drainboard.session;

import java.time.Instant;

/// Whether what happens is kept.
public sealed interface Saving {
    /// Nothing is kept: a recording, or nobody asked for it.
    record NotAsked() implements Saving {}

    /// Everything up to the last picture is on the disk.
    ///
    /// @param head the newest entry of the audit, as `SEQ:HASH`
    record Kept(String file, String head) implements Saving {}

    /// What happens is not kept just now. Decisions are refused, following goes on.
    ///
    /// @param cause a sentence for the operator
    /// @param messages how many messages wait to be kept, or were given up
    record Unsaved(Instant since, String cause, long messages) implements Saving {}

    /// The journal is another's: this is a view.
    ///
    /// @param cause a sentence for the operator
    record LookingOn(String cause) implements Saving {}
}
