package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.ui.control.Density;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is done in a window above by keys is in the registry as all else is: with other keys where
/// they were given, and written on the buttons.
@ExtendWith(WindowRobot.class)
class DialogKeysTest {
    private static final long NODE = 0x42;

    @TempDir private Path folder = Path.of("");
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window =
                SampleWindow.kept(
                        feed,
                        new Roster(
                                Map.of(
                                        NodeId.of(NODE),
                                        List.of(new WorkloadName("orders-consumer"))),
                                Map.of()),
                        SampleWindow.journal(folder.resolve("state/journal.db")),
                        (_, _, _) -> Optional.empty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void keys_of_the_forensic_clear_are_given_anew_and_stand_on_its_buttons(FxRobot robot)
            throws Exception {
        feed.moves(NODE, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        robot.interact(
                () -> {
                    assertThat(refusal("clear.copy")).isEqualTo("No forensic clear is open.");
                    assertThat(
                                    window.board()
                                            .rebind(
                                                    Map.of(
                                                            "clear.review", List.of("Alt+R"),
                                                            "clear.copy", List.of("c"))))
                            .isEmpty();
                });
        Density before = window.look().densityProperty().get();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        SampleWindow.until(() -> robot.lookup("#clear-review").tryQuery().isPresent());
        robot.targetWindow(robot.lookup("#clear-form").query().getScene().getWindow());
        assertThat(text(robot, "#clear-review")).isEqualTo("Review  Alt+R");
        assertThat(text(robot, "#clear-attach")).isEqualTo("Attach a file…  Alt+F");
        robot.interact(
                () -> assertThat(refusal("clear.copy")).contains("another step of the clear"));
        fire(robot, "#clear-resolution-fence_valid");
        fire(robot, "#clear-evidence-power");
        robot.push(KeyCode.D);
        assertThat(window.look().densityProperty().get())
                .as("what the window below does is not done from here")
                .isEqualTo(before);
        robot.interact(
                () -> robot.lookup("#clear-reason").queryTextInputControl().setText("it is dark"));
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(robot.lookup("#clear-confirm").tryQuery()).as("not its key now").isEmpty();
        robot.push(KeyCode.ALT, KeyCode.R);
        SampleWindow.until(() -> robot.lookup("#clear-confirm").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup("#clear-confirm").queryTextInputControl().setText("0x42"));
        fire(robot, "#clear-operate");
        SampleWindow.until(() -> robot.lookup("#clear-copy").tryQuery().isPresent());
        assertThat(text(robot, "#clear-copy")).isEqualTo("Copy  C");
        robot.push(KeyCode.C);
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .contains("orders-consumer"));
    }

    @Test
    void a_clear_whose_time_is_over_is_read_again_by_one_key_and_loses_nothing_that_was_typed(
            FxRobot robot) throws Exception {
        toConfirm(robot);
        window.later(91);
        SampleWindow.until(() -> robot.lookup("#clear-operate").queryButton().isDisabled());
        robot.push(KeyCode.ALT, KeyCode.R);
        SampleWindow.until(() -> !robot.lookup("#clear-operate").queryButton().isDisabled());
        assertThat(typed(robot, "#clear-confirm")).isEqualTo("0x42");
    }

    @Test
    void a_clear_whose_fence_was_lost_again_goes_back_by_that_key_and_keeps_the_reason(
            FxRobot robot) throws Exception {
        toConfirm(robot);
        feed.moves(NODE, "fence_lost", "drained", "fence_lost");
        window.taken(feed);
        SampleWindow.until(() -> robot.lookup("#clear-operate").queryButton().isDisabled());
        robot.push(KeyCode.ALT, KeyCode.R);
        SampleWindow.until(
                () -> robot.lookup("#clear-resolution-reattempt_drain").query().isFocused());
        assertThat(typed(robot, "#clear-reason")).isEqualTo("it is dark");
        assertThat(text(robot, "#clear-cannot")).startsWith("This is raise 2");
    }

    private static String typed(FxRobot robot, String id) {
        return robot.lookup(id).queryTextInputControl().getText();
    }

    private void toConfirm(FxRobot robot) throws Exception {
        feed.moves(NODE, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        SampleWindow.until(() -> robot.lookup("#clear-review").tryQuery().isPresent());
        robot.targetWindow(robot.lookup("#clear-form").query().getScene().getWindow());
        assertThat(text(robot, "#clear-review")).isEqualTo("Review  Alt+N");
        fire(robot, "#clear-resolution-fence_valid");
        fire(robot, "#clear-evidence-power");
        robot.interact(
                () -> robot.lookup("#clear-reason").queryTextInputControl().setText("it is dark"));
        robot.push(KeyCode.ALT, KeyCode.N);
        SampleWindow.until(() -> robot.lookup("#clear-confirm").query().isFocused());
        robot.write("0x42");
        assertThat(text(robot, "#clear-reload")).isEqualTo("Reload  Alt+R");
        robot.interact(
                () ->
                        assertThat(refusal("clear.reload"))
                                .isEqualTo("The node has not changed since it was read."));
    }

    private String refusal(String act) {
        return window.board().acts().find(act).orElseThrow().refusal().get();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }
}
