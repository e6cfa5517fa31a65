package drainboard.app;

import drainboard.ui.fx.Toolkit;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;

import java.util.concurrent.CountDownLatch;

/// Why there is no window, told where it is seen.
final class NoWindow {
    private static final int MISUSED = 2;

    private NoWindow() {}

    /// Whether there is anything to open a window on.
    static boolean hasDisplay() {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    /// Says on the screen, if there is one, what was said beside the command already.
    static int refused(String sentences) throws InterruptedException {
        if (hasDisplay()) {
            alert(sentences);
        }
        return MISUSED;
    }

    /// Says why there is no window, where it is seen: beside the command and on the screen.
    static void refuse(String sentence) throws InterruptedException {
        System.err.println("drainboard: " + sentence);
        alert(sentence);
    }

    private static void alert(String sentence) throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        Toolkit.run(
                () -> {
                    Alert alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.CLOSE);
                    alert.setHeaderText("Drainboard cannot start here");
                    alert.setOnHidden(_ -> read.countDown());
                    alert.show();
                    if (Boolean.getBoolean("drainboard.smoke")) {
                        alert.close();
                    }
                },
                read);
    }
}
