package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One state machine stands above all pages that show its nodes (ux.md E.1).
@ExtendWith(WindowRobot.class)
class MachineAbovePagesTest {
    private static final long PATIENCE = 60_000;
    private static final List<Page> UNDER_IT =
            List.of(Page.DRAINS, Page.TIMELINE, Page.FLEET, Page.SERVICES, Page.EVENTS);
    private static final List<Page> ALONE =
            List.of(Page.SOURCES, Page.REJECTIONS, Page.AUDIT, Page.SETTINGS);
    private static final double LEAST_OF_A_PAGE = 160;

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
    void the_machine_stands_above_tabs_and_page_wherever_its_nodes_are_shown(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        Node machine = robot.lookup("#mode-diagram").query();
        for (Page page : UNDER_IT) {
            go(page);
            assertThat(WindowRobot.isSeen(machine)).as(page.word()).isTrue();
            assertThat(downTo(machine, robot.lookup("#tab-drains").query()))
                    .as(page.word())
                    .isNotNegative();
        }
        assertThat(robot.lookup("#mode-diagram").queryAll()).hasSize(1);
    }

    @Test
    void a_page_that_shows_no_nodes_has_all_the_room(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        for (Page page : ALONE) {
            go(page);
            assertThat(WindowRobot.isSeen(robot.lookup("#mode-diagram").query()))
                    .as(page.word())
                    .isFalse();
        }
    }

    @Test
    void a_click_on_a_mode_above_the_fleet_shows_only_its_nodes_there_and_in_the_drains(
            FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        go(Page.FLEET);
        robot.clickOn("#mode-fence_lost");
        assertThat(window.board().choice().drains().filter().asked()).isEqualTo("mode:fence_lost");
        go(Page.TIMELINE);
        robot.clickOn("#mode-fence_lost");
        assertThat(window.board().choice().drains().filter().asked()).isEmpty();
    }

    @Test
    void the_machine_counts_on_though_another_page_than_the_drains_is_looked_at(FxRobot robot)
            throws Exception {
        go(Page.EVENTS);
        window.atFenceLost(robot);
        assertThat(SampleWindow.label(robot, "#count-fence_lost")).isEqualTo("1");
        go(Page.AUDIT);
        window.later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        window.later(90);
        SampleWindow.until(() -> SampleWindow.label(robot, "#banner-words").contains("by itself"));
        go(Page.SERVICES);
        assertThat(SampleWindow.label(robot, "#count-fence_lost")).isEqualTo("0");
    }

