package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How one visit to a server ended, where it was not refused and no connection broke.
sealed interface Visit {
    /// It has nothing more, by its own word.
    record Ended() implements Visit {}

    /// It answered as it should; there is more to ask for.
    ///
    /// @param after how long to wait before that
    record Next(Duration after) implements Visit {}

    /// It is to be asked again.
    ///
    /// @param cause what happened, to follow the server's name
    /// @param after for how long it asked to be left alone; null where it named no time
    /// @param held whether it asked to be left alone
    record Again(String cause, @Nullable Duration after, boolean held) implements Visit {
        /// Where it did not ask to be left alone.
        Again(String cause) {
            this(cause, null, false);
        }
    }
}
