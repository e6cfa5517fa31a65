package drainboard.ui.timeline;

import drainboard.ui.control.Ages;
import drainboard.ui.control.Figures;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Times;
import drainboard.ui.timeline.LaneRow.Bar;
import drainboard.ui.timeline.LaneRow.Tick;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Says in words what a lane shows.
final class LaneWords {
    private final Times times;

    LaneWords(Times times) {
        this.times = times;
    }

    /// A span with its length and ends.
    String of(LaneRow row, Bar bar, double now) {
        long end = bar.until() == LaneRow.OPEN ? Math.min(row.known(), (long) now) : bar.until();
        return bar.word()
                + " "
                + Ages.words(Duration.ofMillis(end - bar.from()))
                + ", from "
                + times.seconds(Instant.ofEpochMilli(bar.from()))
                + (bar.until() != LaneRow.OPEN
                        ? " to " + times.seconds(Instant.ofEpochMilli(end))
                        : row.isStale()
                                ? ", last known " + times.seconds(Instant.ofEpochMilli(end))
                                : ", until now");
    }

    /// What is at a moment of a lane, for the hover card.
    ///
    /// @param within so near a mark counts, in milliseconds
    String told(LaneRow row, double at, double within, double now) {
        StringBuilder out = new StringBuilder(row.name());
        for (Tick tick : row.ticks()) {
            if (Math.abs(tick.at() - at) <= within) {
                out.append('\n').append(tick.word()).append(", ").append(time(tick.at()));
            }
        }
        for (Bar bar : row.bars()) {
            if (bar.from() <= at && at < bar.until()) {
                out.append('\n').append(of(row, bar, now));
            }
        }
        for (Bar silence : row.silences()) {
            if (silence.from() <= at && at < silence.until()) {
                out.append('\n').append(of(row, silence, now));
            }
        }
        for (Bar halt : row.halts()) {
            if (halt.from() <= at && at < halt.until()) {
                out.append('\n').append(of(row, halt, now));
            }
        }
        return out.toString();
    }

    private String time(long at) {
        return times.millis(Instant.ofEpochMilli(at));
    }

    /// The spans, halts and marks of lanes as lines of a table, lane by lane.
    List<TwinRow> twin(List<LaneRow> rows, double now) {
        List<TwinRow> all = new ArrayList<>();
        for (LaneRow row : rows) {
            int at = 0;
            if (row.older() > 0) {
                String older = Figures.count(row.older()) + " older not shown";
                all.add(line(row, row.node() + " older", older, "", "", ""));
            }
            for (Bar bar : row.bars()) {
                all.add(twin(row, row.node() + " mode " + at++, bar, now));
            }
            for (Bar bar : row.silences()) {
                all.add(twin(row, row.node() + " silence " + at++, bar, now));
            }
            for (Bar bar : row.halts()) {
                all.add(twin(row, row.node() + " halt " + at++, bar, now));
            }
            for (Tick tick : row.ticks()) {
                String key = row.node() + " tick " + at++;
                all.add(line(row, key, tick.word(), time(tick.at()), "", ""));
            }
        }
        return all;
    }

    private TwinRow twin(LaneRow row, String key, Bar bar, double now) {
        boolean open = bar.until() == LaneRow.OPEN;
        long end = open ? Math.min(row.known(), (long) now) : bar.until();
        String until = !open ? time(end) : row.isStale() ? "last known " + time(end) : "now";
        return line(
                row,
                key,
                open && row.isStale() ? bar.word() + ", last known" : bar.word(),
                time(bar.from()),
                until,
                Ages.words(Duration.ofMillis(end - bar.from())));
    }

    private static TwinRow line(
            LaneRow row, String key, String what, String from, String until, String lasted) {
        return new TwinRow(key, row.node(), row.name(), what, from, until, lasted);
    }

    /// How many lanes there are, how many are hidden, and how much time is in sight.
    static String head(int lanes, int hidden, Stretch stretch) {
        return Figures.nodes(lanes)
                + (hidden == 0 ? ", " : ", " + Figures.count(hidden) + " hidden, ")
                + Ages.words(Duration.ofMillis((long) stretch.length()))
                + " in sight";
    }

    /// Why no lane is shown; blank where one is.
    ///
    /// @param asked what was asked for, not sanitized
    /// @param nothing why no node is known, as it is told everywhere
    static String empty(LaneOrder order, String asked, String nothing) {
        int lanes = order.nodes().size() + order.hidden();
        if (lanes == 0) {
            return nothing;
        }
        return order.nodes().isEmpty()
                ? "No lane matches "
                        + Sanitizer.show(asked)
                        + ". "
                        + Figures.count(lanes)
                        + (lanes == 1 ? " is hidden." : " are hidden.")
                : "";
    }
}
