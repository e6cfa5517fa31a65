package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.settings.AppPaths;
import drainboard.settings.Settings;
import drainboard.ui.action.Act;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Diagnostics from the window.
@ExtendWith(WindowRobot.class)
class DiagnosticsActTest {
    @TempDir private Path folder = Path.of("");
    private Stage owner;

    @Start
    void start(Stage stage) {
        owner = stage;
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

    private Act act(Path file) {
        Configured configured =
                new Configured(
                        AppPaths.of(
                                name -> name.equals("DRAINBOARD_HOME") ? folder.toString() : "",
                                folder),
                        Settings.builtIn(),
                        List.of());
        return new DiagnosticsAct(owner, configured, _ -> Optional.of(file)).act();
    }

    private static String state(FxRobot robot) {
        return robot.lookup("#diagnostics-state").queryAs(Label.class).getText();
    }

    private static void write(FxRobot robot, Act act) {
        robot.interact(act.run());
        robot.interact(() -> robot.lookup("#diagnostics-write").queryAs(Button.class).fire());
    }

    @Test
    void it_says_what_is_in_it_and_where_it_was_written(FxRobot robot) throws Exception {
        Path zip = folder.resolve("out.zip");
        write(robot, act(zip));
        SampleWindow.until(() -> state(robot).equals("Written to " + zip));
        assertThat(Files.size(zip)).isPositive();
        assertThat(robot.lookup("#diagnostics-what").queryAs(Label.class).getText())
                .contains("no secret");
        assertThat(Shots.clipped(robot.lookup("#diagnostics-what").query().getScene().getRoot()))
                .isEmpty();
        Shots.of(robot.lookup("#diagnostics-what").query().getScene().getRoot(), "diagnostics");
    }

    @Test
    void a_folder_that_is_not_there_is_told(FxRobot robot) throws Exception {
        write(robot, act(folder.resolve("none").resolve("out.zip")));
        SampleWindow.until(() -> state(robot).startsWith("Cannot be written"));
    }
}
