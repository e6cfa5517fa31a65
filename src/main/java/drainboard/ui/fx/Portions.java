package drainboard.ui.fx;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// Shows the newest of many values on the window's thread, portion by portion: a frame takes as
/// many portions as its time allows, the next goes on, and no new value is begun before the one
/// before it is shown whole. Values overtaken meanwhile are dropped. With nothing to do it sleeps.
public final class Portions<T> {
    /// Faster than a run makes pictures, so that none waits here while the window could show it.
    private static final double USUAL_HZ = 30;

    /// With it, layout and drawing find their time in a frame of a thirtieth of a second.
    private static final Duration USUAL_BUDGET = Duration.ofMillis(6);

    private final AtomicReference<@Nullable T> slot = new AtomicReference<>();
    private final Deque<Runnable> left = new ArrayDeque<>();
    private final long pause;
    private final long budget;
    private final LongSupplier nanos;
    private final Function<T, List<Runnable>> of;
    private final AnimationTimer frames;
    private boolean awake;
    private boolean rested = true;
    private long begun;

    /// With the usual pace; on the window's thread.
    ///
    /// @param nanos a clock that only ever goes on
    /// @param of what is to be run for a value, in order
    public Portions(LongSupplier nanos, Function<T, List<Runnable>> of) {
        this(USUAL_HZ, USUAL_BUDGET, nanos, of);
    }

    /// On the window's thread.
    ///
    /// @param hz how many values a second are shown at most
    /// @param budget after how much time no further portion is begun in a frame
    /// @param nanos a clock that only ever goes on
    /// @param of what is to be run for a value, in order
    public Portions(
            double hz, Duration budget, LongSupplier nanos, Function<T, List<Runnable>> of) {
        this.pause = Math.round(1e9 / hz);
        this.budget = budget.toNanos();
        this.nanos = nanos;
        this.of = of;
        frames =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frame(now);
                    }
                };
    }

    /// Leaves a value; any thread may call this, and it does not block.
    public void offer(T value) {
        if (slot.getAndSet(value) == null) {
            Platform.runLater(this::wake);
        }
    }

    private void wake() {
        if (!awake) {
            awake = true;
            frames.start();
        }
    }

    private void frame(long now) {
        rested |= now - begun >= pause;
        if (left.isEmpty() && rested) {
            T value = slot.getAndSet(null);
            if (value == null) {
                awake = false;
                frames.stop();
                return;
            }
            begun = now;
            rested = false;
            left.addAll(of.apply(value));
        }
        long from = nanos.getAsLong();
        // A portion that fails ends this frame only: it was taken out before.
        while (!left.isEmpty()) {
            left.remove().run();
            if (nanos.getAsLong() - from >= budget) {
                return;
            }
        }
    }
}
