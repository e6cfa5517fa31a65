package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.source.Retry;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The whole window at every size it may have, by the sample.
@ExtendWith(WindowRobot.class)
class WindowFitsTest {
    private static final String GONE =
            "siem-b cannot be reached: connection refused (127.0.0.1:9200).";

    @TempDir private Path folder;
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
    void nothing_is_cut_at_any_width_from_960_up(FxRobot robot) throws Exception {
        window.atFenceLost(robot).later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        for (int width : new int[] {960, 1023, 1024, 1100, 1279, 1280, 1440, 1920}) {
            window.resize(width, 640);
            whole(robot, "at " + width);
            robot.push(KeyCode.I);
            WaitForAsyncUtils.waitForFxEvents();
            whole(robot, "at " + width + ", inspector the other way");
            robot.push(KeyCode.I);
        }
    }

    @Test
    void with_three_sources_one_waiting_and_events_of_other_days_nothing_is_cut(FxRobot robot)
            throws Exception {
        HandFeed file = new HandFeed("a.ndjson");
        HandFeed live = new HandFeed("127.0.0.1");
        HandFeed gone = new HandFeed("siem-b");
        window.close();
        window =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> SampleWindow.kept(List.of(file, live, gone), Roster.EMPTY, folder));
        for (String step :
                List.of("accepting>draining", "draining>drained", "drained>fence_lost")) {
            file.line(dated(step));
        }
        file.line("total nonsense");
        live.moves(0x12, "accepting", "draining");
        gone.moves(0x13, "accepting", "draining");
        gone.sink().waiting(GONE, new Retry(Duration.ofSeconds(8), false));
        window.resize(1440, 900);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-lost").contains("WAITING"));
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.board().choice().choose(NodeId.of(0x42), null));
        SampleWindow.until(() -> SampleWindow.label(robot, "#inspector-title").equals("Node 0x42"));
        for (int[] size : new int[][] {{960, 600}, {1280, 800}, {1440, 900}}) {
            window.resize(size[0], size[1]);
            String at = "at %d by %d".formatted(size[0], size[1]);
            whole(robot, at);
            Shots.of(window.root(), "window-three-sources-" + size[0]);
            robot.push(KeyCode.I);
            WaitForAsyncUtils.waitForFxEvents();
            whole(robot, at + ", inspector the other way");
            robot.push(KeyCode.I);
        }
        assertThat(SampleWindow.label(robot, "#shell-lost-brief")).isEqualTo("1 source waiting");
        for (String id : List.of("#shell-lag", "#shell-rate", "#shell-chain", "#shell-desk")) {
            assertThat(robot.lookup(id).<Node>query().isVisible()).as(id).isTrue();
        }
    }

    /// 0x42 moves two days before the window's clock.
    private static String dated(String step) {
        String[] modes = step.split(">", -1);
        return """
        {"kind":"node_mode_transition","ts":"2026-11-23T10:00:00.123Z","node_id":"0x42",\
        "from":"%s","to":"%s"}\
        """
                .formatted(modes[0], modes[1]);
    }

    @Test
    void the_attention_list_takes_what_it_needs_and_the_map_the_rest(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        double column = height(robot, "#attention") + height(robot, "#fleet-map");
        double few = height(robot, "#attention");
        assertThat(few).as("room for what is there, not more").isLessThan(column / 3);
        window.later(14);
        SampleWindow.until(() -> height(robot, "#attention") > few);
        assertThat(height(robot, "#attention") + height(robot, "#fleet-map")).isEqualTo(column);
        window.resize(1100, 600);
        assertThat(height(robot, "#attention"))
                .isBetween(
                        112.0, (height(robot, "#attention") + height(robot, "#fleet-map")) / 2 + 8);
        assertThat(height(robot, "#fleet-map")).isGreaterThan(112.0);
    }

    private static double height(FxRobot robot, String id) {
        return SampleWindow.place(robot.lookup(id).query()).getHeight();
    }

    @Test
    void each_size_has_its_picture(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-accepting").equals("1"));
        Shots.of(window.root(), "window-calm-1440");
        window.atFenceLost(robot);
        Shots.of(window.root(), "window-fence-lost-1440");
        window.later(14).resize(1280, 800);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        Shots.of(window.root(), "window-refused-1280");
        window.resize(960, 640);
        Shots.of(window.root(), "window-refused-960");
        robot.push(KeyCode.I);
        Shots.of(window.root(), "window-inspector-960");
        robot.push(KeyCode.I);
        window.later(90);
        SampleWindow.until(() -> SampleWindow.label(robot, "#banner-words").contains("by itself"));
        whole(robot, "gone, still held");
        assertThat(SampleWindow.label(robot, "#shell-refused")).contains("refused");
        Shots.of(window.root(), "window-gone-960");
    }

    private void whole(FxRobot robot, String when) throws Exception {
        // A text that changes with the run is laid out with the next pulse.
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Shots.clipped(window.root())).as(when).isEmpty();
        SampleWindow.until(
                () ->
                        robot.lookup(".scroll-bar").<Node>queryAll().stream()
                                .noneMatch(WindowFitsTest::isSideways));
        double edge = SampleWindow.place(window.root()).getMaxX();
        for (String id : new String[] {"#banner-open", "#drains", "#mode-diagram"}) {
            Node part = robot.lookup(id).query();
            assertThat(SampleWindow.place(part).getMaxX())
                    .as("%s, %s", id, when)
                    .isLessThanOrEqualTo(edge);
        }
    }

    private static boolean isSideways(Node bar) {
        return bar instanceof ScrollBar one
                && one.getOrientation() == Orientation.HORIZONTAL
                && one.isVisible();
    }
}
