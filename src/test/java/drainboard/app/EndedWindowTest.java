package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.settings.AppPaths;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.WindowRobot;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// What is remembered of a window whose process is told to end.
@ExtendWith(WindowRobot.class)
@Timeout(60)
class EndedWindowTest {
    @TempDir private Path folder = Path.of("");
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void what_was_noted_is_written_though_the_windows_thread_hangs(FxRobot robot) throws Exception {
        Path file = folder.resolve("state/window.json");
        AppPaths paths = new AppPaths(folder, folder, folder.resolve("state"), folder, folder);
        WindowMemory memory = new WindowMemory(Configured.read(paths, _ -> ""));
        memory.keep();
        assertThat(file).as("nothing was noted").doesNotExist();
        robot.interact(
                () -> {
                    window.look().themeProperty().set(ThemeChoice.LIGHT);
                    memory.note(window.stage(), window.board(), window.look());
                });
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        FxThread.later(
                () -> {
                    hangs.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        hangs.await();
        try {
            memory.keep();
            assertThat(WindowState.read(file).orElseThrow().theme()).isEqualTo(ThemeChoice.LIGHT);
        } finally {
            released.countDown();
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
