package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Sheets;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;
import java.util.Optional;

/// What tells a recording from what is live (ux.md A.2, rule 15).
@ExtendWith(WindowRobot.class)
class ReplayTest {
    private static final long PATIENCE = 60_000;

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
    void rule_15_replay_can_never_be_mistaken_for_live_by_frame_title_bar_and_acts(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        Color teal = Objects.requireNonNull(Sheets.tokens("dark").get("-rehearsal"));
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE, () -> window.root().snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        assertThat(share(image, teal, 0, 100, 6, height - 200)).as("left").isGreaterThan(0.3);
        assertThat(share(image, teal, width - 6, 100, 6, height - 200))
                .as("right")
                .isGreaterThan(0.3);
        assertThat(share(image, teal, 0, 0, width, 6)).as("top").isGreaterThan(0.3);
        assertThat(share(image, teal, 0, height - 6, width, 6)).as("bottom").isGreaterThan(0.3);

        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                PATIENCE, () -> window.board().titleProperty().get()))
                .startsWith("SAMPLE – ");

        assertThat(SampleWindow.label(robot, "#shell-recorded"))
                .startsWith("SAMPLE")
                .endsWith("Nothing here touches a live system.");
        var bar = robot.lookup("#shell-recorded").query();
        var at = SampleWindow.place(bar);
        assertThat(share(image, teal, (int) at.getMinX(), (int) at.getMinY(), 400, 4))
                .as("the bar")
                .isGreaterThan(0.9);

        Optional<String> refusal =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE,
                        () ->
                                window.board().acts().all().stream()
                                        .filter(act -> act.id().startsWith("scheduler."))
                                        .map(act -> act.refusal().get())
                                        .reduce((one, other) -> one.isBlank() ? one : other));
        assertThat(refusal).as("what would touch the scheduler").isPresent();
        assertThat(refusal.orElseThrow()).isNotBlank().containsIgnoringCase("record");
    }

    private static double share(WritableImage image, Color colour, int x, int y, int w, int h) {
        int alike = 0;
        for (int across = x; across < x + w; across++) {
            for (int down = y; down < y + h; down++) {
                Color seen = image.getPixelReader().getColor(across, down);
                alike += isNear(seen, colour) ? 1 : 0;
            }
        }
        return alike / (double) (w * h);
    }

    private static boolean isNear(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue())
                < 0.08;
    }
}
