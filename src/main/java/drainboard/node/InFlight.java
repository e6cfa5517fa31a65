package drainboard.node;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a placement's runtime said of work in flight (lifecycle.md sections 11 and 12).
///
/// @param last the last report, in any drain or none; -1 where there was none
/// @param settled whether an effective checkpoint came after the last report
/// @param drain the reports of the present drain; null where it had none
public record InFlight(long last, boolean settled, @Nullable OfDrain drain) {
    static final InFlight NONE = new InFlight(-1, false, null);

    /// The reports of one drain.
    ///
    /// @param peak the highest of them
    /// @param last the last of them
    /// @param lastFall when the count last fell; null where it has not, or without a time
    /// @param reported the time of the last report that has one
    public record OfDrain(
            long peak, long last, @Nullable Instant lastFall, @Nullable Instant reported) {}

    InFlight settle() {
        return last < 0 || settled ? this : new InFlight(last, true, drain);
    }

    InFlight forNewDrain() {
        return drain == null ? this : new InFlight(last, settled, null);
    }

    InFlight reported(long count, @Nullable Instant at, boolean draining) {
        return new InFlight(count, false, draining ? followed(count, at) : drain);
    }

    /// Whether the last report says that work is in flight and nothing has settled it since.
    public boolean isUnsettled() {
        return last > 0 && !settled;
    }

    private OfDrain followed(long count, @Nullable Instant at) {
        if (drain == null) {
            return new OfDrain(count, count, null, at);
        }
        return new OfDrain(
                Math.max(drain.peak, count),
                count,
                count < drain.last ? at : drain.lastFall,
                at == null ? drain.reported : at);
    }
}
