package drainboard.bench;

import drainboard.bench.FrameWatch.Frames;
import drainboard.bench.WindowBench.Load;
import drainboard.bench.WindowBench.Making;
import drainboard.bench.WindowBench.Surface;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.ui.fx.Portions;
import drainboard.ui.incident.Alarm;
import drainboard.ui.shell.Page;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/// One run of the bench: what is done after what. The window's thread's own.
final class WindowRun {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int CLEARS = 20;

    /// How long the flood is watched after its last halt was due.
    private static final double AFTERMATH = 4;

    private final Load load;
    private final BusyFleet fleet;
    private final WindowFigures figures;
    private final CountDownLatch done;
    private final PixelWatch pixels;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private @Nullable SessionPicture latest;
    private long mostCompared;
    private long spent;
    private long floodAsked;
    private boolean flooding;

    /// Something to do as soon as something else is so.
    private record Waiting(BooleanSupplier until, Runnable then) {}

    WindowRun(
            Load load, BusyFleet fleet, DueTimes due, WindowFigures figures, CountDownLatch done) {
        this.load = load;
        this.fleet = fleet;
        this.figures = figures;
        this.done = done;
        this.pixels = new PixelWatch(due);
    }

    void open(LiveSession session, Making making) {
        Surface surface = making.make(session.desk(), WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(surface.scene());
        stage.setX(0);
        stage.setY(0);
        stage.show();
        FrameWatch frames = new FrameWatch(surface.scene(), this::pulse);
        Portions<SessionPicture> pictures =
                new Portions<>(System::nanoTime, picture -> portions(picture, surface, frames));
        session.show(pictures::offer);
        session.start();
        when(this::isSettled, () -> after(load.warm(), () -> first(surface, frames)));
    }

    private List<Runnable> portions(SessionPicture picture, Surface surface, FrameWatch frames) {
        long compared = surface.compared().getAsLong();
        spent = 0;
        List<Runnable> all = new ArrayList<>();
        for (Runnable portion : surface.portions().apply(picture)) {
            all.add(
                    () -> {
                        long begun = System.nanoTime();
                        portion.run();
                        spent += System.nanoTime() - begun;
                    });
        }
        all.add(() -> shown(picture, compared, surface, frames));
        return all;
    }

    private void shown(SessionPicture picture, long compared, Surface surface, FrameWatch frames) {
        latest = picture;
        frames.shown(spent);
        mostCompared = Math.max(mostCompared, surface.compared().getAsLong() - compared);
        pixels.shown(picture.eventsRead());
        if (flooding && isAllListed(surface)) {
            flooding = false;
            figures.listed(System.nanoTime() - floodAsked);
        }
    }

    private boolean isAllListed(Surface surface) {
        return surface.incidents().attention().rows().size() > load.nodes()
                && halts(surface) == load.nodes();
    }

    private static long halts(Surface surface) {
        return surface.incidents().attention().rows().stream()
                .filter(row -> row instanceof Alarm alarm && alarm.severity().isHalt())
                .count();
    }

    private void pulse() {
        pixels.pulse();
        Iterator<Waiting> all = List.copyOf(waiting).iterator();
        while (all.hasNext()) {
            Waiting one = all.next();
            if (one.until().getAsBoolean()) {
                waiting.remove(one);
                one.then().run();
            }
        }
    }

    private void when(BooleanSupplier until, Runnable then) {
        waiting.add(new Waiting(until, then));
    }

    private static void after(double seconds, Runnable then) {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(_ -> then.run());
        pause.play();
    }

    /// Whether what was asked of the fleet is done and shown.
    private boolean isSettled() {
        long at = fleet.settledAt();
        return at >= 0 && latest != null && latest.eventsRead() >= at;
    }

    private void first(Surface surface, FrameWatch frames) {
        boolean _ = surface.turn().test(Page.DRAINS);
        measure(Page.DRAINS, frames, () -> second(surface, frames));
    }

    private void second(Surface surface, FrameWatch frames) {
        if (surface.turn().test(Page.TIMELINE)) {
            after(
                    Math.min(1, load.warm()),
                    () ->
                            measure(
                                    Page.TIMELINE,
                                    frames,
                                    () -> {
                                        boolean _ = surface.turn().test(Page.DRAINS);
                                        beforeFlood(surface, frames);
                                    }));
        } else {
            figures.hasNo(Page.TIMELINE);
            beforeFlood(surface, frames);
        }
    }

    private void measure(Page page, FrameWatch frames, Runnable then) {
        frames.anew();
        pixels.anew();
        mostCompared = 0;
        after(
                load.seconds(),
                () -> {
                    Frames measured = frames.anew();
                    figures.page(page, measured, pixels.anew(), mostCompared);
                    then.run();
                });
    }

    private void beforeFlood(Surface surface, FrameWatch frames) {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        figures.live(memory.totalMemory() - memory.freeMemory());
        fleet.prepare();
        when(this::isSettled, () -> after(Math.min(2, load.warm()), () -> flood(surface, frames)));
    }

    private void flood(Surface surface, FrameWatch frames) {
        frames.anew();
        pixels.anew();
        mostCompared = 0;
        floodAsked = System.nanoTime();
        flooding = true;
        fleet.flood();
        when(
                () -> !flooding && isSettled(),
                () ->
                        after(
                                Math.min(AFTERMATH, load.seconds()),
                                () -> {
                                    Frames measured = frames.anew();
                                    figures.flood(measured, pixels.anew(), mostCompared);
                                    clear(surface, frames);
                                }));
    }

    private void clear(Surface surface, FrameWatch frames) {
        int count = Math.min(CLEARS, load.nodes());
        ClearTrial trial = new ClearTrial(surface.incidents(), fleet, load.nodes(), count);
        when(
                () -> trial.isOver(latest),
                () -> {
                    figures.cleared(trial.result(), halts(surface), frames.anew());
                    done.countDown();
                });
    }
}
