package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.action.Act;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionRow;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Putting a warning aside is an act of the window like any other.
@ExtendWith(WindowRobot.class)
class ShelveActTest {
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

    private String refusal() {
        Act act = window.board().acts().find("warning.shelve").orElseThrow();
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> act.refusal().get());
    }

    private static void choose(FxRobot robot, String condition) {
        robot.interact(
                () -> {
                    ListView<AttentionRow> list = robot.lookup("#attention-list").queryListView();
                    AttentionRow row =
                            list.getItems().stream()
                                    .filter(
                                            one ->
                                                    one instanceof Alarm alarm
                                                            && alarm.condition().equals(condition))
                                    .findFirst()
                                    .orElseThrow();
                    list.getSelectionModel().select(row);
                });
    }

    @Test
    void a_warning_is_put_aside_and_brought_back_by_a_key_and_a_halt_never(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost").line("{\"kind\":");
        SampleWindow.until(() -> SampleWindow.attention(robot).size() == 4);
        assertThat(refusal()).isEqualTo("Choose a warning in the list first.");
        choose(robot, "FENCE LOST");
        assertThat(refusal()).isEqualTo("A halt is never put aside.");
        choose(robot, "LINES REFUSED");
        assertThat(refusal()).isEmpty();
        Node table = robot.lookup("#drains-table").query();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.X);
        assertThat(robot.lookup("#shelve").query().isVisible()).isTrue();
        robot.write("known").push(KeyCode.ENTER);
        assertThat(SampleWindow.attention(robot))
                .hasSize(4)
                .anyMatch(row -> row.toString().contains("Shelved"));
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void one_question_is_asked_at_a_time_and_none_about_what_has_ended(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost").line("{\"kind\":");
        SampleWindow.until(() -> SampleWindow.attention(robot).size() == 4);
        choose(robot, "LINES REFUSED");
        Node table = robot.lookup("#drains-table").query();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.X);
        assertThat(robot.lookup("#shelve").query().isVisible()).isTrue();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.A);
        assertThat(robot.lookup("#ack").query().isVisible()).isTrue();
        assertThat(robot.lookup("#shelve").query().isVisible()).isFalse();
        assertThat(isWithin("ack")).isTrue();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.X);
        assertThat(robot.lookup("#ack").query().isVisible()).isFalse();
        robot.write("known");
        robot.clickOn("#shelve-15");
        assertThat(robot.lookup("#shelve").query().isVisible()).isFalse();
        assertThat(robot.lookup("#ack").query().isVisible()).isFalse();
        assertThat(table.isFocused()).isTrue();
    }

    private boolean isWithin(String id) {
        for (Node at = window.root().getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void where_the_list_has_the_focus_what_is_chosen_in_it_is_acknowledged_and_not_the_worst(
            FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost");
        feed.moves(8, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("2"));
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        SampleWindow.until(() -> list.getItems().size() >= 2);
        Node table = robot.lookup("#drains-table").query();
        robot.interact(table::requestFocus);
        robot.push(KeyCode.A);
        String worst = SampleWindow.label(robot, "#ack-prompt");
        robot.push(KeyCode.ESCAPE);
        robot.interact(list::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.J).push(KeyCode.A);
        assertThat(robot.lookup("#ack").query().isVisible()).isTrue();
        assertThat(SampleWindow.label(robot, "#ack-prompt"))
                .startsWith("Acknowledge 0x")
                .isNotEqualTo(worst);
    }
}
