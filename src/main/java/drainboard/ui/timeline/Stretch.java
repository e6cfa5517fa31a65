package drainboard.ui.timeline;

/// The stretch of time that is in sight, in milliseconds of the epoch.
record Stretch(double from, double until) {
    private static final double LEAST = 1000;
    private static final double MOST = 400.0 * 24 * 3600 * 1000;

    Stretch {
        if (until - from < LEAST) {
            until = from + LEAST;
        }
    }

    double length() {
        return until - from;
    }

    /// By a factor, with a moment staying where it is.
    Stretch zoomed(double factor, double around) {
        double length = Math.clamp(length() * factor, LEAST, MOST);
        double share = (around - from) / length();
        double start = around - share * length;
        return new Stretch(start, start + length);
    }

    /// By a share of its length; later where that is positive.
    Stretch moved(double share) {
        double by = length() * share;
        return new Stretch(from + by, until + by);
    }

    /// Of the same length, with a moment in the middle.
    Stretch around(double at) {
        return new Stretch(at - length() / 2, at + length() / 2);
    }

    /// Of the same length, up to a moment.
    Stretch endingAt(double at) {
        return new Stretch(at - length(), at);
    }

    /// Where a moment is on a line of a width.
    double x(double at, double width) {
        return (at - from) / length() * width;
    }

    /// Which moment is at a place on a line of a width.
    double at(double x, double width) {
        return from + x / Math.max(1, width) * length();
    }
}
