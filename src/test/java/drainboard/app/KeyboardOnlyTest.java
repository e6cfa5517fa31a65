package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// From the first event of a drain to the export of the audit, by keys alone. What stands for the
/// desktop's own dialog of files gives the name at once.
@ExtendWith(WindowRobot.class)
class KeyboardOnlyTest {
    private static final long NODE = 0x42;
    private static final long PATIENCE = 60_000;
    private static final int MOST_TABS = 60;

    @TempDir private Path folder = Path.of("");
    private final HandFeed feed = new HandFeed("siem-a");
    private final AtomicInteger clicks = new AtomicInteger();
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window =
                SampleWindow.kept(
                        feed,
                        new Roster(
                                Map.of(
                                        NodeId.of(NODE),
                                        List.of(
                                                new WorkloadName("orders-consumer"),
                                                new WorkloadName("mail-relay"))),
                                Map.of()),
                        SampleWindow.journal(journal()),
                        (owner, title, name) -> Optional.of(folder.resolve(name)));
        window.stage().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> clicks.incrementAndGet());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path journal() {
        return folder.resolve("state").resolve("journal.db");
    }

    @Test
    void a_lost_fence_is_acknowledged_cleared_and_exported_without_the_mouse(FxRobot robot)
            throws Exception {
        window.resize(1280, 800);
        feed.moves(7, "accepting", "draining").moves(NODE, "accepting", "draining", "drained");
        feed.moves(NODE, "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));

        robot.push(KeyCode.N);
        robot.push(KeyCode.A);
        assertThat(focused().getId()).isEqualTo("ack-note");
        robot.write("on my way to the rack").push(KeyCode.ENTER);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#banner-words").contains("avery has it"));

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        SampleWindow.until(() -> hasFocus("clear-resolution-reattempt_drain"));
        robot.targetWindow(front());
        front().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> clicks.incrementAndGet());
        robot.push(KeyCode.DOWN);
        tabTo(robot, "clear-evidence-power");
        robot.push(KeyCode.SPACE);
        tabTo(robot, "clear-reason");
        robot.write("PDU 3 outlet 12 is dark");
        robot.push(KeyCode.ALT, KeyCode.N);
        SampleWindow.until(() -> hasFocus("clear-confirm"));
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#clear-outcome").tryQuery()).as("nothing typed yet").isEmpty();
        robot.write("0x42");
        tabTo(robot, "clear-operate");
        assertThat(((ButtonBase) focused()).getText()).isEqualTo("Authorise clear of 0x42");
        robot.push(KeyCode.SPACE);
        SampleWindow.until(() -> robot.lookup("#clear-outcome").tryQuery().isPresent());

        feed.moves(NODE, "fence_lost", "drained");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("0"));
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#clear-outcome").startsWith("Released: "));
        robot.push(KeyCode.Y);
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("orders-consumer").contains("mail-relay");
        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(() -> front().equals(window.stage()));

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        SampleWindow.until(
                () -> robot.lookup("#audit-export").queryAs(MenuButton.class).isShowing());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        Path export = folder.resolve("audit.ndjson");
        SampleWindow.until(() -> Files.exists(export));

        assertThat(Files.readString(export))
                .contains("\"kind\":\"halt_acknowledged\"")
                .contains("on my way to the rack")
                .contains("\"kind\":\"forensic_clear\"")
                .contains("PDU 3 outlet 12 is dark")
                .contains("\"result\":\"ended\"");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#audit-exported")
                                .contains(" entries to " + export));
        assertThat(clicks.get()).as("presses of a mouse").isZero();
        window.close();
        int verified =
                new CommandLine(new AuditCommand(journal(), new ByteArrayOutputStream()))
                        .execute("verify", journal().toString());
        assertThat(verified).as("what was exported from is whole").isZero();
    }

    /// The window in front: the toolkit without a screen leaves the one behind it focused too.
    private static Window front() {
        return SampleWindow.read(
                () ->
                        Window.getWindows().stream()
                                .filter(Window::isFocused)
                                .reduce((_, later) -> later)
                                .orElseThrow());
    }

    /// Whether something has the focus; on the window's thread.
    private static boolean hasFocus(String id) {
        Node owner = front().getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private static Node focused() {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> front().getScene().getFocusOwner());
    }

    /// Goes on by Tab until it is there.
    private static void tabTo(FxRobot robot, String id) {
        for (int tab = 0; tab < MOST_TABS && !id.equals(focused().getId()); tab++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(focused().getId()).isEqualTo(id);
    }
}
