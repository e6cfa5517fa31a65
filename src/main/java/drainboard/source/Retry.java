package drainboard.source;

import java.time.Duration;

/// When a source is tried again.
///
/// @param in how long it waits until then
/// @param held whether the other side asked for that wait: nobody shortens it
public record Retry(Duration in, boolean held) {
    private static final long MILLIS = 1000;

    /// The same as a sentence, the seconds rounded up: `Next try in 8 s.`
    public String words() {
        return words(in, held);
    }

    /// The sentence for what is left of a wait.
    public static String words(Duration left, boolean held) {
        long seconds = Math.max(0, Math.ceilDiv(left.toMillis(), MILLIS));
        return "Next try in "
                + seconds
                + " s."
                + (held ? " It asked to be left alone so long." : "");
    }
}
