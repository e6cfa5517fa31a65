package drainboard.session;

import drainboard.journal.AuditHead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Whether what happens is kept.
public sealed interface Saving {
    /// Whether another keeps it, so that nothing is decided here.
    default boolean isOnlyLookedAt() {
        return switch (this) {
            case LookingOn _ -> true;
            case NotAsked _, Kept _, Unsaved _ -> false;
        };
    }

    /// Nothing is kept: a recording, or nobody asked for it.
    record NotAsked() implements Saving {}

    /// Everything up to the last picture is on the disk.
    ///
    /// @param head the newest entry of the audit, as `SEQ:HASH`
    /// @param differences where the audit does not lead to the state that was kept, in sentences;
    ///   each is an alarm
    record Kept(String file, String head, List<String> differences) implements Saving {
        public Kept {
            differences = List.copyOf(differences);
        }

        /// Kept, and the audit leads to the state.
        public Kept(String file, String head) {
            this(file, head, List.of());
        }

        /// The place that the next entry of the audit gets, unless another comes before; empty
        /// where it is not known.
        public Optional<Long> nextEntry() {
            return AuditHead.of(head).map(newest -> newest.sequence() + 1);
        }
    }

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
