package drainboard.ui.timeline;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;
import drainboard.session.HandHistory;
import drainboard.session.SourceStatus;
import drainboard.ui.action.Act;
import drainboard.ui.action.Keyed;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/// The timeline is drawn, walked and read as a table.
@ExtendWith(WindowRobot.class)
class TimelineViewTest {
    private static final List<NodeMode> ROUND =
            List.of(ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING);

    private final TimelineViewModel viewModel = model();

    private static TimelineViewModel model() {
        return new TimelineViewModel(new Times(ZoneId.of("Europe/Berlin")));
    }

    @Start
    void start(Stage stage) {
        TimelineView view = new TimelineView(viewModel);
        Scene scene = new Scene(view, 900, 500);
        Theme.apply(scene, Theme.DARK);
        Keyed.on(
                scene,
                Act.always("nearer", "", "", List.of("w"), view::nearer),
                Act.always("farther", "", "", List.of("s"), view::farther),
                Act.always("earlier", "", "", List.of("a"), view::earlier),
                Act.always("now", "", "", List.of("End"), view::now),
                Act.always("centre", "", "", List.of("f"), view::centre),
                Act.always("measure", "", "", List.of("m"), view::measure),
                Act.always("table", "", "", List.of("Shift+T"), view::turn));
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void the_keys_alone_zoom_pan_select_measure_and_show_the_table(FxRobot robot) {
        show(calm().later(30));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> robot.lookup("#timeline-lanes").query().requestFocus());
        double length = viewModel.stretch().length();
        robot.type(KeyCode.W, KeyCode.W);
        assertThat(viewModel.stretch().length()).isLessThan(length);
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
        robot.type(KeyCode.A);
        assertThat(viewModel.stretch().until()).isLessThan(viewModel.now());
        robot.type(KeyCode.S, KeyCode.END);
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
        robot.type(KeyCode.DOWN, KeyCode.J, KeyCode.J, KeyCode.K);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(1));
        robot.type(KeyCode.F, KeyCode.F, KeyCode.M);
        assertThat(viewModel.measuredProperty().get()).startsWith("0x1: ").contains("until now");
        robot.press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
        TableView<TwinRow> twin = robot.lookup("#timeline-twin").queryTableView();
        assertThat(twin.isVisible()).isTrue();
        assertThat(twin.isFocused()).isTrue();
        assertThat(twin.getItems()).isNotEmpty();
        robot.press(KeyCode.SHIFT).type(KeyCode.T).release(KeyCode.SHIFT);
        assertThat(twin.isVisible()).isFalse();
        assertThat(robot.lookup("#timeline-lanes").query().isFocused()).isTrue();
    }

    @Test
    void the_table_says_whole_what_is_only_last_known_in_a_window_of_1440() {
        TimelineView narrow =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> {
                            TimelineView one = new TimelineView(viewModel);
                            one.turn();
                            return one;
                        });
        HandHistory run = incidents();
        show(run.silent(150).later(90).source(new SourceStatus.Stale(run.now())).later(200));
        WaitForAsyncUtils.waitForAsyncFx(
                20_000, () -> Pictures.draw(narrow, 742, 560, Theme.DARK, "timeline-table-stale"));
        TableView<?> twin = (TableView<?>) narrow.lookup("#timeline-twin");
        assertThat(twin.getItems())
                .extracting(row -> ((TwinRow) row).what())
                .anyMatch(what -> what.startsWith("Halt held: Fence lost, last known"))
                .anyMatch(what -> what.endsWith("was silent"));
        assertThat(Shots.clipped(narrow)).isEmpty();
    }

    @Test
    void what_is_drawn_is_as_fine_as_the_text_is_large(FxRobot robot) {
        show(calm().later(30));
        Region lanes = robot.lookup("#timeline-lanes").queryAs(Region.class);
        Canvas drawn =
                lanes.getChildrenUnmodifiable().stream()
                        .filter(Canvas.class::isInstance)
                        .map(Canvas.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(drawn.getWidth()).isEqualTo(lanes.getWidth());
        robot.interact(
                () -> {
                    lanes.getScene().getRoot().getTransforms().add(new Scale(2, 2));
                    lanes.requestLayout();
                    lanes.getScene().getRoot().layout();
                });
        assertThat(drawn.getWidth()).isEqualTo(2 * lanes.getWidth());
        assertThat(drawn.getBoundsInParent().getWidth()).isEqualTo(lanes.getWidth());
    }

    @Test
    void doubt_about_a_node_that_accepted_is_as_high_on_its_lane_as_any_other(FxRobot robot) {
        HandHistory run = new HandHistory().later(5).move(1, RETURNING, ACCEPTING).later(20);
        show(run.move(1, ACCEPTING, DRAINED).later(40));
        Region lanes = robot.lookup("#timeline-lanes").queryAs(Region.class);
        Image drawn = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lanes.snapshot(null, null));
        // Two points below the upper edge of the bar, where the line of who accepts is not.
        int y = (int) (TimelineCanvas.MAP + TimelineCanvas.AXIS + 4 + 2);
        int right = (int) lanes.getWidth() - 20;
        long colours =
                IntStream.range(right - 60, right)
                        .mapToObj(x -> drawn.getPixelReader().getColor(x, y))
                        .distinct()
                        .count();
        assertThat(colours).isGreaterThan(3);
    }

    @Test
    void doubt_about_a_node_wears_nothing_of_the_colour_of_its_last_mode(FxRobot robot) {
        HandHistory run = new HandHistory().later(5).move(1, ACCEPTING, DRAINING);
        show(run.later(30).garble(1, "cut").later(15));
        Region lanes = robot.lookup("#timeline-lanes").queryAs(Region.class);
        Image drawn = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> lanes.snapshot(null, null));
        // The tick of what was refused stands where the doubt begins.
        int doubt = seen(drawn, 0, 40, 60).max().orElse(0) - 2;
        assertThat(seen(drawn, 0, 180, 240).max().orElse(0)).isBetween(doubt - 6, doubt);
        assertThat(seen(drawn, doubt, 180, 240)).isEmpty();
    }

    /// At which places of the first lane, from one of them on, a clear colour between two hues is
    /// seen. The line that says what is now is at the very end.
    private static IntStream seen(Image drawn, int from, double least, double most) {
        int top = (int) (TimelineCanvas.MAP + TimelineCanvas.AXIS);
        return IntStream.range(from, (int) drawn.getWidth() - 4)
                .filter(
                        x ->
                                IntStream.range(top, top + 20)
                                        .mapToObj(y -> drawn.getPixelReader().getColor(x, y))
                                        .filter(one -> one.getBrightness() > 0.3)
                                        .filter(one -> one.getSaturation() > 0.3)
                                        .anyMatch(
                                                one ->
                                                        one.getHue() > least
                                                                && one.getHue() < most));
    }

    @Test
    void the_names_are_made_wider_with_the_pointer(FxRobot robot) {
        show(calm().later(30));
        Node lanes = robot.lookup("#timeline-lanes").query();
        robot.moveTo(lanes.localToScreen(120, 200));
        assertThat(lanes.getCursor()).isEqualTo(Cursor.H_RESIZE);
        robot.press(MouseButton.PRIMARY);
        robot.moveTo(lanes.localToScreen(200, 200));
        robot.release(MouseButton.PRIMARY);
        robot.moveTo(lanes.localToScreen(120, 210));
        assertThat(lanes.getCursor()).isEqualTo(Cursor.DEFAULT);
        robot.moveTo(lanes.localToScreen(200, 210));
        assertThat(lanes.getCursor()).isEqualTo(Cursor.H_RESIZE);
    }

    @Test
    void the_lanes_are_pictured() {
        for (Theme theme : Theme.values()) {
            picture(calm().later(40), theme, "timeline-calm", 1);
            picture(incidents(), theme, "timeline-incidents", 1);
            picture(
                    incidents().later(200).source(new SourceStatus.Stale(incidents().now())),
                    theme,
                    "timeline-stale",
                    1);
            picture(incidents().silent(150).later(90), theme, "timeline-was-stale", 1);
            picture(dense(), theme, "timeline-dense", 12);
            picture(dense(), theme, "timeline-older", 30);
            picture(young(), theme, "timeline-young", 1);
        }
    }

    private static HandHistory calm() {
        HandHistory run = new HandHistory();
        for (int step = 0; step < 60; step++) {
            int node = step % 12;
            int at = step / 12;
            run.later(11);
            if (node % 3 > 0 || at == 0) {
                run.move(node, ROUND.get(at % 5), ROUND.get((at + 1) % 5));
            }
        }
        return run;
    }

    private static HandHistory incidents() {
        HandHistory run = calm();
        run.move(0x42, ACCEPTING, DRAINING)
                .later(60)
                .move(0x42, DRAINING, DRAINED)
                .move(0x43, DRAINING, DRAINED)
                .later(40)
                .move(0x42, DRAINED, FENCE_LOST)
                .move(0x43, DRAINED, FENCE_LOST)
                .later(50)
                .acknowledge(0x42, "avery")
                .acknowledge(0x43, "avery")
                .later(40)
                .move(0x42, FENCE_LOST, DRAINED)
                .clear(0x43, Resolution.FENCE_VALID)
                .later(30)
                .move(0x43, FENCE_LOST, DRAINED)
                .move(0, MAINTENANCE, RETURNING)
                .move(3, DRAINED, FENCE_LOST)
                .later(30);
        return run.move(6, ACCEPTING, DRAINED).garble(9, "cut").later(60);
    }

    private static HandHistory young() {
        HandHistory run = new HandHistory();
        for (int node = 0; node < 8; node++) {
            run.later(4).move(node, ACCEPTING, DRAINING);
        }
        return run.later(3).move(2, DRAINING, DRAINED).later(5);
    }

    private static HandHistory dense() {
        HandHistory run = new HandHistory();
        for (int i = 0; i < 12000; i++) {
            int node = i % 40;
            int at = i / 40;
            run.later(1).move(node, ROUND.get(at % 5), ROUND.get((at + 1) % 5));
        }
        return run;
    }

    private void show(HandHistory run) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> viewModel.show(run.picture()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void low_lanes_and_the_table_in_their_place_are_pictured_and_nothing_in_them_is_cut() {
        for (String turned : List.of("compact", "table")) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                TimelineView drawn =
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000,
                                () -> {
                                    TimelineViewModel own = model();
                                    own.show(incidents().picture());
                                    TimelineView one = new TimelineView(own);
                                    ((ToggleButton) one.lookup("#timeline-" + turned)).fire();
                                    Pictures.draw(one, 900, 500, theme, "timeline-" + turned);
                                    return one;
                                });
                assertThat(Shots.clipped(drawn)).as("%s, %s", turned, theme).isEmpty();
            }
        }
    }

    private static void picture(HandHistory run, Theme theme, String name, double zoom) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    TimelineViewModel own = model();
                    own.show(run.picture());
                    own.zoom(zoom);
                    own.select(NodeId.of(4));
                    own.pin();
                    own.measure(own.now());
                    return Pictures.draw(new TimelineView(own), 900, 500, theme, name);
                });
    }
}
