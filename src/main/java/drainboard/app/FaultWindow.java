package drainboard.app;

import drainboard.log.Crash;
import drainboard.ui.fx.FxThread;
import drainboard.ui.trouble.Fault;
import drainboard.ui.trouble.FaultDialog;

import javafx.stage.Stage;

/// Shows above a window what nobody caught.
final class FaultWindow {
    private final Stage window;
    private final FaultDialog dialog = new FaultDialog();

    FaultWindow(Stage window) {
        this.window = window;
    }

    /// Any thread may call this.
    void show(Crash crash) {
        FxThread.later(() -> shown(crash));
    }

    private void shown(Crash crash) {
        if (window.isShowing()) {
            dialog.show(
                    new Fault(
                            crash.at().toString(),
                            crash.what(),
                            crash.thread(),
                            crash.thread().equals("drainboard-session"),
                            crash.file() == null ? "" : crash.file().toString(),
                            crash.details(),
                            crash.times()),
                    window);
        }
    }
}
