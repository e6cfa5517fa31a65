package drainboard.ui.timeline;

import drainboard.session.Fact;
import drainboard.session.History;

import java.time.Instant;
import java.util.List;

/// What the small map shows: how much happened when, as far as it is remembered.
final class Remembered {
    private Remembered() {}

    static Stretch whole(History history, Stretch sight, double now) {
        List<Fact> all = history.happenings();
        double from = sight.from();
        if (!all.isEmpty()) {
            from = Math.min(from, at(all.getFirst()));
        }
        return new Stretch(from, Math.max(now, sight.until()));
    }

    /// The first moment that something is remembered of; long ago where nothing is.
    static double first(History history, double now) {
        List<Fact> all = history.happenings();
        return all.isEmpty() ? Double.NEGATIVE_INFINITY : Math.min(now, at(all.getFirst()));
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
