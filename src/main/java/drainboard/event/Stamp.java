package drainboard.event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// When and in which order a message was said, as far as it says so.
///
/// @param time the message's `ts`
/// @param sequence the unsigned `seq`, meaningful where `sequenced`
/// @param sequenced whether the message carries a `seq`
/// @param eventId the `event_id` as text
public record Stamp(
        @Nullable Instant time, long sequence, boolean sequenced, @Nullable String eventId) {
    /// A message that says nothing of its time or order.
    public static final Stamp NONE = new Stamp(null, 0, false, null);

    /// A stamp with a time alone.
    public static Stamp at(@Nullable Instant time) {
        return time == null ? NONE : new Stamp(time, 0, false, null);
    }
}
