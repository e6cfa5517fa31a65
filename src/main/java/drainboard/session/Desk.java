package drainboard.session;

import drainboard.event.OperatorDecision;
import drainboard.event.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Where an operator's decision is handed in; it takes the same road as the scheduler's news.
public interface Desk {
    /// Hands a decision in without blocking; the answer comes on the session's thread.
    ///
    /// @param attached the file that the audit names with it
    CompletableFuture<Answer> submit(OperatorDecision decision, Optional<Attachment> attached);

    /// Hands in a decision to which nothing is attached.
    default CompletableFuture<Answer> submit(OperatorDecision decision) {
        return submit(decision, Optional.empty());
    }

    /// What became of a decision.
    sealed interface Answer {
        /// It counts.
        ///
        /// @param authorised whether it waits for the scheduler (two keys)
        /// @param entry its place in the audit, from 0; null where no audit is kept
        record Accepted(boolean authorised, @Nullable Long entry) implements Answer {
            /// One that no audit tells of.
            public Accepted(boolean authorised) {
                this(authorised, null);
            }
        }

        /// The rules refused it; nothing changed.
        record Refused(Refusal refusal, String detail) implements Answer {}

        /// It is not in force.
        ///
        /// @param why as sentences
        /// @param unknown whether it may stand on the disk all the same: then nobody may say that
        ///   nothing changed
        record Unavailable(String why, boolean unknown) implements Answer {
            /// One of which nothing stands anywhere: nothing changed.
            public Unavailable(String why) {
                this(why, false);
            }
        }
    }
}
