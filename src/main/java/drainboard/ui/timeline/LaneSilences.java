package drainboard.ui.timeline;

import drainboard.session.Lane;
import drainboard.session.Silence;
import drainboard.ui.control.Look;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.timeline.LaneRow.Bar;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// When it was only last known how a node stands: while the source that it hung on was silent,
/// until that or another one told of it again. What is so still is not among it: the lane ends
/// there.
///
/// @param of when each source was stale or lost, by its name
record LaneSilences(Map<String, List<Silence>> of) {
    static final LaneSilences NONE = new LaneSilences(Map.of());

    List<Bar> in(Lane lane) {
        List<Bar> found = new ArrayList<>();
        List<Lane.Teller> tellers = lane.tellers();
        for (int i = 0; i < tellers.size(); i++) {
            Lane.Teller teller = tellers.get(i);
            Instant next = i + 1 < tellers.size() ? tellers.get(i + 1).from() : null;
            for (Silence silence : of.getOrDefault(teller.source(), List.of())) {
                Instant until = earlier(silence.until(), next);
                boolean after = silence.from().isAfter(teller.from());
                Instant from = after ? silence.from() : teller.from();
                if (until != null && until.isAfter(from)) {
                    found.add(bar(teller.source(), from, until));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Bar bar(String source, Instant from, Instant until) {
        return new Bar(
                Look.UNKNOWN,
                "Last known, " + Sanitizer.brief(source) + " was silent",
                from.toEpochMilli(),
                until.toEpochMilli(),
                true);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
