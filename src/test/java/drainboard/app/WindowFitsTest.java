package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The whole window at every size it may have, by the sample.
@ExtendWith(WindowRobot.class)
class WindowFitsTest {
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
    void nothing_is_cut_at_any_width_from_960_up(FxRobot robot) throws Exception {
        window.atFenceLost(robot).later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        for (int width : new int[] {960, 1023, 1024, 1100, 1279, 1280, 1440, 1920}) {
            window.resize(width, 640);
            whole(robot, "at " + width);
            robot.push(KeyCode.I);
            WaitForAsyncUtils.waitForFxEvents();
            whole(robot, "at " + width + ", inspector the other way");
            robot.push(KeyCode.I);
        }
    }

    @Test
    void the_attention_list_takes_what_it_needs_and_the_map_the_rest(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        double column = height(robot, "#attention") + height(robot, "#fleet-map");
        double few = height(robot, "#attention");
        assertThat(few).as("room for what is there, not more").isLessThan(column / 3);
        window.later(14);
        SampleWindow.until(() -> height(robot, "#attention") > few);
        assertThat(height(robot, "#attention") + height(robot, "#fleet-map")).isEqualTo(column);
        window.resize(1100, 600);
        assertThat(height(robot, "#attention"))
                .isBetween(
                        112.0, (height(robot, "#attention") + height(robot, "#fleet-map")) / 2 + 8);
        assertThat(height(robot, "#fleet-map")).isGreaterThan(112.0);
    }

    private static double height(FxRobot robot, String id) {
        return SampleWindow.place(robot.lookup(id).query()).getHeight();
    }

    @Test
    void each_size_has_its_picture(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-accepting").equals("1"));
        Shots.of(window.root(), "window-calm-1440");
        window.atFenceLost(robot);
        Shots.of(window.root(), "window-fence-lost-1440");
        window.later(14).resize(1280, 800);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        Shots.of(window.root(), "window-refused-1280");
        window.resize(960, 640);
        Shots.of(window.root(), "window-refused-960");
        robot.push(KeyCode.I);
        Shots.of(window.root(), "window-inspector-960");
        robot.push(KeyCode.I);
        window.later(90);
        SampleWindow.until(() -> SampleWindow.label(robot, "#banner-words").contains("by itself"));
        whole(robot, "gone, still held");
        assertThat(SampleWindow.label(robot, "#shell-refused")).contains("refused");
        Shots.of(window.root(), "window-gone-960");
    }

    private void whole(FxRobot robot, String when) throws Exception {
        // A text that changes with the run is laid out with the next pulse.
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Shots.clipped(window.root())).as(when).isEmpty();
        SampleWindow.until(
                () ->
                        robot.lookup(".scroll-bar").<Node>queryAll().stream()
                                .noneMatch(WindowFitsTest::isSideways));
        double edge = SampleWindow.place(window.root()).getMaxX();
        for (String id : new String[] {"#banner-open", "#drains", "#mode-diagram"}) {
            Node part = robot.lookup(id).query();
            assertThat(SampleWindow.place(part).getMaxX())
                    .as("%s, %s", id, when)
                    .isLessThanOrEqualTo(edge);
        }
    }

    private static boolean isSideways(Node bar) {
        return bar instanceof ScrollBar one
                && one.getOrientation() == Orientation.HORIZONTAL
                && one.isVisible();
    }
}
