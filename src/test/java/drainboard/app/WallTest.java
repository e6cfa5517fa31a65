package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Locale;

/// The window on a wall: large, over the whole screen, with nothing to work with (ux.md A.3, E.0).
@ExtendWith(WindowRobot.class)
class WallTest {
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void is(FxRobot robot, boolean hung) throws Exception {
        SampleWindow.until(() -> window.stage().isFullScreen() == hung);
        SampleWindow.until(() -> isSeen(robot, "#drains-filter") != hung);
        assertThat(isSeen(robot, "#shell-clock")).isEqualTo(!hung);
        assertThat(isSeen(robot, "#tab-drains")).isEqualTo(!hung);
        assertThat(window.look().text().percentProperty().get()).isEqualTo(hung ? 160 : 100);
    }

    private static boolean isSeen(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(WindowRobot::isSeen).isPresent();
    }

    @Test
    void f11_hangs_it_and_esc_or_f11_takes_it_down(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        window.atFenceLost(robot);
        robot.push(KeyCode.F11);
        is(robot, true);
        assertThat(isSeen(robot, "#inspector")).isFalse();
        Shots.of(window.root(), "window-wall");
        robot.push(KeyCode.ESCAPE);
        is(robot, false);
        robot.push(KeyCode.F11);
        is(robot, true);
        robot.push(KeyCode.F11);
        is(robot, false);
    }

    @ParameterizedTest
    @EnumSource(
            value = Page.class,
            names = {"TIMELINE", "EVENTS", "FLEET"})
    void no_page_has_its_filter_on_the_wall(Page page, FxRobot robot) throws Exception {
        window.resize(1440, 900);
        window.atFenceLost(robot);
        String filter = "#" + page.name().toLowerCase(Locale.ROOT) + "-filter";
        robot.interact(() -> window.board().shell().show(page));
        SampleWindow.until(() -> isSeen(robot, filter));
        robot.push(KeyCode.F11);
        SampleWindow.until(() -> !isSeen(robot, filter));
        Shots.of(window.root(), "wall-" + page.name().toLowerCase(Locale.ROOT));
        robot.push(KeyCode.F11);
        SampleWindow.until(() -> isSeen(robot, filter));
    }

    @Test
    void who_leaves_the_whole_screen_leaves_the_wall(FxRobot robot) throws Exception {
        robot.push(KeyCode.F11);
        is(robot, true);
        robot.interact(() -> window.stage().setFullScreen(false));
        is(robot, false);
    }
}
