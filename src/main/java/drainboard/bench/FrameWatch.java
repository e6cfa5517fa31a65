package drainboard.bench;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// What each frame of a window cost. A frame goes from the begin of one pulse to that of the next;
/// the processor time is that of the window's thread and of the thread that draws, each its own
/// whatever else the machine does. The window's thread's own.
final class FrameWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String RENDERER = "QuantumRenderer-0";
    private static final double PULSE = 1e9 / 60;

    private final Runnable begun;
    private Frames frames = new Frames();
    private long renderer = -1;
    private long lastBegun = -1;
    private long lastSpent;
    private long lastDrawn;

    /// All frames of a stretch of time.
    static final class Frames {
        /// From the begin of a pulse to that of the next.
        final FrameTimes length = new FrameTimes();

        /// From the begin of a pulse to the end of its layout.
        final FrameTimes pulse = new FrameTimes();

        /// The processor time of the window's thread.
        final FrameTimes spent = new FrameTimes();

        /// The processor time of the thread that draws.
        final FrameTimes drawn = new FrameTimes();

        /// How long the window's thread worked on a picture.
        final FrameTimes shows = new FrameTimes();

        private final long began = System.nanoTime();
        private long ended = began;
        private long dropped;
        private long mostUsed;

        double seconds() {
            return (ended - began) / 1e9;
        }

        /// How many pulses there was no time for.
        long dropped() {
            return dropped;
        }

        /// The most heap that was in use, in bytes.
        long mostUsed() {
            return mostUsed;
        }
    }

    /// @param begun is told that a pulse begins
    FrameWatch(Scene scene, Runnable begun) {
        this.begun = begun;
        scene.addPostLayoutPulseListener(this::laidOut);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                begin();
            }
        }.start();
    }

    /// Ends one stretch of time and begins another; answers the one before.
    Frames anew() {
        Frames before = frames;
        before.ended = System.nanoTime();
        frames = new Frames();
        lastBegun = -1;
        return before;
    }

    /// The window's thread has worked on a picture for so long.
    void shown(long nanos) {
        frames.shows.add(nanos);
    }

    private void begin() {
        long now = System.nanoTime();
        long spent = THREADS.getCurrentThreadCpuTime();
        long drawn = drawn();
        if (lastBegun >= 0) {
            long length = now - lastBegun;
            frames.length.add(length);
            frames.dropped += Math.max(0, Math.round(length / PULSE) - 1);
            frames.spent.add(spent - lastSpent);
            frames.drawn.add(drawn - lastDrawn);
        }
        lastBegun = now;
        lastSpent = spent;
        lastDrawn = drawn;
        Runtime memory = Runtime.getRuntime();
        frames.mostUsed = Math.max(frames.mostUsed, memory.totalMemory() - memory.freeMemory());
        begun.run();
    }

    private void laidOut() {
        if (lastBegun >= 0) {
            frames.pulse.add(System.nanoTime() - lastBegun);
        }
    }

    private long drawn() {
        if (renderer < 0) {
            renderer =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().equals(RENDERER))
                            .mapToLong(Thread::threadId)
                            .findFirst()
                            .orElse(0);
        }
        return renderer == 0 ? 0 : Math.max(0, THREADS.getThreadCpuTime(renderer));
    }
}
