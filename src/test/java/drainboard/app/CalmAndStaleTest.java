package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.journal.Journal;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.control.Sheets;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Vision;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Severity;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The whole window when all is well, and when its source falls silent (ux.md A.2, rules 1, 2 and
/// 11).
@ExtendWith(WindowRobot.class)
class CalmAndStaleTest {
    private static final int NODES = 1000;
    private static final long DRAINED = 100;
    private static final double NEAR = 10;
    private static final long PATIENCE = 60_000;

    private final HandFeed feed = new HandFeed("east.ndjson");
    @TempDir private Path folder;
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        Journal journal = SampleWindow.journal(folder.resolve("state").resolve("journal.db"));
        window = SampleWindow.kept(List.of(feed), journal);
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
    void calm_when_normal_a_healthy_fleet_of_1000_shows_no_pixel_near_red_or_amber_on_any_page(
            FxRobot robot) throws Exception {
        window.resize(1440, 900);
        healthy(robot);
        // A slow machine may have made the window admit that it was slow: that is over by then.
        window.later(12);
        SampleWindow.until(() -> robot.lookup("#attention-calm").query().isVisible());
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        List<String> loud = new ArrayList<>();
        // To change the theme costs more than to walk all pages again.
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            Shots.dress(window.stage().getScene(), theme);
            for (Page page : Page.values()) {
                open(robot, page);
                loud(window.root(), page.word(), "calm-" + page.name(), theme, loud);
            }
            run(Page.FLEET.act());
            run("view.inspector");
            loud(window.root(), "without inspector", "calm-no-inspector", theme, loud);
            run("view.inspector");
            run("help.about");
            Shots.dress(SampleWindow.top().getScene(), theme);
            loud(SampleWindow.top(), "About", "calm-about", theme, loud);
            robot.push(KeyCode.ESCAPE);
        }
        assertThat(loud).isEmpty();
    }

    private void open(FxRobot robot, Page page) throws Exception {
        if (page != Page.DOSSIER) {
            run(page.act());
            return;
        }
        // A node that drains, so that there is much to tell.
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> window.board().choice().choose(NodeId.of(DRAINED), null));
        run(DossierPage.ACT);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#dossier-said").contains("Chain: Whole: "));
        assertThat(Shots.clipped(robot.lookup("#dossier-drains").queryParent()))
                .as("that incidents were not read is told whole")
                .isEmpty();
    }

    private void run(String act) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> window.board().acts().find(act).orElseThrow().run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Tells of each colour of alarm that is near to a pixel of a part.
    private void loud(Node part, String where, String picture, Theme theme, List<String> found)
            throws Exception {
        WritableImage image = calm(part);
        for (String token : List.of("-mode-fence-lost", "-alarm", "-warning")) {
            long pixels = near(image, colour(theme, token));
            if (pixels > 0) {
                found.add("%s, %s: %d pixels near %s".formatted(where, theme, pixels, token));
            }
        }
        Shots.one(part, picture.toLowerCase(Locale.ROOT), theme);
    }

    /// How a part looks while nothing needs a person. Where a busy machine made the window admit
    /// that it is slow, time goes on until that is over.
    private WritableImage calm(Node part) throws Exception {
        AtomicReference<@Nullable SessionPicture> slow = new AtomicReference<>();
        AtomicReference<WritableImage> image = new AtomicReference<>();
        SampleWindow.until(
                () -> {
                    assertThat(window.board().incidents().alarms())
                            .allMatch(one -> one.severity() == Severity.SLOW_WINDOW);
                    if (window.board().incidents().alarms().isEmpty()) {
                        image.set(part.snapshot(null, null));
                        return true;
                    }
                    SessionPicture now = window.shown();
                    if (!now.equals(slow.getAndSet(now))) {
                        window.later(12);
                        feed.sink().contact();
                    }
                    return false;
                });
        return image.get();
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
        return SampleWindow.read(
                () ->
                        Walk.nodes(part).stream()
                                .filter(Mark.class::isInstance)
                                .map(mark -> ((Mark) mark).look())
                                .filter(look -> look != Look.UNKNOWN)
                                .toList());
    }

    private static Color colour(Theme theme, String token) {
        return Objects.requireNonNull(
                Sheets.tokens(theme.name().toLowerCase(Locale.ROOT)).get(token), token);
    }

    private static long near(Node part, Color colour) {
        return near(SampleWindow.read(() -> part.snapshot(null, null)), colour);
    }

    private static long near(WritableImage image, Color colour) {
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
