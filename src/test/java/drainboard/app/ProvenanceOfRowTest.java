package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionRow;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The key of the provenance opens that of the very row which the operator is on.
@ExtendWith(WindowRobot.class)
class ProvenanceOfRowTest {
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

    /// What the inspector says, with the provenance where that is open.
    private String told() {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000, () -> window.board().choice().inspector().asText());
    }

    private String proven() {
        String told = told();
        int at = told.indexOf("Provenance");
        return at < 0 ? "" : told.substring(at);
    }

    /// An event by the node it speaks of and the mode it leads to.
    private static void choose(FxRobot robot, long node, String to) throws Exception {
        SampleWindow.until(() -> row(robot, node, to).isPresent());
        robot.interact(
                () -> {
                    TableView<?> table = robot.lookup("#events-table").queryTableView();
                    table.requestFocus();
                    table.getSelectionModel().clearAndSelect(row(robot, node, to).getAsInt());
                });
    }

    private static OptionalInt row(FxRobot robot, long node, String to) {
        List<?> rows = robot.lookup("#events-table").queryTableView().getItems();
        return IntStream.range(0, rows.size())
                .filter(at -> isOf(String.valueOf(rows.get(at)), node, to))
                .findFirst();
    }

    private static boolean isOf(String row, long node, String to) {
        return row.contains("node=" + NodeId.of(node) + ",") && row.contains(" → " + to + ",");
    }

    @Test
    void of_an_event_it_is_that_line_and_not_the_newest_of_its_node(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "maintenance");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-maintenance").equals("1"));
        robot.push(KeyCode.G).push(KeyCode.E);
        choose(robot, 7, "draining");
        robot.push(KeyCode.P);
        assertThat(proven())
                .contains("line, byte  1, 0\n", "\"to\":\"draining\"")
                .doesNotContain("\"to\":\"maintenance\"");
        Shots.of(window.root(), "window-provenance-of-event");
        robot.push(KeyCode.P);
        assertThat(proven()).isEmpty();
        choose(robot, 7, "drained");
        robot.push(KeyCode.P);
        assertThat(proven()).contains("line, byte  2, ", "\"to\":\"drained\"");
    }

    @Test
    void of_a_row_that_has_the_focus_though_another_node_was_looked_at_since(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining").moves(8, "accepting", "draining");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("2"));
        robot.push(KeyCode.G).push(KeyCode.E);
        choose(robot, 7, "draining");
        robot.interact(() -> window.board().choice().choose(NodeId.of(8)));
        robot.push(KeyCode.P);
        assertThat(told()).startsWith("Node 0x7\n");
        assertThat(proven()).contains("\"node_id\":7,");
    }

    @Test
    void of_a_refused_fence_it_is_the_refused_line_though_the_node_spoke_since(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining")
                .moves(7, "accepting", "fence_lost")
                .moves(7, "accepting", "drained");
        SampleWindow.until(() -> SampleWindow.label(robot, "#tab-rejections").contains("s 2"));
        robot.push(KeyCode.G).push(KeyCode.I);
        robot.push(KeyCode.J);
        robot.push(KeyCode.P);
        assertThat(proven())
                .contains("line, byte  2, ", "\"to\":\"fence_lost\"", "outcome  rejected")
                .contains("refused  illegal_transition: accepting → fence_lost")
                .doesNotContain("\"to\":\"drained\"");
        Shots.of(window.root(), "window-provenance-of-refused");
    }

    @Test
    void of_a_halt_it_is_the_line_that_raised_it_though_the_node_spoke_since(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining", "drained", "fence_lost", "draining");
        window.taken(feed);
        robot.push(KeyCode.G).push(KeyCode.I);
        robot.push(KeyCode.J);
        robot.push(KeyCode.P);
        assertThat(proven())
                .contains("line, byte  3, ", "\"from\":\"drained\",\"to\":\"fence_lost\"")
                .doesNotContain("\"to\":\"draining\"");
        Shots.of(window.root(), "window-provenance-of-halt");
    }

    @Test
    void of_a_halt_that_was_raised_again_it_is_the_line_of_the_latest_raise(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "drained", "fence_lost", "draining", "drained", "fence_lost", "drained");
        window.taken(feed);
        robot.push(KeyCode.G).push(KeyCode.I);
        robot.push(KeyCode.J);
        robot.push(KeyCode.P);
        assertThat(proven()).contains("line, byte  4, ", "\"to\":\"fence_lost\"");
    }

    @Test
    void of_a_halt_whose_line_is_forgotten_it_says_so_and_shows_no_other_line(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "drained", "fence_lost", "draining");
        for (int drain = 0; drain < 60; drain++) {
            feed.moves(7, "draining", "drained", "maintenance", "returning", "accepting")
                    .moves(7, "accepting", "draining");
        }
        window.taken(feed);
        robot.push(KeyCode.G).push(KeyCode.I);
        robot.push(KeyCode.J);
        robot.push(KeyCode.P);
        assertThat(proven())
                .contains("is not in memory any more")
                .doesNotContain("line, byte", "node_mode_transition");
    }

    @Test
    void of_refused_lines_it_is_the_line_that_the_alarm_names(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining")
                .line("{\"kind\":\"node_mode_tran")
                .moves(7, "maintenance", "accepting");
        SampleWindow.until(
                () ->
                        window.board().incidents().alarms().stream()
                                .anyMatch(one -> one.condition().equals("LINES REFUSED")));
        window.taken(feed);
        robot.push(KeyCode.G).push(KeyCode.I);
        ListView<AttentionRow> list = robot.lookup("#attention-list").queryListView();
        robot.interact(() -> list.getSelectionModel().select(warning(list)));
        robot.push(KeyCode.P);
        assertThat(told()).startsWith("Source siem-a\n");
        assertThat(proven())
                .contains("line, byte  2, ", "{\"kind\":\"node_mode_tran", "malformed")
                .doesNotContain("maintenance");
    }

    private static AttentionRow warning(ListView<AttentionRow> list) {
        return list.getItems().stream()
                .filter(
                        row ->
                                row instanceof Alarm alarm
                                        && alarm.condition().equals("LINES REFUSED"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void of_a_rejection_it_is_that_rejection(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining").line("{\"first\":").line("{\"second\":");
        SampleWindow.until(() -> SampleWindow.label(robot, "#tab-rejections").contains("s 2"));
        robot.push(KeyCode.G).push(KeyCode.R);
        robot.push(KeyCode.J).push(KeyCode.J);
        robot.push(KeyCode.P);
        assertThat(proven()).contains("line, byte  2, ", "{\"first\":").doesNotContain("second");
    }
}
