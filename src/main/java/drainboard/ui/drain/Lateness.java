package drainboard.ui.drain;

import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Which rows are late at one moment.
///
/// @param latest when a step that is not late began at the latest, where there is a limit
record Lateness(Map<NodeMode, Instant> latest) {
    static Lateness at(Instant now, Map<NodeMode, Expected> expected) {
        Map<NodeMode, Instant> latest = new EnumMap<>(NodeMode.class);
        expected.forEach(
                (mode, usual) -> usual.limit().ifPresent(l -> latest.put(mode, now.minus(l))));
        return new Lateness(latest);
    }

    boolean is(DrainRow row) {
        Instant limit = latest.get(row.course().step());
        Instant began = row.course().began();
        return limit != null && began != null && began.isBefore(limit);
    }
}
