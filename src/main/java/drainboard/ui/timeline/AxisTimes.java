package drainboard.ui.timeline;

import drainboard.ui.control.Times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The times along the axis. Where what is in sight is not all of today, the first of them says its
/// day, and so does each with which another day begins.
///
/// @param times in which zone times are shown
record AxisTimes(Times times) {
    private static final double BETWEEN = 110;
    private static final double BETWEEN_DAYS = 180;
    private static final double ROOM = 70;
    private static final double ROOM_OF_DAY = 160;

    /// A time on the axis.
    ///
    /// @param room how wide its words may be
    record At(double at, String words, double room) {}

    /// @param width how wide the stretch is drawn
    /// @param now the moment that is today
    List<At> of(Stretch stretch, double width, double now) {
        String today = day(now);
        boolean dated =
                !day(stretch.from()).equals(day(stretch.until()))
                        || !day(stretch.until()).equals(today);
        double least = stretch.length() * (dated ? BETWEEN_DAYS : BETWEEN) / width;
        double step = Steps.between(least);
        List<At> all = new ArrayList<>();
        String before = dated ? "" : today;
        for (double at = Math.ceil(stretch.from() / step) * step;
                at <= stretch.until();
                at += step) {
            String day = day(at);
            String time = times.clock(moment(at));
            all.add(
                    day.equals(before)
                            ? new At(at, time, ROOM)
                            : new At(at, day + " " + time, ROOM_OF_DAY));
            before = day;
        }
        return all;
    }

    private String day(double at) {
        String full = times.full(moment(at));
        return full.substring(0, full.indexOf(' '));
    }

    private static Instant moment(double at) {
        return Instant.ofEpochMilli((long) at);
    }
}
