package drainboard.ui.timeline;

import drainboard.session.Freshness;
import drainboard.session.Lane;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;
import drainboard.ui.timeline.LaneRow.Bar;
import drainboard.ui.timeline.LaneRow.Sign;
import drainboard.ui.timeline.LaneRow.Tick;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Makes rows of lanes; a lane that did not change is not made anew.
final class LaneRows {
    private static final int MOST_KEPT = 500;

    private final IdentityHashMap<Lane, LaneRow> made = new IdentityHashMap<>();
    private Freshness freshness = Freshness.ALL_FRESH;
    private LaneSilences silences = LaneSilences.NONE;

    void show(SessionPicture picture) {
        freshness = picture.freshness();
        LaneSilences now = new LaneSilences(picture.history().silences());
        if (made.size() > MOST_KEPT || !now.equals(silences)) {
            silences = now;
            made.clear();
        }
    }

    boolean isStale(Lane lane) {
        return freshness.isStale(lane.node());
    }

    LaneRow row(Lane lane) {
        LaneRow row = made.computeIfAbsent(lane, this::of);
        return isStale(lane)
                ? new LaneRow(
                        row.node(),
                        row.name(),
                        row.bars(),
                        row.halts(),
                        row.ticks(),
                        row.silences(),
                        known(lane),
                        row.older())
                : row;
    }

    /// When it was last known how a stale node stood. News of its work after a gap do not tell:
    /// where nobody can say, it is when it was spoken of last.
    private long known(Lane lane) {
        Instant known = freshness.lastKnown(lane.node());
        return (known == null ? lane.heard() : known).toEpochMilli();
    }

    private LaneRow of(Lane lane) {
        List<Bar> bars = new ArrayList<>();
        lane.past().forEach(span -> bars.add(bar(span)));
        if (lane.present() != null) {
            bars.add(bar(lane.present()));
        }
        List<Bar> halts = new ArrayList<>();
        lane.released().forEach(latch -> halts.add(halt(latch)));
        if (lane.held() != null) {
            halts.add(halt(lane.held()));
        }
        List<Tick> ticks = lane.marks().stream().map(LaneRows::tick).toList();
        return new LaneRow(
                lane.node(),
                Sanitizer.show(lane.node().toString()),
                List.copyOf(bars),
                List.copyOf(halts),
                ticks,
                silences.in(lane),
                LaneRow.OPEN,
                lane.older());
    }

    private static Bar bar(Lane.Span span) {
        String word = Words.of(span.mode());
        return new Bar(
                Looks.of(span.mode()),
                span.doubtful() ? word + "?" : word,
                span.from().toEpochMilli(),
                end(span.until()),
                span.doubtful());
    }

    private static Bar halt(Lane.Latch latch) {
        String cause = latch.cause() == null ? "" : ": " + Words.of(latch.cause());
        return new Bar(
                Look.FENCE_LOST,
                "Halt held" + cause,
                latch.from().toEpochMilli(),
                end(latch.until()),
                false);
    }

    private static long end(@Nullable Instant until) {
        return until == null ? LaneRow.OPEN : until.toEpochMilli();
    }

    private static Tick tick(Lane.LaneMark mark) {
        String words = Sanitizer.show(mark.words());
        String who = words.isEmpty() ? "" : " by " + words;
        long at = mark.at().toEpochMilli();
        return switch (mark.kind()) {
            case GAP ->
                    new Tick(
                            Sign.NOTCH,
                            at,
                            mark.missed(),
                            mark.missed() == 0
                                    ? "Changes were missed"
                                    : "At least " + mark.missed() + " missed");
            case REJECTED -> new Tick(Sign.REFUSED, at, 0, "Refused: " + words);
            case ACKNOWLEDGED -> new Tick(Sign.CHECK, at, 0, "Acknowledged" + who);
            case AUTHORISED -> new Tick(Sign.KEY, at, 0, "Clear authorised" + who);
            case VOIDED -> new Tick(Sign.CROSS, at, 0, "Authorisation void");
            case CLEARED -> new Tick(Sign.KEY, at, 0, "Cleared" + who);
        };
    }
}
