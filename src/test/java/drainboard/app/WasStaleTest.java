package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// A time in which a source was silent does not look live afterwards.
@ExtendWith(WindowRobot.class)
class WasStaleTest {
    private static final String SILENT = "Last known, siem-a was silent";

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

    private void begin(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(1, "accepting", "draining");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("1"));
        robot.push(KeyCode.G).push(KeyCode.T);
    }

    private static List<String> table(FxRobot robot) {
        return SampleWindow.rows(robot.lookup("#timeline-twin").queryTableView()).stream()
                .map(String::valueOf)
                .toList();
    }

    private static void turn(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
    }

    @Test
    void in_the_timeline_it_is_hatched_and_in_its_table_it_has_a_line(FxRobot robot)
            throws Exception {
        begin(robot);
        window.later(120);
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("0"));
        feed.moves(1, "draining", "drained");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-drained").equals("1"));
        window.later(20);
        Shots.of(window.root(), "window-was-stale");
        turn(robot);
        SampleWindow.until(() -> !table(robot).isEmpty());
        assertThat(table(robot))
                .anySatisfy(row -> assertThat(row).contains(SILENT, "08:00:00", "08:02:00"));
    }

    @Test
    void also_where_this_machine_slept_and_nobody_saw_it_stale(FxRobot robot) throws Exception {
        begin(robot);
        window.later(3600);
        feed.moves(1, "draining", "drained");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-drained").equals("1"));
        turn(robot);
        SampleWindow.until(() -> !table(robot).isEmpty());
        assertThat(table(robot)).anySatisfy(row -> assertThat(row).contains(SILENT, "09:00:00"));
    }
}
