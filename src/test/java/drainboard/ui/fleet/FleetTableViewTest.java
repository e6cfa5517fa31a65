package drainboard.ui.fleet;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.HandRun;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

/// The table of nodes is walked, filtered, copied and opened by keys.
@ExtendWith(WindowRobot.class)
class FleetTableViewTest {
    private final List<NodeId> opened = new ArrayList<>();
    private final FleetTableViewModel model = new FleetTableViewModel(Times.ofUtc(), opened::add);
    private FleetTableView view;

    @Start
    void start(Stage stage) {
        view = new FleetTableView(model);
        Scene scene = new Scene(view, 768, 520);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static HandRun run() {
        return new HandRun()
                .in(ACCEPTING, 1, 600)
                .in(DRAINING, 2, 75)
                .in(FENCE_LOST, 3, 300)
                .in(DRAINED, 4, 40)
                .in(ACCEPTING, 5, 6000)
                .in(MAINTENANCE, 6, 4000)
                .in(RETURNING, 7, 90_000)
                .in(FENCE_LOST, 8, 500)
                .move(8, FENCE_LOST, DRAINED, 30)
                .doubt(5);
    }

    private void show(HandRun run, long after) {
        SessionPicture picture =
                FleetScene.of(
                        run, HandRun.NOW.plusSeconds(after), "siem-a", 1, 2, 3, 4, 5, 6, 7, 8);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.show(picture));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<FleetRow> table(FxRobot robot) {
        return robot.lookup("#fleet-table").queryTableView();
    }

    private static String chosen(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItem().name();
    }

    @Test
    void enter_opens_the_chosen_node_which_stays_chosen_where_it_moves(FxRobot robot) {
        HandRun run = run();
        show(run, 0);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.END);
        String last = chosen(robot);
        robot.type(KeyCode.ENTER);
        assertThat(opened).extracting(NodeId::hex).containsExactly(last);
        run.in(FENCE_LOST, opened.getFirst().id(), 0);
        show(run, 6);
        assertThat(chosen(robot)).isEqualTo(last);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isLessThan(3);
    }

    @Test
    void several_chosen_nodes_stay_chosen_while_one_of_them_changes(FxRobot robot) {
        HandRun run = run();
        show(run, 0);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.END);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        List<NodeId> before = severalChosen(robot);
        assertThat(before).hasSize(2);
        run.move(before.getLast().id(), ACCEPTING, DRAINING, 1);
        show(run, 6);
        assertThat(severalChosen(robot)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(table(robot).getItems())
                .filteredOn(row -> row.node().equals(before.getLast()))
                .extracting(row -> row.stand().word())
                .containsExactly("Draining");
    }

    private static List<NodeId> severalChosen(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItems().stream()
                .map(FleetRow::node)
                .toList();
    }

    @Test
    void the_filter_is_typed_left_and_emptied_by_keys(FxRobot robot) {
        show(run(), 0);
        robot.interact(view::filter);
        robot.write("is:halted");
        assertThat(table(robot).getItems()).hasSize(2);
        robot.type(KeyCode.ENTER);
        assertThat(table(robot).isFocused()).isTrue();
        robot.interact(view::filter);
        robot.type(KeyCode.ESCAPE);
        assertThat(table(robot).getItems()).hasSize(9);
        robot.write("nothing-is-so");
        assertThat(robot.lookup("#fleet-empty").queryLabeled().getText())
                .isEqualTo("No node is so. Escape in the filter shows all 9.");
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void rows_are_copied_as_a_table(FxRobot robot) {
        show(run(), 0);
        robot.interact(() -> table(robot).requestFocus());
        robot.type(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.split("\n")).hasSize(3);
        assertThat(copied).startsWith("Node\tLabels\tMode");
    }

    @Test
    void a_mode_that_nobody_can_vouch_for_leans_and_one_that_is_held_elsewhere_says_so(
            FxRobot robot) {
        show(run(), 0);
        assertThat(robot.lookup("Accepting?").<Node>query().getLocalToParentTransform().getMxy())
                .isNotZero();
        assertThat(robot.lookup("Accepting").<Node>query().getLocalToParentTransform().getMxy())
                .isZero();
        assertThat(robot.lookup("Drained, held").<Node>query().isVisible()).isTrue();
    }

    @Test
    void the_table_is_pictured() {
        show(run(), 0);
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "fleet-table");
        show(run().lose(), 9);
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "fleet-table-stale");
    }
}
