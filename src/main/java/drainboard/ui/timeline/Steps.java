package drainboard.ui.timeline;

import java.util.List;

/// How far apart the times of an axis stand: round steps.
final class Steps {
    private static final double SECOND = 1000;
    private static final double MINUTE = 60 * SECOND;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final List<Double> ROUND =
            List.of(
                    SECOND,
                    2 * SECOND,
                    5 * SECOND,
                    10 * SECOND,
                    15 * SECOND,
                    30 * SECOND,
                    MINUTE,
                    2 * MINUTE,
                    5 * MINUTE,
                    10 * MINUTE,
                    15 * MINUTE,
                    30 * MINUTE,
                    HOUR,
                    2 * HOUR,
                    3 * HOUR,
                    6 * HOUR,
                    12 * HOUR,
                    DAY,
                    2 * DAY,
                    7 * DAY,
                    28 * DAY);

    private Steps() {}

    /// The smallest round step of at least so many milliseconds.
    static double between(double least) {
        return ROUND.stream().filter(step -> step >= least).findFirst().orElse(ROUND.getLast());
    }
}
