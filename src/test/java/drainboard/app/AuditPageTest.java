package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The audit within the window, over a run that is kept.
@ExtendWith(WindowRobot.class)
class AuditPageTest {
    @TempDir private Path folder;
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.audited(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// They are read from the disk, and not before the chain is checked or after it.
    private static int entries(FxRobot robot) {
        return SampleWindow.rows(robot.lookup("#audit-table").queryTableView()).size();
    }

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
    }

    @Test
    void what_is_decided_in_the_window_stands_on_its_page(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        SampleWindow.until(() -> entries(robot) > 0);
        int before = entries(robot);
        robot.push(KeyCode.A).push(KeyCode.ENTER);
        SampleWindow.until(() -> entries(robot) > before);
        robot.push(KeyCode.G).push(KeyCode.A);
        robot.push(KeyCode.J);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#audit-place").endsWith("Halt acknowledged"));
        Shots.of(window.root(), "window-audit-960");
        window.resize(1440, 640);
        WaitForAsyncUtils.waitForFxEvents();
        Shots.of(window.root(), "window-audit-1440");

        Path away = folder.resolve("away.db");
        Files.move(file(), away);
        window.later(14);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#shell-keeping").startsWith("NOT KEPT since"));
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#audit-chain")
                                .matches("Whole at \\S+, not kept since \\S+: .*"));
        assertThat(robot.lookup("#audit-chain-bar").query().getAccessibleText())
                .contains("not kept since");
        assertThat(SampleWindow.label(robot, "#shell-chain")).startsWith("chain last verified ");
        SampleWindow.until(() -> robot.lookup("#banner").query().isVisible());
        for (int width : new int[] {1440, 960}) {
            window.resize(width, 640);
            WaitForAsyncUtils.waitForFxEvents();
            Shots.of(window.root(), "window-not-kept-" + width);
            assertThat(Shots.clipped(window.root())).noneMatch(one -> one.startsWith("NOT KEPT"));
        }
        robot.clickOn("#audit-check");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#audit-chain")
                                .startsWith("The chain cannot be checked: "));
        Files.move(away, file());
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        assertThat(SampleWindow.label(robot, "#shell-chain")).startsWith("chain verified ");
    }

    @Test
    void its_keys_are_acts_that_work_only_there(FxRobot robot) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#audit-export-ndjson").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        SampleWindow.until(() -> entries(robot) > 0);
        robot.push(KeyCode.J).push(KeyCode.Y);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Entry: "));
        robot.push(KeyCode.SLASH).write("nobody");
        SampleWindow.until(() -> entries(robot) == 0);
        assertThat(robot.lookup("#audit-text").queryTextInputControl().getText())
                .isEqualTo("nobody");
        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(() -> entries(robot) > 0);
        assertThat(robot.lookup("#audit-text").query().isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#audit-text").query().isFocused()).isFalse();
        assertThat(robot.lookup("#audit-export").queryLabeled().getText()).endsWith("Ctrl+E");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        SampleWindow.until(
                () -> robot.lookup("#audit-export").queryAs(MenuButton.class).isShowing());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void an_export_is_its_owners_alone_and_there_whole_or_not_at_all() throws Exception {
        Path to = folder.resolve("audit.ndjson");
        Way way = AuditPage.to(to);
        try (var target = way.place().open()) {
            target.out().write('x');
        }
        assertThat(to).doesNotExist();
        try (var target = way.place().open()) {
            target.out().write('x');
            target.keep();
        }
        assertThat(to).hasContent("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(to)))
                .isEqualTo("rw-------");
    }
}
