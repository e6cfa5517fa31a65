package drainboard.ui.drain;

import java.util.Comparator;
import java.util.List;

/// What a placement waits for.
public enum DrainNeed {
    /// It is halted, and nobody has acknowledged that.
    HALTED,
    /// It is halted, and somebody has that.
    HELD,
    /// It is halted until the scheduler goes the way that somebody authorised.
    AUTHORISED,
    STALE,
    DOUBTED,
    STALLED,
    NO_REPORT,
    IN_FLIGHT,
    SCHEDULER,
    READY,
    /// Its drain has ended since the rows were sorted last.
    LEFT;

    /// What a person is needed for first.
    private static final List<DrainNeed> URGENCY = List.of(values());

    /// What needs a person first comes first.
    public static final Comparator<DrainNeed> NEEDS_YOU_FIRST =
            Comparator.comparingInt(URGENCY::indexOf);

    /// Whether a closed latch is what it waits for, whoever has to do with that.
    boolean isHalt() {
        return switch (this) {
            case HALTED, HELD, AUTHORISED -> true;
            case STALE, DOUBTED, STALLED, NO_REPORT, IN_FLIGHT, SCHEDULER, READY, LEFT -> false;
        };
    }

    /// Whether a placement that is late with this is called stalled instead.
    boolean canStall() {
        return switch (this) {
            case NO_REPORT, IN_FLIGHT, SCHEDULER, READY -> true;
            case HALTED, HELD, AUTHORISED, STALE, DOUBTED, STALLED, LEFT -> false;
        };
    }
}
