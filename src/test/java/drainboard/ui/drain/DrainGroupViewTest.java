package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.ui.control.Density;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.filter.FilterViewModel;
import drainboard.ui.fx.WindowRobot;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.List;

/// The headers of nodes as they are seen, clicked and walked.
@ExtendWith(WindowRobot.class)
class DrainGroupViewTest {
    private final Times times = Times.ofUtc();
    private final DrainViewModel model = new DrainViewModel(times, new FilterViewModel());
    private final DrainRun run = Scenes.many();
    private DrainView view;

    @Start
    void start(Stage stage) {
        view = new DrainView(model, () -> {});
        view.setMinWidth(744);
        view.setMaxWidth(744);
        view.setMaxHeight(700);
        Scene scene = new Scene(new HBox(view), 1000, 740);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void keys_fold_a_node_and_go_from_a_row_to_it(FxRobot robot) {
        show();
        robot.clickOn("orders-consumer");
        assertThat(String.valueOf(model.selected().get())).contains("orders-consumer");
        robot.push(KeyCode.LEFT);
        assertThat(model.selected().get()).isEqualTo(node(0x42));
        assertThat(model.lines()).hasSize(16);
        robot.push(KeyCode.LEFT);
        assertThat(model.lines()).hasSize(14);
        assertThat(selected(robot)).isInstanceOf(DrainGroup.class);
        robot.push(KeyCode.RIGHT);
        assertThat(model.lines()).hasSize(16);
        robot.push(KeyCode.ENTER);
        assertThat(model.lines()).hasSize(14);
        robot.push(KeyCode.ENTER);
        assertThat(model.lines()).hasSize(16);
        assertThat(selected(robot).key()).isEqualTo(node(0x42));
    }

    @Test
    void the_arrow_and_a_double_click_fold_a_node(FxRobot robot) {
        show();
        Node arrow = robot.from(row(robot, node(0x51))).lookup(".drain-arrow").query();
        assertThat(arrow.getAccessibleText()).isEqualTo("Fold away the rows of 0x51");
        assertThat(arrow.getBoundsInParent().getWidth()).isGreaterThanOrEqualTo(24);
        robot.clickOn(arrow);
        assertThat(model.lines()).hasSize(14);
        Shots.of(view, "drains-folded");
        robot.doubleClickOn("0x51");
        assertThat(model.lines()).hasSize(16);
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_folded_node_that_halts_looks_halted_and_speaks_of_it(FxRobot robot) {
        show();
        robot.interact(() -> model.collapse(NodeId.of(0x77), true));
        run.later(6).move(0x77, DRAINING, DRAINED, FENCE_LOST);
        show();
        TableRow<?> header = row(robot, node(0x77));
        assertThat(header.getPseudoClassStates()).extracting(Object::toString).contains("halted");
        assertThat(header.getAccessibleText()).contains("halted", "collapsed", "NOT READY");
        Shots.of(view, "drains-folded-halted");
    }

    @Test
    void the_row_under_the_pointer_stays_under_it(FxRobot robot) {
        robot.interact(() -> view.setMaxHeight(400));
        show();
        robot.interact(() -> table(robot).scrollTo(5));
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo("audit-sink");
        DrainKey pointed = model.pointed().get();
        assertThat(String.valueOf(pointed)).contains("audit-sink");
        Bounds before = bounds(robot, pointed);
        run.later(6).move(0x19, DRAINED, FENCE_LOST).move(0x77, DRAINING, DRAINED, FENCE_LOST);
        show();
        assertThat(model.rows().get(0).name().workload()).isEqualTo("billing-worker");
        assertThat(bounds(robot, pointed)).isEqualTo(before);
        robot.moveTo("#drains-filter");
        assertThat(model.pointed().get()).isNull();
    }

    @Test
    void one_line_a_row_is_enough_where_it_is_narrow(FxRobot robot) {
        robot.interact(() -> Density.COMPACT.dress(view.getScene().getRoot()));
        show();
        assertThat(table(robot).getFixedCellSize()).isEqualTo(26);
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "drains-compact");
        robot.interact(() -> Density.COMFORTABLE.dress(view.getScene().getRoot()));
    }

    @Test
    void a_row_of_one_line_tells_what_was_withheld_and_how_old_the_last_known_is(FxRobot robot) {
        robot.interact(() -> Density.COMPACT.dress(view.getScene().getRoot()));
        run.move(0x42, FENCE_LOST, DRAINED, MAINTENANCE).later(10);
        show();
        assertThat(seen(robot, "orders-consumer")).contains("Maintenance, held", "For you");
        assertThat(seen(robot, "orders-consumer")).contains("quiesce");
        assertThat(seen(robot, "billing-worker")).doesNotContain("last known");
        run.lose().later(252);
        show();
        assertThat(seen(robot, "billing-worker")).contains("Drained?", "4 m");
        assertThat(seen(robot, "orders-consumer")).contains("Maintenance?", "4 m", "quiesce");
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "drains-compact-lost");
        robot.interact(() -> Density.COMFORTABLE.dress(view.getScene().getRoot()));
        assertThat(seen(robot, "billing-worker")).contains("last known 4 m");
        assertThat(seen(robot, "orders-consumer")).contains("Maintenance?", "held, last known 4 m");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_row_of_one_line_says_that_a_count_is_of_before_and_that_a_clear_is_authorised(
            FxRobot robot) {
        robot.interact(() -> Density.COMPACT.dress(view.getScene().getRoot()));
        run.report(0x51, "audit-sink", 57)
                .move(0x51, DRAINING, DRAINED)
                .acknowledge(0x42, "kim")
                .clear(0x42, "avery");
        show();
        assertThat(seen(robot, "audit-sink")).contains("57 before", "Ready to touch");
        assertThat(seen(robot, "mail-stream")).contains("12 before");
        assertThat(seen(robot, "orders-consumer")).contains("Clear authorised");
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "drains-compact-before");
        robot.interact(() -> Density.COMFORTABLE.dress(view.getScene().getRoot()));
        assertThat(seen(robot, "audit-sink")).contains("57 of 88", "before ckpt");
    }

