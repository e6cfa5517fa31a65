package drainboard.ui.control;

import java.time.Duration;
import java.util.function.LongSupplier;

/// When a form was last shown how things stand. A picture comes at least twice a second, whatever
/// happens: where none came for long, nobody knows what is decided on. One thread's own.
public final class LastShown {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private long at;

    /// Shown now.
    ///
    /// @param nanos a clock that only ever goes on
    public LastShown(LongSupplier nanos) {
        this.nanos = nanos;
        this.at = nanos.getAsLong();
    }

    /// Shown now.
    public void again() {
        at = nanos.getAsLong();
    }

    /// That it was too long ago, as a sentence; blank where it was not.
    public String tooLongAgo() {
        Duration old = Duration.ofNanos(nanos.getAsLong() - at);
        return old.compareTo(LONGEST) > 0
                ? "This window has not been shown how the node stands for " + Ages.words(old) + "."
                : "";
    }
}
