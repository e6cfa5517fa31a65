package drainboard.node;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The time a drain has spent in one mode, over all its stays there (rehearsal-report.md).
///
/// @param started when the first of them began; null where it had no time
/// @param spent their sum; null where one of them lacked a time at either end
public record Stay(@Nullable Instant started, @Nullable Duration spent) {

    /// Reads a stay; the number has no meaning.
    static int foresee(@Nullable Stay stay) {
        return stay == null || stay.spent == null ? 0 : stay.spent.hashCode();
    }

    /// This and one more stay, from one instant to another.
    static Stay plus(@Nullable Stay before, @Nullable Instant from, @Nullable Instant to) {
        Duration length = from == null || to == null ? null : Duration.between(from, to);
        if (before == null) {
            return new Stay(from, length);
        }
        Duration sum = before.spent == null || length == null ? null : before.spent.plus(length);
        return new Stay(before.started, sum);
    }
}
