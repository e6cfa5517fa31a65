package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The filter of the drains in the whole window: its keys, and the choice of the state machine.
@ExtendWith(WindowRobot.class)
class DrainsFilterTest {
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
    void a_slash_leads_to_the_field_and_escape_clears_and_then_leaves(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        assertThat(robot.lookup("#drains-filter").query().isFocused()).isFalse();
        robot.push(KeyCode.SLASH);
        robot.write("zzz");
        assertThat(robot.lookup("#drains-filter").queryAs(TextField.class).getText())
                .isEqualTo("zzz");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#drains-empty")
                                .startsWith("No drain matches zzz"));
        for (int width : new int[] {1440, 1920}) {
            window.resize(width, width == 1440 ? 900 : 640);
            Shots.of(window.root(), "window-filter-hides-all-" + width);
        }
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#drains-filter").queryAs(TextField.class).getText()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#drains-table").query().isFocused()).isTrue();
    }

    @Test
    void a_mode_that_was_chosen_is_a_chip_and_taking_it_out_chooses_none(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        Node box = robot.lookup("#mode-fence_lost").query();
        robot.interact(box::requestFocus);
        robot.push(KeyCode.SPACE);
        SampleWindow.until(() -> isPinned(robot));
        assertThat(robot.lookup("#drains-chip").queryLabeled().getText())
                .startsWith("mode:fence_lost");
        assertThat(Shots.clipped(window.root())).isEmpty();
        for (int width : new int[] {1440, 1920}) {
            window.resize(width, width == 1440 ? 900 : 640);
            Shots.of(window.root(), "window-filter-chip-" + width);
        }
        window.resize(1280, 720);
        robot.clickOn("#drains-chip");
        Shots.of(window.root(), "window-filter-unpinned");
        for (int height : new int[] {720, 640, 600}) {
            window.resize(1280, height);
            assertThat(bottom(robot, "#mode-fence_lost"))
                    .as("the box of lost fences is whole at %s", height)
                    .isLessThan(top(robot, "#drains"));
        }
        SampleWindow.until(() -> !isPinned(robot));
        assertThat(robot.lookup("#drains-table").query().isVisible()).isTrue();
        robot.interact(box::requestFocus);
        robot.push(KeyCode.SPACE);
        SampleWindow.until(() -> isPinned(robot));
        robot.push(KeyCode.SPACE);
        SampleWindow.until(() -> !isPinned(robot));
    }

    private static double bottom(FxRobot robot, String id) {
        return SampleWindow.place(robot.lookup(id).query()).getMaxY();
    }

    private static double top(FxRobot robot, String id) {
        return SampleWindow.place(robot.lookup(id).query()).getMinY();
    }

    private static boolean isPinned(FxRobot robot) {
        return robot.lookup("#drains-chip").tryQuery().filter(Node::isVisible).isPresent();
    }
}
