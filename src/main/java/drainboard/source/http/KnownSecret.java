package drainboard.source.http;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/// Knows where a secret is kept, and reads it anew whenever it is asked. It shows nothing of it.
public final class KnownSecret implements Supplier<String> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SecretPlace place;
    private final SecretReader reader;

    /// @param environment the value of an environment variable; null where it is not set
    public KnownSecret(SecretPlace place, Function<String, @Nullable String> environment) {
        this.place = place;
        this.reader = new SecretReader(environment, PATIENCE);
    }

    /// The secret as it is now.
    ///
    /// @throws IllegalStateException where it cannot be read, with a sentence that holds nothing of
    ///   it
    @Override
    public String get() {
        try {
            return reader.read(place).reveal();
        } catch (Refusal e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the secret was broken off", e);
        }
    }

    @Override
    public String toString() {
        return "KnownSecret[" + place + "]";
    }
}
