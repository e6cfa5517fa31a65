package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// The list of what needs attention shows whole rows, whatever room it has.
@ExtendWith(WindowRobot.class)
class AttentionFitsTest {
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, Roster.EMPTY);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void where_not_all_rows_have_room_those_in_sight_are_whole_at_every_height(FxRobot robot)
            throws Exception {
        for (int node = 1; node <= 9; node++) {
            feed.moves(node, "accepting", "draining", "drained", "fence_lost");
            feed.moves(20 + node, "accepting", "draining")
                    .moves(20 + node, "drained", "fence_lost");
        }
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        for (int height = 600; height <= 900; height += 60) {
            window.resize(1440, height);
            SampleWindow.until(() -> list.getItems().size() > 10 && areWhole(robot, list));
            assertThat(Shots.clipped((Parent) robot.lookup("#attention").query()))
                    .as("at " + height)
                    .isEmpty();
        }
        Shots.of(window.root(), "attention-many-1440");
    }

    @Test
    void a_long_list_takes_what_the_map_does_not_need_and_leaves_no_empty_room_below_its_rows(
            FxRobot robot) throws Exception {
        for (int node = 1; node <= 18; node++) {
            feed.moves(node, "accepting", "draining", "drained", "fence_lost");
        }
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        Node map = robot.lookup("#fleet-map").query();
        for (int height : List.of(900, 800, 700)) {
            window.resize(1440, height);
            SampleWindow.until(() -> list.getItems().size() > 18 && areWhole(robot, list));
            SampleWindow.until(
                    () -> {
                        Bounds panel = inScene(robot.lookup("#attention").query());
                        Bounds below = inScene(map);
                        return panel.getMaxY() - inScene(list).getMaxY() < 4
                                && panel.getHeight() > 1.5 * below.getHeight();
                    });
            assertThat(inScene(map).getHeight()).isGreaterThan(110);
        }
    }

    @Test
    void a_long_list_has_its_half_though_the_map_of_a_great_fleet_would_take_all(FxRobot robot)
            throws Exception {
        for (int node = 1; node <= 9; node++) {
            feed.moves(node, "accepting", "draining", "drained", "fence_lost");
        }
        for (int node = 100; node < 400; node++) {
            feed.moves(node, "returning", "accepting");
        }
        for (int height : List.of(900, 640, 800)) {
            window.resize(1440, height);
            SampleWindow.until(
                    () -> {
                        double list = inScene(robot.lookup("#attention").query()).getHeight();
                        double map = inScene(robot.lookup("#fleet-map").query()).getHeight();
                        // A row that has no room as a whole is the map's.
                        return list > map - 2 * 60 && list <= map + 8;
                    });
        }
    }

    private static Bounds inScene(Node part) {
        return part.localToScene(part.getLayoutBounds());
    }

    /// Whether cells fill the list from its top to its very end, none of them beyond it.
    private static boolean areWhole(FxRobot robot, ListView<?> list) {
        Bounds room = list.localToScene(list.getLayoutBounds());
        List<Bounds> cells =
                robot.from(list).lookup(".list-cell").<Node>queryAll().stream()
                        .filter(cell -> cell.isVisible() && !((ListCell<?>) cell).isEmpty())
                        .map(cell -> cell.localToScene(cell.getLayoutBounds()))
                        .filter(at -> at.getMinY() < room.getMaxY() - 0.5)
                        .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(at -> at.getMaxY() <= room.getMaxY() + 0.5);
    }
}
