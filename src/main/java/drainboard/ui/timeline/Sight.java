package drainboard.ui.timeline;

import java.time.Duration;
import java.util.List;

/// Which stretch of time is in sight. It goes along with now until it is moved away from there, and
/// as long as nobody moved it, it is no longer than the run.
final class Sight {
    private static final List<Double> FITTING =
            List.of(minutes(1), minutes(2), minutes(5), minutes(10), minutes(15));

    private Stretch stretch = new Stretch(0, FITTING.getLast());
    private double now;
    private boolean follows = true;
    private boolean isMoved;

    private static double minutes(long count) {
        return Duration.ofMinutes(count).toMillis();
    }

    Stretch stretch() {
        return stretch;
    }

    double now() {
        return now;
    }

    /// @param first the first moment that there is something of
    void show(double present, double first) {
        now = present;
        if (!isMoved) {
            double run = present - first;
            double length =
                    FITTING.stream()
                            .filter(one -> one >= run)
                            .findFirst()
                            .orElse(FITTING.getLast());
            stretch = new Stretch(present - length, present);
        } else if (follows) {
            stretch = stretch.endingAt(present);
        }
    }

    /// Goes to a stretch; one that reaches now goes on with it.
    void go(Stretch next) {
        isMoved = true;
        follows = next.until() >= now - next.length() / 1000;
        stretch = follows ? next.endingAt(now) : next;
    }

    /// What stays where it is when it is zoomed: the right end where that is now, else the middle.
    double around() {
        return follows ? now : (stretch.from() + stretch.until()) / 2;
    }
}
