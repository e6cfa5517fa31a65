package drainboard.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Where an operator's deeds about the run itself are entered in the audit. Whoever is about to do
/// something enters it first, and does it only where the answer is that it is kept.
@FunctionalInterface
public interface Scribe {
    /// Enters nothing, for nothing is kept.
    Scribe NONE =
            (_, _) -> CompletableFuture.completedFuture(new Answer.Refused(Entering.NOT_ASKED));

    /// Enters a deed without blocking; the answer comes on the session's thread. Any thread may
    /// call this.
    ///
    /// @param operator who does it; blank is refused
    CompletableFuture<Answer> enter(String operator, Deed deed);

    /// The warnings that were put aside in earlier runs and not brought back there, whether their
    /// time is over or not.
    default List<Shelving> shelved() {
        return List.of();
    }

    /// What became of an entry.
    sealed interface Answer {
        /// It is on the disk and in the chain.
        record Kept() implements Answer {}

        /// It is not, so that what is intended must not be done.
        ///
        /// @param why a sentence for the operator
        record Refused(String why) implements Answer {}
    }
}
