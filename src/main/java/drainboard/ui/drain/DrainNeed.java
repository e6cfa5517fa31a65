package drainboard.ui.drain;

import java.util.Comparator;

/// What a placement waits for.
public enum DrainNeed {
    /// It is halted, and nobody has acknowledged that.
    HALTED(0),
    /// It is halted, and somebody has that.
    HELD(1),
    /// It is halted until the scheduler goes the way that somebody authorised.
    AUTHORISED(2),
    STALE(3),
    DOUBTED(4),
    STALLED(5),
    NO_REPORT(6),
    IN_FLIGHT(7),
    SCHEDULER(8),
    READY(9),
    /// Its drain has ended since the rows were sorted last.
    LEFT(10);

    /// What needs a person first comes first.
    public static final Comparator<DrainNeed> NEEDS_YOU_FIRST =
            Comparator.comparingInt(need -> need.rank);

    private final int rank;

    DrainNeed(int rank) {
        this.rank = rank;
    }

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
