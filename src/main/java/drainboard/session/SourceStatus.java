package drainboard.session;

import drainboard.source.Retry;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// How a source stands.
public sealed interface SourceStatus {
    /// Whether what hangs on it is only last known.
    default boolean isOverdue() {
        return switch (this) {
            case Stale _, Waiting _, Failed _, Stopped _ -> true;
            case Ended ended -> ended.live();
            case Connecting _, Live _ -> false;
        };
    }

    /// Whether that needs a person: a source is missing that somebody wants.
    default boolean isMissed() {
        return switch (this) {
            case Stale _, Waiting _, Failed _ -> true;
            case Connecting _, Live _, Ended _, Stopped _ -> false;
        };
    }

    /// Why an operator cannot have it tried now, as a sentence; blank where that can be done.
    default String untried() {
        return switch (this) {
            case Waiting waiting -> {
                Next next = waiting.next();
                yield next == null
                        ? "It is looked for all the time."
                        : next.held()
                                ? "It asked to be left alone so long, which is not shortened."
                                : "";
            }
            case Connecting _, Live _, Stale _, Ended _, Stopped _, Failed _ ->
                    "It does not wait for its next try.";
        };
    }

    /// It has not been opened yet.
    record Connecting() implements SourceStatus {}

    /// It is being read.
    record Live() implements SourceStatus {}

    /// It is open, but has been silent for too long: what hangs on it is only last known.
    ///
    /// @param since its last contact
    record Stale(Instant since) implements SourceStatus {}

    /// It cannot be read just now and is tried again: what hangs on it is only last known.
    ///
    /// @param cause a sentence for the operator
    /// @param next when that will be; null where it is looked for all the time
    record Waiting(String cause, @Nullable Next next) implements SourceStatus {
        /// Where it is looked for all the time.
        public Waiting(String cause) {
            this(cause, null);
        }

        /// The cause, and in how long it is tried again as of a moment of the run's clock.
        public String words(Instant now) {
            return (cause + " " + whenNext(now)).strip();
        }

        /// In how long it is tried again, as a sentence; blank where it is looked for all the time.
        public String whenNext(Instant now) {
            Next then = next;
            if (then == null) {
                return "";
            }
            return then.at().isAfter(now)
                    ? Retry.words(Duration.between(now, then.at()), then.held())
                    : "It is being tried now.";
        }
    }

    /// The next try of a source.
    ///
    /// @param at when it is due, by the run's clock
    /// @param held whether the other side asked for that wait: nobody shortens it
    record Next(Instant at, boolean held) {}

    /// It came to its own end; that is not a fault, and nobody misses it.
    ///
    /// @param live whether it told of things as they happened, and not as a recording does: nobody
    ///   tells what happens since, so that what hangs on it is only last known
    record Ended(boolean live) implements SourceStatus {}

    /// The operator stopped following it: not a fault, but what hangs on it is only last known.
    record Stopped() implements SourceStatus {}

    /// It was lost: what hangs on it is only last known.
    ///
    /// @param cause a sentence for the operator
    record Failed(String cause) implements SourceStatus {}
}
