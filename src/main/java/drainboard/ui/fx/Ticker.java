package drainboard.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

import java.time.Duration;

/// Runs a task on the window's thread again and again until it is closed.
public final class Ticker implements Bond {
    private final Timeline timeline;

    /// Ticks from now on, the first time after one period; called on the window's thread.
    public Ticker(Runnable task, Duration period) {
        timeline =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.millis((double) period.toMillis()),
                                _ -> task.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
    }

    @Override
    public void close() {
        timeline.stop();
    }
}
