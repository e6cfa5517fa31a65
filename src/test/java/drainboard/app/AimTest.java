package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the key that acknowledges aims at: never at nothing while a halt is unacknowledged, and
/// never without a word.
@ExtendWith(WindowRobot.class)
class AimTest {
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

    private static String asked(FxRobot robot) {
        return robot.lookup("#ack").query().isVisible()
                ? robot.lookup("#ack-prompt").queryAs(Label.class).getText()
                : "";
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#shell-said").queryAs(Label.class).getText();
    }

    private ListView<?> alarms(FxRobot robot, int count) throws Exception {
        SampleWindow.until(
                () ->
                        SampleWindow.attention(robot).stream()
                                        .filter(Alarm.class::isInstance)
                                        .count()
                                == count);
        return robot.lookup("#attention-list").queryListView();
    }

    private void acknowledged(FxRobot robot) throws Exception {
        robot.push(KeyCode.A).push(KeyCode.ENTER);
        SampleWindow.until(() -> !robot.lookup("#ack").query().isVisible());
    }

    private static void onTable(FxRobot robot) {
        Node table = robot.lookup("#drains-table").query();
        robot.interact(table::requestFocus);
    }

    @Test
    void what_the_banner_says_does_not_hide_news_of_a_fence_that_nobody_took(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost");
        alarms(robot, 1);
        onTable(robot);
        acknowledged(robot);
        feed.moves(9, "accepting", "draining", "fence_lost");
        alarms(robot, 2);
        assertThat(robot.lookup("#banner-condition").queryAs(Label.class).getText())
                .isEqualTo("FENCE LOST");
        onTable(robot);
        robot.push(KeyCode.A);
        assertThat(asked(robot)).startsWith("Acknowledge 0x9");
        robot.push(KeyCode.ENTER);
        SampleWindow.until(() -> !robot.lookup("#ack").query().isVisible());
    }

    @Test
    void the_node_that_is_looked_at_goes_before_the_banners(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost");
        feed.moves(9, "accepting", "draining", "drained", "fence_lost");
        alarms(robot, 2);
        Alarm second = (Alarm) SampleWindow.attention(robot).getLast();
        SampleWindow.attend(robot, second::equals);
        robot.push(KeyCode.ENTER);
        onTable(robot);
        robot.push(KeyCode.A);
        assertThat(asked(robot)).startsWith("Acknowledge " + second.asset());
    }

    @Test
    void a_row_that_cannot_take_a_key_says_why(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost").line("{\"kind\":");
        ListView<?> list = alarms(robot, 2);
        SampleWindow.attend(robot, one -> one.condition().equals("LINES REFUSED"));
        robot.push(KeyCode.A);
        assertThat(asked(robot)).as("a warning").isEmpty();
        assertThat(said(robot))
                .isEqualTo("A warning is not acknowledged; it can be put aside for a while.");
        robot.push(KeyCode.HOME).push(KeyCode.X);
        assertThat(said(robot)).isEqualTo("A halt is never put aside.");
        acknowledged(robot);
        robot.interact(list::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.A);
        assertThat(said(robot)).isEqualTo("It is acknowledged already; a forensic clear ends it.");
        onTable(robot);
        robot.push(KeyCode.A);
        assertThat(said(robot)).isEqualTo("Nothing is unacknowledged.");
    }
}