    @Test
    void a_row_of_one_line_says_what_was_in_flight_before_its_drain(FxRobot robot) {
        robot.interact(() -> Density.COMPACT.dress(view.getScene().getRoot()));
        DrainRun again =
                new DrainRun()
                        .place(7, "again")
                        .move(7, FENCE_LOST, DRAINED, MAINTENANCE)
                        .report(7, "again", 57)
                        .move(7, MAINTENANCE, RETURNING, ACCEPTING, DRAINING);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.show(again.picture()));
        assertThat(seen(robot, "again")).contains("57 before");
        assertThat(Shots.clipped(view)).isEmpty();
        robot.interact(() -> Density.COMFORTABLE.dress(view.getScene().getRoot()));
        assertThat(seen(robot, "again")).contains("no report", "57 before");
    }

    @Test
    void a_header_of_one_line_says_of_which_day_its_drain_is(FxRobot robot) {
        robot.interact(() -> Density.COMPACT.dress(view.getScene().getRoot()));
        times.today(DrainRun.START);
        show();
        assertThat(texts(robot, node(0x77))).contains("21:23:09Z").doesNotContain("20 Nov");
        times.today(DrainRun.START.plus(Duration.ofDays(3)));
        show();
        assertThat(texts(robot, node(0x77))).contains("21:23:09Z", "20 Nov");
        assertThat(Shots.clipped(row(robot, node(0x77)))).isEmpty();
        robot.interact(() -> Density.COMFORTABLE.dress(view.getScene().getRoot()));
        assertThat(texts(robot, node(0x77))).contains("21:23:09Z", "drain began 20 Nov");
    }

    /// Every text of a row that is seen.
    private List<String> seen(FxRobot robot, String workload) {
        WaitForAsyncUtils.waitForFxEvents();
        DrainRow of =
                model.rows().stream()
                        .filter(one -> one.name().workload().equals(workload))
                        .findFirst()
                        .orElseThrow();
        return texts(robot, of.key());
    }

    private static List<String> texts(FxRobot robot, DrainKey key) {
        Node row = row(robot, key);
        return robot.from(row).lookup(".label").<Label>queryAll().stream()
                .filter(DrainGroupViewTest::isSeen)
                .map(Label::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private static DrainKey node(long node) {
        return DrainKey.of(NodeId.of(node));
    }

    private static Bounds bounds(FxRobot robot, DrainKey key) {
        TableRow<?> row = row(robot, key);
        return row.localToScene(row.getBoundsInLocal());
    }

    private static TableRow<?> row(FxRobot robot, DrainKey key) {
        List<Node> rows = List.copyOf(robot.lookup(".table-row-cell").queryAll());
        return rows.stream()
                .map(node -> (TableRow<?>) node)
                .filter(
                        row ->
                                row.isVisible()
                                        && row.getItem() instanceof DrainLine line
                                        && line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static DrainLine selected(FxRobot robot) {
        return table(robot).getSelectionModel().getSelectedItem();
    }

    private static TableView<DrainLine> table(FxRobot robot) {
        return robot.lookup("#drains-table").queryTableView();
    }

    private void show() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.show(run.picture()));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
