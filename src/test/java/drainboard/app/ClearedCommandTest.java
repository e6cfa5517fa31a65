package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/// The command that an authorised clear waits for is offered where the inspector offers it, and
/// nowhere else.
@ExtendWith(WindowRobot.class)
class ClearedCommandTest {
    private static final String COMMAND = "grafos admin manage-node --node 0x42 --mode drained";

    private final HandFeed feed = new HandFeed("siem-a");
    private @Nullable SampleWindow window;

    @Start
    void begin(Stage unused) {}

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void a_recording_offers_no_command_for_the_scheduler(FxRobot robot) throws Exception {
        window = open(SampleWindow::open);
        Objects.requireNonNull(window).atFenceLost(robot);
        authorise(robot);
        assertThat(robot.lookup("#clear-order-copy").query().isVisible()).isFalse();
        assertThat(SampleWindow.label(robot, "#clear-order-line"))
                .isEqualTo(
                        "No command to copy. This is a recording: its nodes are not the"
                                + " scheduler's.");
    }

    @Test
    void where_a_node_stands_unknown_its_command_is_not_copied_any_more(FxRobot robot)
            throws Exception {
        window =
                open(
                        () ->
                                SampleWindow.live(
                                        feed,
                                        SupervisionPolicy.DEFAULT,
                                        new Roster(
                                                Map.of(
                                                        NodeId.of(0x42),
                                                        List.of(new WorkloadName("orders"))),
                                                Map.of())));
        feed.moves(0x42, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        authorise(robot);
        assertThat(SampleWindow.label(robot, "#clear-order-line")).isEqualTo(COMMAND);
        fire(robot, "#clear-order-copy");
        assertThat(copied(robot)).isEqualTo(COMMAND);
        robot.interact(() -> copy("nothing"));
        feed.sink().lost("it was cut short");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#clear-order-line")
                                .equals(
                                        "No command to copy. It is not known where 0x42"
                                                + " stands."));
        assertThat(robot.lookup("#clear-order-copy").query().isVisible()).isFalse();
        fire(robot, "#clear-order-copy");
        assertThat(copied(robot)).isEqualTo("nothing");
    }

    private static SampleWindow open(Callable<SampleWindow> made) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, made);
    }

    private static void authorise(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        SampleWindow.until(() -> robot.lookup("#clear-review").tryQuery().isPresent());
        robot.targetWindow(robot.lookup("#clear-form").query().getScene().getWindow());
        fire(robot, "#clear-resolution-fence_valid");
        fire(robot, "#clear-evidence-power");
        robot.interact(
                () -> robot.lookup("#clear-reason").queryTextInputControl().setText("it is dark"));
        robot.push(KeyCode.ALT, KeyCode.N);
        SampleWindow.until(() -> robot.lookup("#clear-confirm").tryQuery().isPresent());
        robot.interact(
                () -> robot.lookup("#clear-confirm").queryTextInputControl().setText("0x42"));
        fire(robot, "#clear-operate");
        SampleWindow.until(
                () ->
                        robot.lookup("#clear-order").tryQuery().isPresent()
                                && robot.lookup("#clear-order").query().isVisible());
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String copied(FxRobot robot) {
        String[] found = new String[1];
        robot.interact(() -> found[0] = Clipboard.getSystemClipboard().getString());
        return found[0];
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }
}
