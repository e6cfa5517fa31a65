package drainboard.ui.fleet;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.HandRun;
import drainboard.ui.drain.Shots;
import drainboard.ui.filter.Filter;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The map is drawn, clicked and walked.
@ExtendWith(WindowRobot.class)
class FleetMapViewTest {
    private final FleetMapViewModel viewModel = new FleetMapViewModel();

    private final Times times = Times.ofUtc();
    private int opened;

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new FleetMapView(viewModel, times, () -> opened++), 296, 400);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void after_midnight_what_is_spoken_of_a_node_says_its_day(FxRobot robot) {
        HandRun run = fleet(100);
        SessionPicture picture = run.picture();
        times.today(picture.now());
        robot.interact(() -> viewModel.show(picture));
        robot.interact(() -> viewModel.select(NodeId.of(1)));
        Node grid = robot.lookup("#fleet-tiles").query();
        assertThat(grid.getAccessibleText()).contains(" since ").doesNotContain("20 Nov");
        times.today(picture.now().plus(Duration.ofDays(1)));
        robot.interact(() -> viewModel.show(run.picture(picture.now().plus(Duration.ofDays(1)))));
        assertThat(grid.getAccessibleText()).contains(" since 20 Nov ");
    }

    @Test
    void a_click_selects_and_arrows_walk(FxRobot robot) {
        show(fleet(100));
        Node grid = robot.lookup("#fleet-tiles").query();
        robot.clickOn(grid.localToScreen(8 + 29 + 13, 8 + 10));
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(1));
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(11));
        robot.type(KeyCode.END);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(99));
        assertThat(grid.getAccessibleText()).startsWith("Fleet map, 0x63, ");
        robot.type(KeyCode.DOWN);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(99));
    }

    @Test
    void a_great_fleet_scrolls_to_the_selected_node(FxRobot robot) {
        show(fleet(5000));
        ScrollBar bar = robot.from(robot.lookup("#fleet-tiles")).lookup(".scroll-bar").query();
        assertThat(bar.isVisible()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.select(NodeId.of(4999)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bar.getValue()).isGreaterThan(bar.getMax() - 10);
    }

    @Test
    void the_head_of_a_great_map_has_room_for_its_words_while_a_filter_dims(FxRobot robot) {
        show(site(12_000, 60).picture(fleet(12_000)));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> viewModel.showOnly(Filter.of("mode:drained node:0x1")));
        WaitForAsyncUtils.waitForFxEvents();
        Parent map = robot.lookup("#fleet-map").queryParent();
        assertThat(robot.lookup("#fleet-map-count").queryLabeled().getText())
                .startsWith("12\u00a0000 nodes, 1");
        assertThat(Shots.clipped(map)).isEmpty();
        Shots.of(map, "fleet-map-dimmed");
    }

    @Test
    void a_cell_none_of_whose_nodes_was_asked_for_is_dimmed_and_says_how_many_were(FxRobot robot) {
        show(site(12_000, 60).picture(fleet(12_000)));
        Parent map = robot.lookup("#fleet-map").queryParent();
        Color accepting = Color.web("#abb4bc");
        long before = count(snapshot(map), accepting);
        assertThat(before).isGreaterThan(1000);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.showOnly(Filter.of("node:0x0")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(count(snapshot(map), accepting)).isBetween(100L, before / 5);
    }

    @Test
    void what_nobody_can_vouch_for_is_hollow_in_the_band_of_a_cell() {
        Image image =
                picture(
                        site(12_000, 60).picture(fleet(12_000)),
                        Theme.LIGHT,
                        "fleet-racks-vast-bands");
        PixelReader pixels = image.getPixelReader();
        Color accepting = Color.web("#626776");
        Color unknown = Color.web("#5b6670");
        int top = 0;
        while (row(image, top).filter(accepting::equals).count() < 100) {
            top++;
        }
        int end = (int) image.getWidth() - 1;
        while (!pixels.getColor(end, top).equals(unknown)) {
            end--;
        }
        assertThat(pixels.getColor(end - 3, top)).isEqualTo(unknown);
        assertThat(pixels.getColor(end - 3, top + 1)).isNotIn(unknown, accepting);
    }

    private static Image snapshot(Node part) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> part.snapshot(null, null));
    }

    private static long count(Image image, Color colour) {
        return IntStream.range(0, (int) image.getHeight())
                .mapToLong(y -> row(image, y).filter(colour::equals).count())
                .sum();
    }

    private static Stream<Color> row(Image image, int y) {
        return IntStream.range(0, (int) image.getWidth())
                .mapToObj(x -> image.getPixelReader().getColor(x, y));
    }

    @Test
    void the_map_is_pictured() {
        for (Theme theme : Theme.values()) {
            Image image =
                    picture(
                            fleet(100).in(FENCE_LOST, 40, 9).move(40, FENCE_LOST, DRAINED, 8),
                            theme,
                            "fleet");
            assertThat(image.getPixelReader().getColor(8 + 13, 38 + 8 + 3))
                    .isNotEqualTo(Color.TRANSPARENT);
            picture(fleet(5000), theme, "fleet-great");
            picture(fleet(100), theme, "fleet-only");
            FleetScene.Site racks = site(100, 9);
            HandRun halted = fleet(100).in(FENCE_LOST, 40, 9).move(40, FENCE_LOST, DRAINED, 8);
            picture(racks.picture(halted), theme, "fleet-racks");
            picture(site(5000, 40).picture(fleet(5000)), theme, "fleet-racks-great");
            picture(site(12_000, 60).picture(fleet(12_000)), theme, "fleet-racks-vast");
        }
    }

    @Test
    void the_counts_of_a_group_with_a_held_node_end_where_those_of_the_others_do() {
        HandRun run = fleet(100).in(FENCE_LOST, 40, 9).move(40, FENCE_LOST, DRAINED, 8);
        Image image = picture(site(100, 9).picture(run), Theme.DARK, "fleet-racks-held");
        // The heads of the first four groups; a node of the second is held.
        assertThat(IntStream.of(65, 137, 209, 281).mapToObj(head -> end(image, head)))
                .allSatisfy(end -> assertThat(end).isBetween(270, 274));
    }

    /// Where what is drawn in a head ends at the right, before the bar that scrolls.
    private static int end(Image image, int middle) {
        return IntStream.range(0, 280)
                .filter(
                        x ->
                                IntStream.range(middle - 6, middle + 6)
                                        .mapToObj(y -> image.getPixelReader().getColor(x, y))
                                        .anyMatch(colour -> colour.getBrightness() > 0.5))
                .max()
                .orElse(0);
    }

    @Test
    void keys_go_across_groups_by_pages_and_to_the_ends_and_enter_opens(FxRobot robot) {
        show(site(100, 9).picture(fleet(100)));
        Node grid = robot.lookup("#fleet-tiles").query();
        robot.interact(grid::requestFocus);
        robot.type(KeyCode.HOME);
        assertThat(selected()).isEqualTo("0x0");
        assertThat(grid.getAccessibleText()).contains("0x0, ").endsWith(", rack-0");
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        assertThat(grid.getAccessibleText()).endsWith(", rack-1");
        robot.type(KeyCode.UP, KeyCode.UP, KeyCode.UP);
        assertThat(selected()).isEqualTo("0x0");
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertThat(selected()).isEqualTo("0x0");
        robot.type(KeyCode.END);
        assertThat(selected()).isEqualTo("0x63");
        robot.type(KeyCode.ENTER);
        assertThat(opened).isEqualTo(1);
    }

    @Test
    void a_card_tells_of_what_the_keys_are_at_and_takes_no_focus(FxRobot robot) {
        show(site(100, 9).picture(fleet(100)));
        Node grid = robot.lookup("#fleet-tiles").query();
        robot.interact(grid::requestFocus);
        robot.type(KeyCode.HOME, KeyCode.RIGHT);
        assertThat(card()).startsWith("0x9, rack rack-0\nAccepting, 1 m 00 s\nReadiness ");
        assertThat(grid.isFocused()).isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(card()).startsWith("0x12, ");
        robot.type(KeyCode.ESCAPE);
        assertThat(card()).isEmpty();
        robot.type(KeyCode.RIGHT);
        assertThat(card()).isNotEmpty();
        Node group = robot.lookup("#fleet-map-group").query();
        robot.interact(group::requestFocus);
        assertThat(card()).isEmpty();
        robot.moveTo(grid.localToScreen(8 + 13, 8 + 20 + 10));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {});
        assertThat(group.isFocused()).isTrue();
    }

    @Test
    void only_what_changed_is_drawn_anew(FxRobot robot) {
        HandRun run = fleet(100);
        FleetScene.Site site = site(100, 9);
        show(site.picture(run));
        TileGrid grid = robot.lookup("#fleet-tiles").queryAs(TileGrid.class);
        long before = grid.drawn();
        show(site.picture(run.move(0, ACCEPTING, DRAINING, 4)));
        assertThat(grid.drawn() - before).isEqualTo(1);
        show(site.picture(run));
        assertThat(grid.drawn() - before).isEqualTo(1);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.select(NodeId.of(1)));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.select(NodeId.of(2)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(grid.drawn() - before).isLessThanOrEqualTo(4);
    }

    @Test
    void the_groups_of_a_vast_fleet_are_cells_that_open(FxRobot robot) {
        show(site(10_100, 30).picture(fleet(10_100)));
        Node grid = robot.lookup("#fleet-tiles").query();
        robot.interact(grid::requestFocus);
        robot.type(KeyCode.HOME);
        assertThat(grid.getAccessibleText())
                .startsWith("Fleet map, rack-0: 337 nodes = ")
                .contains(" unknown");
        assertThat(viewModel.selectedNode().get()).isEmpty();
        robot.type(KeyCode.ENTER, KeyCode.HOME, KeyCode.RIGHT);
        assertThat(selected()).isEqualTo("0x1e");
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertThat(grid.getAccessibleText()).startsWith("Fleet map, rack-0: 337 nodes = ");
    }

    private String card() {
        return Window.getWindows().stream()
                .filter(one -> one instanceof Tooltip && one.isShowing())
                .map(one -> ((Tooltip) one).getText())
                .findFirst()
                .orElse("");
    }

    private String selected() {
        return viewModel.selectedNode().get().map(NodeId::hex).orElse("none");
    }

    private static FleetScene.Site site(int nodes, int racks) {
        FleetScene.Site site = new FleetScene.Site();
        for (int i = 0; i < nodes - 1; i++) {
            site.at(i, "rack", "rack-" + i % racks);
        }
        return site;
    }

    private static HandRun fleet(int nodes) {
        HandRun run = new HandRun();
        for (int i = 0; i < nodes; i++) {
            NodeMode mode = i % 7 == 3 ? NodeMode.ALL.get(i % 5) : ACCEPTING;
            run.in(mode, i, 60);
            if (i % 23 == 22) {
                run.doubt(i);
            }
        }
        return run.in(FENCE_LOST, 37, 60);
    }

    private void show(HandRun run) {
        show(run.picture());
    }

    private void show(SessionPicture picture) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.show(picture));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Image picture(HandRun run, Theme theme, String name) {
        return picture(run.picture(), theme, name);
    }

    private static Image picture(SessionPicture run, Theme theme, String name) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    FleetMapViewModel own = new FleetMapViewModel();
                    own.show(run);
                    own.select(NodeId.of(11));
                    own.showOnly(
                            name.equals("fleet-only") ? Filter.of("mode:drained") : Filter.ALL);
                    return Pictures.draw(new FleetMapView(own), 296, 360, theme, name);
                });
    }
}
