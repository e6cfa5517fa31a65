package drainboard.bench;

import drainboard.bench.FrameWatch.Frames;
import drainboard.bench.WindowBench.Load;
import drainboard.ui.shell.Page;

import java.io.PrintWriter;
import java.util.Locale;

/// The figures of the bench beside their goals, and whether all were met.
final class WindowFigures {
    private static final double FRAME_GOAL = 33;
    private static final double PIXEL_GOAL = 250;
    private static final double HEAP_GOAL = 600;
    private static final double STALL_GOAL = 250;
    private static final double LISTED_GOAL = 2000;
    private static final double MEBI = 1 << 20;

    private final Load load;
    private final PrintWriter out;
    private boolean met = true;

    WindowFigures(Load load, PrintWriter out) {
        this.load = load;
        this.out = out;
        say(
                "%,d nodes, %,d placements, %,d lines/s for %d s a page, after %,d lines of"
                        + " history; heap limit %.0f MB",
                load.nodes(),
                load.placements(),
                load.rate(),
                load.seconds(),
                load.history(),
                Runtime.getRuntime().maxMemory() / MEBI);
    }

    boolean isMet() {
        return met;
    }

    void page(Page page, Frames frames, FrameTimes waits, long mostCompared) {
        say("");
        say("%s open", page);
        frames(frames);
        goal("frame, 99 of 100", frames.length.millis(0.99), FRAME_GOAL, "ms");
        line("line to pixel", waits);
        goal("line to pixel, 99 of 100", waits.millis(0.99), PIXEL_GOAL, "ms");
        compared(mostCompared);
        used(frames);
    }

    void hasNo(Page page) {
        say("");
        say("%s: the window has no such page, nothing was measured", page);
    }

    void live(long bytes) {
        say("");
        goal("heap in use after a collection", bytes / MEBI, HEAP_GOAL, "MB");
    }

    /// Every halt is in the list, so long after the first was due.
    void listed(long nanos) {
        say("");
        say("flood: %,d halts in one second", load.nodes());
        goal("first halt due to all in the list", nanos / 1e6, LISTED_GOAL, "ms");
    }

    void flood(Frames frames, FrameTimes waits, long mostCompared) {
        frames(frames);
        goal("longest frame", frames.length.millis(1), STALL_GOAL, "ms");
        line("halt to pixel", waits);
        compared(mostCompared);
        used(frames);
    }

    /// @param left how many halts are in the list afterwards
    void cleared(ClearTrial.Result result, long left, Frames frames) {
        say("");
        say("%d halts chosen by lot: acknowledged, cleared, released", result.count());
        line("each, in all", result.times());
        line("frames meanwhile", frames.length);
        boolean whole = result.isWhole() && left == load.nodes() - result.count();
        say(
                "  %-34s %,10d of %,d  %s",
                "cleared one by one",
                result.times().count(),
                result.count(),
                verdict(whole) + (result.fault().isEmpty() ? "" : ": " + result.fault()));
        say("  %-34s %,10d", "halts left in the list", left);
        out.flush();
    }

    private void frames(Frames frames) {
        double seconds = frames.seconds();
        line("frame", frames.length);
        line("pulse to the end of its layout", frames.pulse);
        line("processor, window's thread", frames.spent);
        line("processor, drawing thread", frames.drawn);
        line("work on a picture", frames.shows);
        say(
                "  %-34s %10.1f pictures/s, %.1f frames/s, %d pulses missed",
                "pace",
                frames.shows.count() / seconds,
                frames.length.count() / seconds,
                frames.dropped());
    }

    private void compared(long most) {
        double count = load.placements() + (double) load.nodes();
        double goal = count * Math.log(count) / Math.log(2);
        goal("most comparisons for a picture", (double) most, Math.floor(goal), "of N log2 N");
    }

    private void used(Frames frames) {
        goal("most heap in use", frames.mostUsed() / MEBI, HEAP_GOAL, "MB");
    }

    private void goal(String what, double is, double most, String unit) {
        say("  %-34s %,10.1f %s, goal %,.0f  %s", what, is, unit, most, verdict(is < most));
    }

    private String verdict(boolean good) {
        met &= good;
        return good ? "met" : "MISSED";
    }

    private void line(String what, FrameTimes times) {
        say(
                "  %-34s n %,7d  p50 %7.1f ms  p99 %7.1f ms  max %7.1f ms",
                what, times.count(), times.millis(0.5), times.millis(0.99), times.millis(1));
    }

    private void say(String format, Object... figures) {
        out.printf(Locale.ROOT, format + "%n", figures);
    }
}
