package drainboard.ui.timeline;

import drainboard.session.Fact;
import drainboard.session.History;
import drainboard.session.Lane;

import java.time.Instant;

/// What the small map shows: how much happened when, as far as it is remembered.
final class Remembered {
    private Remembered() {}

    /// @param first the first moment that something is remembered of
    static Stretch whole(double first, Stretch sight, double now) {
        return new Stretch(Math.min(sight.from(), first), Math.max(now, sight.until()));
    }

    /// The first moment that something is remembered of, whichever of the sources told it when;
    /// long ago where nothing is, for then all that is in sight is as good as the run.
    static double first(History history, double now) {
        double first = Double.POSITIVE_INFINITY;
        for (Fact fact : history.happenings()) {
            first = Math.min(first, at(fact));
        }
        for (Lane lane : history.lanes()) {
            first = Math.min(first, begun(lane));
        }
        return Double.isInfinite(first) ? Double.NEGATIVE_INFINITY : Math.min(now, first);
    }

    /// Each of what a lane tells is in order.
    private static double begun(Lane lane) {
        double first = Double.POSITIVE_INFINITY;
        Lane.Span span = lane.past().isEmpty() ? lane.present() : lane.past().getFirst();
        if (span != null) {
            first = span.from().toEpochMilli();
        }
        Lane.Latch latch = lane.released().isEmpty() ? lane.held() : lane.released().getFirst();
        if (latch != null) {
            first = Math.min(first, (double) latch.from().toEpochMilli());
        }
        return lane.marks().isEmpty()
                ? first
                : Math.min(first, (double) lane.marks().getFirst().at().toEpochMilli());
    }

    static int[] density(History history, Stretch whole, int parts) {
        int[] counts = new int[parts];
        for (Fact fact : history.happenings()) {
            int part = (int) whole.x(at(fact), parts);
            counts[Math.clamp(part, 0, parts - 1)]++;
        }
        return counts;
    }

    private static double at(Fact fact) {
        Instant said = fact.said();
        return (said == null || said.isAfter(fact.seen()) ? fact.seen() : said).toEpochMilli();
    }
}
