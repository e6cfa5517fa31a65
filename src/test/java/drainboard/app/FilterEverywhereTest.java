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

/// What is asked for in one view is asked for in all that have nodes.
@ExtendWith(WindowRobot.class)
class FilterEverywhereTest {
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
    void a_chosen_mode_filters_the_drains_the_fleet_the_map_and_the_lanes(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        int nodes = nodes(robot);
        Node box = robot.lookup("#mode-fence_lost").query();
        robot.interact(box::requestFocus);
        robot.push(KeyCode.SPACE);
        SampleWindow.until(() -> isPinned(robot, "drains"));
        assertThat(SampleWindow.label(robot, "#fleet-map-count"))
                .isEqualTo(nodes + " nodes, " + (nodes - 1) + " dimmed");
        go(robot, KeyCode.T);
        assertThat(isPinned(robot, "timeline")).isTrue();
        assertThat(head(robot)).startsWith("1 node, " + (nodes - 1) + " hidden, ");
        go(robot, KeyCode.F);
        assertThat(isPinned(robot, "fleet")).isTrue();
        assertThat(SampleWindow.rows(robot.lookup("#fleet-table").queryTableView())).hasSize(1);
        robot.clickOn("#fleet-chip");
        assertThat(SampleWindow.label(robot, "#fleet-map-count")).isEqualTo(nodes + " nodes");
    }

    @Test
    void what_is_typed_in_the_timeline_hides_lanes_and_escape_shows_them_again(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        int nodes = nodes(robot);
        go(robot, KeyCode.T);
        robot.push(KeyCode.SLASH);
        robot.write("mode:fence_lost");
        SampleWindow.until(() -> head(robot).contains(" hidden, "));
        assertThat(head(robot)).startsWith("1 node, " + (nodes - 1) + " hidden, ");
        robot.write(" rack:99");
        SampleWindow.until(() -> !SampleWindow.label(robot, "#timeline-empty").isEmpty());
        assertThat(robot.lookup("#timeline-empty").queryLabeled().getBackground())
                .as("what hides the lines of the lanes behind the words")
                .isNotNull();
        assertThat(SampleWindow.label(robot, "#timeline-empty"))
                .isEqualTo("No lane matches mode:fence_lost rack:99. " + nodes + " are hidden.");
        assertThat(SampleWindow.label(robot, "#fleet-map-count"))
                .isEqualTo(nodes + " nodes, " + (nodes - 1) + " dimmed");
        assertThat(Shots.clipped(window.root())).isEmpty();
        Shots.of(window.resize(1440, 900).root(), "window-timeline-filter-hides-all");
        robot.clickOn("#timeline-clear");
        assertThat(robot.lookup("#timeline-filter").queryAs(TextField.class).getText()).isEmpty();
        assertThat(robot.lookup("#timeline-lanes").query().isFocused()).isTrue();
        assertThat(SampleWindow.label(robot, "#timeline-empty")).isEmpty();
        Shots.of(window.root(), "window-timeline");
    }

    @Test
    void letters_of_the_timeline_act_on_it_alone_while_it_has_the_focus(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        go(robot, KeyCode.T);
        Node lanes = robot.lookup("#timeline-lanes").query();
        robot.interact(lanes::requestFocus);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.M);
        assertThat(SampleWindow.label(robot, "#timeline-measured")).startsWith("0x");
        robot.push(KeyCode.A);
        assertThat(robot.lookup("#ack").tryQuery().filter(Node::isVisible)).isEmpty();
        assertThat(lanes.isFocused()).isTrue();
        robot.push(KeyCode.X);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#timeline-pins").equals("Hide 1 pinned"));
        Shots.of(window.resize(1440, 900).root(), "window-timeline-pinned");
        assertThat(Shots.clipped(window.root())).isEmpty();
        window.resize(1280, 800);
        assertThat(Shots.clipped(window.root())).isEmpty();
    }

    private static void go(FxRobot robot, KeyCode page) {
        robot.push(KeyCode.G);
        robot.push(page);
    }

    private static int nodes(FxRobot robot) {
        String count = SampleWindow.label(robot, "#fleet-map-count");
        return Integer.parseInt(count.substring(0, count.indexOf(' ')));
    }

    private static String head(FxRobot robot) {
        return SampleWindow.label(robot, "#timeline-head");
    }

    private static boolean isPinned(FxRobot robot, String page) {
        return robot.lookup("#" + page + "-chip").tryQuery().filter(Node::isVisible).isPresent();
    }
}
