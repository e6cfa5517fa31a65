package drainboard.node;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The time a drain has spent in one mode, over all its stays there (rehearsal-report.md).
///
/// A fleet keeps several of these per draining node, so the two times lie in it as numbers instead
/// of objects. It never changes.
public final class Stay {
    private static final int UNKNOWN = -1;

    private final long startedSecond;
    private final long spentSeconds;
    private final int startedNano;
    private final int spentNano;

    private Stay(@Nullable Instant started, @Nullable Duration spent) {
        startedSecond = started == null ? 0 : started.getEpochSecond();
        startedNano = started == null ? UNKNOWN : started.getNano();
        spentSeconds = spent == null ? 0 : spent.getSeconds();
        spentNano = spent == null ? UNKNOWN : spent.getNano();
    }

    /// When the first stay began; null where it had no time.
    public @Nullable Instant started() {
        return startedNano == UNKNOWN ? null : Instant.ofEpochSecond(startedSecond, startedNano);
    }

    /// The sum of the stays; null where one of them lacked a time at either end.
    public @Nullable Duration spent() {
        return spentNano == UNKNOWN ? null : Duration.ofSeconds(spentSeconds, spentNano);
    }

    /// A stay that was counted before.
    public static Stay of(@Nullable Instant started, @Nullable Duration spent) {
        return new Stay(started, spent);
    }

    /// This and one more stay, from one instant to another.
    static Stay plus(@Nullable Stay before, @Nullable Instant from, @Nullable Instant to) {
        Duration length = from == null || to == null ? null : Duration.between(from, to);
        if (before == null) {
            return new Stay(from, length);
        }
        Duration spent = before.spent();
        Duration sum = spent == null || length == null ? null : spent.plus(length);
        return new Stay(before.started(), sum);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stay that
                && startedSecond == that.startedSecond
                && startedNano == that.startedNano
                && spentSeconds == that.spentSeconds
                && spentNano == that.spentNano;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(startedSecond * 31 + spentSeconds) * 31 + spentNano;
    }

    @Override
    public String toString() {
        return "Stay[started=" + started() + ", spent=" + spent() + "]";
    }
}
