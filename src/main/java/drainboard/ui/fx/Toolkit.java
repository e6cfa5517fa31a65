package drainboard.ui.fx;

import javafx.application.Platform;

import java.util.concurrent.CountDownLatch;

/// Starts the toolkit and waits until the last window is closed.
public final class Toolkit {
    private Toolkit() {}

    /// Runs the window: `open` is called on the FX thread; returns when `done` was counted down.
    public static void run(Runnable open, CountDownLatch done) throws InterruptedException {
        Platform.startup(open);
        done.await();
        Platform.exit();
    }
}
