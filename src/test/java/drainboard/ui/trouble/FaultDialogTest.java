package drainboard.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// The dialog of a fault, above a window.
@ExtendWith(WindowRobot.class)
class FaultDialogTest {
    private Stage owner;

    private FaultDialog dialog;

    @Start
    void start(Stage stage) {
        owner = stage;
        dialog = new FaultDialog();
        stage.setScene(
                Appearance.of(Theme.DARK).scene(new StackPane(new Label("below")), 900, 700, 0, 0));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(one -> !one.equals(owner))
                                .forEach(Window::hide));
    }

    private void fault(String key, boolean core, long times) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () ->
                        dialog.show(
                                new Fault(
                                        key,
                                        "java.lang.IllegalStateException: " + key + "\u202e",
                                        "JavaFX Application Thread",
                                        core,
                                        "/home/avery/.local/state/drainboard/crash-" + key + ".txt",
                                        "details of " + key,
                                        times),
                                owner));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String list(FxRobot robot) {
        return robot.lookup("#fault-list").queryAs(TextArea.class).getText();
    }

    @Test
    void it_says_what_happened_what_is_safe_and_what_to_do_and_names_the_file(FxRobot robot) {
        fault("one", false, 1);
        assertThat(list(robot))
                .contains("IllegalStateException: one")
                .contains("/crash-one.txt")
                .doesNotContain("\u202e");
        assertThat(robot.lookup("#fault-safe").queryAs(Label.class).getText())
                .contains("the core is running");
        assertThat(robot.lookup("#fault-do").queryAs(Label.class).getText())
                .contains("diagnostics");
        assertThat(Shots.clipped(robot.lookup("#fault-safe").query().getScene().getRoot()))
                .isEmpty();
        Shots.of(robot.lookup("#fault-safe").query().getScene().getRoot(), "fault");
    }

    @Test
    void another_is_added_and_opens_no_other_window(FxRobot robot) {
        fault("one", false, 1);
        int windows = Window.getWindows().size();
        fault("two", true, 1);
        fault("one", false, 2);
        assertThat(Window.getWindows()).hasSize(windows);
        assertThat(list(robot)).contains("one\\u{202E} (2 times)", "two");
        assertThat(robot.lookup("#fault-safe").queryAs(Label.class).getText())
                .contains("takes no event any more");
        robot.interact(() -> robot.lookup("#fault-copy").queryAs(Button.class).fire());
        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> Clipboard.getSystemClipboard().getString()))
                .contains("details of one", "details of two");
        Shots.of(robot.lookup("#fault-safe").query().getScene().getRoot(), "fault-core");
    }

    @Test
    void closed_it_opens_again_for_the_next_alone(FxRobot robot) {
        fault("one", false, 1);
        robot.interact(() -> robot.lookup("#fault-close").queryAs(Button.class).fire());
        assertThat(robot.lookup("#fault-list").tryQuery()).isEmpty();
        fault("two", false, 1);
        assertThat(list(robot)).contains("two").doesNotContain("one");
    }
}
