package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// What a source has from outside: time, chance, sleep and the environment.
///
/// @param clock for dates of `Retry-After` and the distance of heartbeats
/// @param chance for the spreading of tries
/// @param sleeper waits
/// @param environment the value of an environment variable; null where it is not set
/// @param backoff what the waiting between tries begins with
public record Surroundings(
        InstantSource clock,
        RandomGenerator chance,
        Sleeper sleeper,
        Function<String, @Nullable String> environment,
        Duration backoff) {
    /// Waits on the thread of its caller.
    @FunctionalInterface
    public interface Sleeper {
        /// Returns when the time is over.
        ///
        /// @throws InterruptedException when the source was closed
        void sleep(Duration time) throws InterruptedException;
    }

    /// The real ones.
    public static Surroundings real(InstantSource clock) {
        return new Surroundings(
                clock,
                RandomGenerator.getDefault(),
                Thread::sleep,
                System::getenv,
                Duration.ofSeconds(1));
    }
}
