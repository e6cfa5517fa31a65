package drainboard.ui.fx;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/// The window's thread, and ways to have a turn of it.
public final class FxThread {
    private FxThread() {}

    /// Runs a task in a later turn; any thread may call this.
    public static void later(Runnable task) {
        Platform.runLater(task);
    }

    /// An executor whose tasks run on the window's thread: the first at once, then all that came
    /// together, at most so many times a second. With nothing to do it sleeps.
    public static Executor paced(double hz) {
        Pace pace = new Pace(Duration.seconds(1 / hz));
        return task -> Platform.runLater(() -> pace.add(task));
    }

    /// Turns with a rest after each; lives on the window's thread.
    private static final class Pace {
        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private final PauseTransition rest;
        private boolean resting;

        Pace(Duration length) {
            rest = new PauseTransition(length);
            rest.setOnFinished(_ -> awake());
        }

        void add(Runnable task) {
            waiting.add(task);
            if (!resting) {
                turn();
            }
        }

        private void awake() {
            resting = false;
            if (!waiting.isEmpty()) {
                turn();
            }
        }

        /// A task that fails ends this turn only: the rest was begun before.
        private void turn() {
            resting = true;
            rest.playFromStart();
            for (int left = waiting.size(); left > 0; left--) {
                waiting.remove().run();
            }
        }
    }
}
