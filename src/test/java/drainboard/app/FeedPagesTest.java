package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The pages of the sources within the window, by keys.
@ExtendWith(WindowRobot.class)
class FeedPagesTest {
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
    void two_keys_go_to_each_page(FxRobot robot) throws Exception {
        window.atFenceLost(robot).later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#tab-rejections").contains("s 1"));
        robot.push(KeyCode.G).push(KeyCode.S);
        assertThat(robot.lookup("#feeds").query().isVisible()).isTrue();
        assertThat(robot.lookup("#mode-diagram").query().isVisible()).isFalse();
        robot.push(KeyCode.J);
        assertThat(SampleWindow.label(robot, "#feeds-chosen")).isEqualTo("drain.ndjson");
        Shots.of(window.root(), "window-sources-960");
        robot.push(KeyCode.G).push(KeyCode.R);
        robot.push(KeyCode.J);
        assertThat(SampleWindow.label(robot, "#rejections-place"))
                .isEqualTo("drain.ndjson, line 48, byte 5\u00a0820");
        Shots.of(window.root(), "window-rejections-960");
        assertThat(robot.lookup("#rejections").query().isVisible()).isTrue();
        robot.push(KeyCode.G).push(KeyCode.D);
        assertThat(robot.lookup("#drains").query().isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertThat(SampleWindow.label(robot, "#shell-said"))
                .isEqualTo("Nothing was followed before.");
    }
}
