package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Refusal;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.Pace;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Words;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/// The sample, from the first event to the release, by real clicks and keys.
@ExtendWith(WindowRobot.class)
class JourneyTest {
    private final Pace pace = new Pace(InstantSource.system(), 0);
    private LiveSession session;
    private Board board;

    @Start
    void open(Stage stage) throws Exception {
        Roster roster = SiteFiles.placements(Sample.placements());
        session =
                new LiveSession(
                        List.of(Sample.log(pace)), SupervisionPolicy.DEFAULT, roster, pace, true);
        board = new Board(session.desk(), "avery", Theme.DARK);
        Scene scene = board.scene(1000, 900);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), board::show);
        session.show(latest::offer);
        session.start();
    }

    @AfterEach
    void close() {
        SampleWindow.end(session);
    }

    @Test
    void a_lost_fence_is_acknowledged_authorised_and_released_by_the_schedulers_own_word(
            FxRobot robot) throws Exception {
        until(() -> text(robot, "#count-accepting").equals("1"));
        pace.advance(Duration.ofMillis(3500));
        until(() -> text(robot, "#count-accepting").equals("14"));
        pace.advance(Duration.ofSeconds(32));
        until(() -> anyText(robot, "Nobody has acknowledged"));
        assertThat(text(robot, "#count-fence_lost")).isEqualTo("1");
        assertThat(text(robot, "#shell-keeping")).contains("Decisions are not kept");

        robot.clickOn("#banner-acknowledge");
        robot.clickOn("#ack-confirm");
        until(() -> anyText(robot, "avery has it"));

        robot.clickOn("#banner-open");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)
                .release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> robot.lookup("#clear-review").tryQuery().isPresent());
        robot.clickOn("#clear-resolution-fence_valid");
        robot.clickOn("#clear-evidence-power");
        robot.clickOn("#clear-reason").write("   ");
        robot.clickOn("#clear-review");
        until(() -> text(robot, "#clear-fault-reason").equals(Words.of(Refusal.BLANK_REASON)));
        robot.clickOn("#clear-reason").write("PDU 3 outlet 12 is dark");
        fire(robot, "#clear-review");
        until(() -> robot.lookup("#clear-confirm").tryQuery().isPresent());
        robot.clickOn("#clear-confirm").write("0x42");
        fire(robot, "#clear-operate");
        until(() -> robot.lookup("#clear-outcome").tryQuery().isPresent());
        assertThat(anyText(robot, "fence_lost → drained")).isTrue();
        fire(robot, "#clear-close");
        until(() -> anyText(robot, "waiting for the scheduler"));
        assertThat(text(robot, "#count-fence_lost")).isEqualTo("1");

        pace.advance(Duration.ofSeconds(100));
        until(() -> text(robot, "#count-fence_lost").equals("0"));
        until(() -> !anyText(robot, "FENCE LOST 0x42"));
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> ((javafx.scene.control.ButtonBase) robot.lookup(id).query()).fire());
    }

    private static String text(FxRobot robot, String id) {
        return SampleWindow.label(robot, id);
    }

    private static boolean anyText(FxRobot robot, String part) {
        return robot.lookup(
                        (Node node) ->
                                node instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(part))
                .tryQuery()
                .isPresent();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        SampleWindow.until(holds);
    }
}
