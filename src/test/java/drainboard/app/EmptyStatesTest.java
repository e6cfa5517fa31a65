package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.source.Retry;
import drainboard.ui.action.Act;
import drainboard.ui.drain.Shots;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;

/// Each empty or broken state has its sentence, its cause and its action, where the operator is
/// (ux.md E.9).
@ExtendWith(ApplicationExtension.class)
class EmptyStatesTest {
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, Roster.EMPTY);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void says(FxRobot robot, String id, String sentence) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, id).equals(sentence));
    }

    private static void go(FxRobot robot, KeyCode page) {
        robot.push(KeyCode.G).push(page);
    }

    private void shot(String name) {
        assertThat(Shots.clipped((Parent) window.root())).isEmpty();
        Shots.of(window.root(), "state-" + name);
    }

    @Test
    void connected_but_no_event_yet_says_since_when_and_the_clock_runs(FxRobot robot)
            throws Exception {
        feed.sink().caughtUp();
        says(
                robot,
                "#drains-first-standing-0",
                "Connected to siem-a 0 s ago. No event has arrived.");
        window.later(12);
        says(
                robot,
                "#drains-first-standing-0",
                "Connected to siem-a 12 s ago. No event has arrived.");
        shot("no-event-yet");
        go(robot, KeyCode.S);
        says(robot, "#feeds-standing-0", "Connected to siem-a 12 s ago. No event has arrived.");
    }

    @Test
    void connected_but_none_is_ours_names_the_first_kinds_and_leads_to_the_mapping(FxRobot robot)
            throws Exception {
        for (int i = 0; i < 1002; i++) {
            feed.line("{\"kind\":\"" + (i < 2 ? "login" : "audit") + "\"}");
        }
        String sentence =
                "1\u00a0002 events read, none is a node_mode_transition. First kinds seen: login,"
                        + " audit.";
        says(robot, "#drains-first-standing-0", sentence);
        shot("none-ours");
        go(robot, KeyCode.S);
        says(robot, "#feeds-standing-0", sentence);
        shot("none-ours-sources");
        robot.clickOn("#feeds-standing-0-do");
        SampleWindow.until(() -> robot.lookup("#connect-mapping").query().isFocused());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void not_connected_counts_down_and_is_tried_now(FxRobot robot) throws Exception {
        String gone = "siem-a cannot be reached: connection refused (127.0.0.1:9200).";
        feed.sink().waiting(gone, new Retry(Duration.ofSeconds(8), false));
        says(robot, "#drains-first-standing-0", gone + " Next try in 8 s.");
        window.later(1);
        says(robot, "#drains-first-standing-0", gone + " Next try in 7 s.");
        shot("not-connected");
        robot.clickOn("#drains-first-standing-0-do");
        says(robot, "#drains-first-standing-0", gone + " It is being tried now.");
        assertThat(feed.tries()).isEqualTo(1);
        feed.sink().waiting(gone, new Retry(Duration.ofSeconds(8), false));
        go(robot, KeyCode.S);
        says(robot, "#feeds-standing-0", gone + " Next try in 8 s.");
        shot("not-connected-sources");
        robot.clickOn("#feeds-standing-0-do");
        says(robot, "#feeds-standing-0", gone + " It is being tried now.");
        assertThat(feed.tries()).isEqualTo(2);
    }

    @Test
    void the_chip_and_the_palette_try_it_too_and_what_was_asked_for_is_refused(FxRobot robot)
            throws Exception {
        String gone = "siem-a cannot be reached: connection refused (127.0.0.1:9200).";
        feed.sink().waiting(gone, new Retry(Duration.ofSeconds(8), false));
        says(robot, "#drains-first-standing-0", gone + " Next try in 8 s.");
        robot.clickOn(".chip");
        says(robot, "#chip-said", gone + " Next try in 8 s.");
        window.later(2);
        says(robot, "#chip-said", gone + " Next try in 6 s.");
        Shots.of(robot.lookup("#chip-said").query().getScene().getRoot(), "state-chip");
        robot.clickOn("#chip-try");
        SampleWindow.until(() -> feed.tries() == 1);
        feed.sink().waiting(gone, new Retry(Duration.ofSeconds(8), false));
        says(robot, "#drains-first-standing-0", gone + " Next try in 8 s.");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("try siem").push(KeyCode.ENTER);
        SampleWindow.until(() -> feed.tries() == 2);
        feed.sink().waiting("siem-a is busy.", new Retry(Duration.ofSeconds(42), true));
        says(
                robot,
                "#drains-first-standing-0",
                "siem-a is busy. Next try in 42 s. It asked to be left alone so long.");
        assertThat(robot.lookup("#drains-first-standing-0-do").query().isDisabled()).isTrue();
        Act act = window.board().acts().find("source.try").orElseThrow();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5000, () -> act.refusal().get()))
                .isEqualTo("It asked to be left alone so long, which is not shortened.");
    }
}