    @Test
    void f6_walks_from_the_map_over_the_machine_to_the_page(FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        go(Page.FLEET);
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.F6);
            walked.add(region());
        }
        assertThat(walked).containsSubsequence("fleet-map", "mode-diagram", "fleet");
    }

    @Test
    void every_tab_is_whole_beside_the_inspector_in_the_narrowest_window(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).later(14).resize(960, 600);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        assertThat(downTo(tab(robot, "drains"), tab(robot, "settings"))).isNegative();
        robot.push(KeyCode.I);
        Node inspector = robot.lookup("#inspector").query();
        SampleWindow.until(() -> WindowRobot.isSeen(inspector));
        double least = SampleWindow.place(inspector).getMinX();
        for (Node tab : robot.lookup(".page-tab").queryAll()) {
            assertThat(SampleWindow.place(tab).getMaxX()).as(tab.getId()).isLessThan(least);
        }
        assertThat(downTo(tab(robot, "drains"), tab(robot, "settings"))).isNegative();
        Shots.of(window.root(), "machine-inspector-960");
    }

    private static Node tab(FxRobot robot, String name) {
        return robot.lookup("#tab-" + name).query();
    }

    private String region() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    for (Node at = window.root().getScene().getFocusOwner();
                            at != null;
                            at = at.getParent()) {
                        if (List.of("fleet-map", "mode-diagram", "fleet", "inspector", "attention")
                                .contains(String.valueOf(at.getId()))) {
                            return at.getId();
                        }
                    }
                    return "";
                });
    }

    @Test
    void every_page_under_it_keeps_room_at_960_by_600(FxRobot robot) throws Exception {
        fits(robot, 960, 600);
    }

    @Test
    void every_page_under_it_keeps_room_at_1280_by_800(FxRobot robot) throws Exception {
        fits(robot, 1280, 800);
    }

    @Test
    void every_page_under_it_keeps_room_at_1440_by_900(FxRobot robot) throws Exception {
        fits(robot, 1440, 900);
    }

    @Test
    void every_page_under_it_keeps_room_at_1920_by_1080(FxRobot robot) throws Exception {
        fits(robot, 1920, 1080);
    }

    @Test
    void the_services_show_several_rows_beside_the_replicas_of_one_in_the_smallest_window(
            FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(960, 600);
        go(Page.SERVICES);
        SampleWindow.until(
                () -> !robot.lookup("#services-table").queryTableView().getItems().isEmpty());
        robot.push(KeyCode.J);
        assertThat(rows(robot, "#services-table")).isGreaterThanOrEqualTo(5);
        assertThat(rows(robot, "#services-replicas")).isPositive();
        robot.push(KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents();
        Shots.of(window.root(), "machine-services-inspector-960");
        assertThat(rows(robot, "#services-table"))
                .as("beside the inspector")
                .isGreaterThanOrEqualTo(2);
        assertThat(rows(robot, "#services-replicas")).as("beside the inspector").isPositive();
    }

    @Test
    void what_is_written_on_a_refused_pair_covers_the_head_of_no_line(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).later(14);
        SampleWindow.until(() -> robot.lookup(".edge-ghost-label").tryQuery().isPresent());
        for (int width : new int[] {960, 1280, 1440}) {
            window.resize(width, 800);
            for (int turn = 0; turn < 2; turn++) {
                robot.push(KeyCode.I);
                WaitForAsyncUtils.waitForFxEvents();
                Shots.one(
                        robot.lookup("#mode-diagram").query(),
                        "machine-refused-" + width + "-" + turn,
                        Theme.DARK);
                Bounds written = seen(robot.lookup(".edge-ghost-label").query());
                assertThat(robot.lookup(".edge-head").<Node>queryAll())
                        .as("at %s, turn %s", width, turn)
                        .isNotEmpty()
                        .noneMatch(head -> seen(head).intersects(written));
            }
        }
    }

    private static Bounds seen(Node node) {
        return SampleWindow.read(() -> node.localToScene(node.getBoundsInLocal()));
    }

    /// How many rows of a table are seen from their top to their end.
    private static long rows(FxRobot robot, String id) {
        Node table = robot.lookup(id).query();
        double end = SampleWindow.place(table).getMaxY();
        return SampleWindow.read(
                () ->
                        robot.from(table).lookup(".table-row-cell").<Node>queryAll().stream()
                                .filter(row -> row.isVisible() && !((IndexedCell<?>) row).isEmpty())
                                .filter(row -> SampleWindow.place(row).getMaxY() <= end + 1)
                                .count());
    }

    private void fits(FxRobot robot, double width, double height) throws Exception {
        window.atFenceLost(robot).later(14).resize(width, Math.min(height, 990));
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> window.root().resize(width, height));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        List<String> faults = new ArrayList<>();
        for (Page page : UNDER_IT) {
            go(page);
            robot.push(KeyCode.J);
            faults.addAll(Fit.faults(window.root(), page.word() + " at " + width));
            Shots.of(
                    window.root(),
                    "machine-" + page.name().toLowerCase(Locale.ROOT) + "-" + (int) width);
            double left =
                    downTo(
                            robot.lookup("#tab-drains").query(),
                            robot.lookup(".status-bar").query());
            Node whole = robot.lookup("#" + page.name().toLowerCase(Locale.ROOT)).query();
            Node tab = robot.lookup("#tab-drains").query();
            if (SampleWindow.place(whole).getMinY() < SampleWindow.place(tab).getMaxY()) {
                faults.add(page.word() + " begins above its room at " + width);
            }
            if (left < LEAST_OF_A_PAGE) {
                faults.add(page.word() + " has only " + left + " at " + width);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void what_is_chosen_in_the_fleet_is_what_the_inspector_tells_of(FxRobot robot)
            throws Exception {
        // Where it is wide enough for the inspector to be seen.
        window.resize(1440, 900);
        window.atFenceLost(robot);
        go(Page.FLEET);
        TableView<?> table = robot.lookup("#fleet-table").queryTableView();
        robot.push(KeyCode.J).push(KeyCode.J);
        assertThat(SampleWindow.chosen(table)).isEqualTo(1);
        assertThat(SampleWindow.label(robot, "#inspector-title")).isEqualTo("Node 0x51");
        go(Page.EVENTS);
        robot.push(KeyCode.J);
        assertThat(SampleWindow.label(robot, "#inspector-title")).isEqualTo("Node 0x42");
        assertThat(
                        SampleWindow.read(
                                () -> List.copyOf(table.getSelectionModel().getSelectedItems())))
                .isEmpty();
    }

    private void go(Page page) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> window.board().acts().find(page.act()).orElseThrow().run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// How far it is from the end of one part to the begin of another below, both as the next pulse
    /// lays them out.
    private double downTo(Node upper, Node lower) {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    window.root().layout();
                    return lower.localToScene(lower.getLayoutBounds()).getMinY()
                            - upper.localToScene(upper.getLayoutBounds()).getMaxY();
                });
    }
}
