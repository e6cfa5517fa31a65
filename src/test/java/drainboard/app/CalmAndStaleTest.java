package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Sheets;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Vision;
import drainboard.ui.drain.Shots;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The whole window when all is well, and when its source falls silent (ux.md A.2, rules 1, 2 and
/// 11).
@ExtendWith(ApplicationExtension.class)
class CalmAndStaleTest {
    private static final int NODES = 1000;
    private static final double NEAR = 10;
    private static final long PATIENCE = 10_000;

    private final HandFeed feed = new HandFeed("east.ndjson");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, Roster.EMPTY);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// A fleet in which some nodes drain, some are drained and the rest accepts.
    private void healthy(FxRobot robot) throws Exception {
        for (int node = 1; node <= NODES; node++) {
            feed.moves(node, "maintenance", "returning", "accepting");
            if (node % 50 == 0) {
                feed.moves(node, "accepting", "draining");
            }
            if (node % 100 == 0) {
                feed.moves(node, "draining", "drained");
            }
        }
        feed.sink().caughtUp();
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-accepting").equals("980"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-drained").equals("10"));
    }

    @Test
    void calm_when_normal_a_healthy_fleet_of_1000_shows_no_pixel_near_red_or_amber(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        healthy(robot);
        // A slow machine may have made the window admit that it was slow: that is over by then.
        window.later(12);
        SampleWindow.until(() -> robot.lookup("#attention-calm").query().isVisible());
        Shots.of(window.root(), "window-healthy-1000");
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            WaitForAsyncUtils.waitForAsyncFx(
                    PATIENCE, () -> Theme.apply(window.stage().getScene(), theme));
            WaitForAsyncUtils.waitForFxEvents();
            for (String token : List.of("-mode-fence-lost", "-alarm", "-warning")) {
                assertThat(near(window.root(), colour(theme, token)))
                        .as("%s, %s", theme, token)
                        .isZero();
            }
        }
    }

    @Test
    void stale_never_looks_live_a_second_past_the_threshold_no_mark_of_its_nodes_is_plain(
            FxRobot robot) throws Exception {
        window.resize(1440, 900);
        healthy(robot);
        Color draining = colour(Theme.DARK, "-mode-draining");
        assertThat(near(robot.lookup("#fleet-map").query(), draining)).isPositive();
        window.later(LiveSession.STALE_AFTER.toSeconds() + 1);
        Shots.of(window.root(), "window-stale-1000");
        SampleWindow.until(
                () ->
                        robot.lookup("#mode-unknown")
                                .query()
                                .getAccessibleText()
                                .startsWith("Unknown 1\u00a0000"));
        for (String mode :
                List.of(
                        "accepting",
                        "draining",
                        "drained",
                        "maintenance",
                        "returning",
                        "fence_lost")) {
            assertThat(SampleWindow.label(robot, "#count-" + mode)).as(mode).isEqualTo("0");
        }
        for (String token : List.of("-mode-draining", "-mode-drained", "-mode-returning")) {
            assertThat(near(robot.lookup("#fleet-map").query(), colour(Theme.DARK, token)))
                    .as(token)
                    .isZero();
        }
        for (String place : List.of("#drains-table", "#inspector")) {
            assertThat(plain(robot.lookup(place).query())).as(place).isEmpty();
        }
    }

    /// The looks below a node that vouch for a mode.
    private static List<Look> plain(Parent part) {
        return Walk.nodes(part).stream()
                .filter(Mark.class::isInstance)
                .map(mark -> ((Mark) mark).look())
                .filter(look -> look != Look.UNKNOWN)
                .toList();
    }

    private static Color colour(Theme theme, String token) {
        return Objects.requireNonNull(
                Sheets.tokens(theme.name().toLowerCase(Locale.ROOT)).get(token), token);
    }

    private static long near(Node part, Color colour) {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> part.snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Map<Integer, Boolean> known = new HashMap<>();
        long near = 0;
        for (int pixel : pixels) {
            if (known.computeIfAbsent(pixel, one -> isNear(one, colour))) {
                near++;
            }
        }
        return near;
    }

    private static boolean isNear(int pixel, Color colour) {
        Color seen = Color.rgb(pixel >> 16 & 0xFF, pixel >> 8 & 0xFF, pixel & 0xFF);
        return Vision.NORMAL.distance(seen, colour) < NEAR;
    }
}
