package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.Pace;
import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;

import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The audit within the window, over a run that is kept.
@ExtendWith(ApplicationExtension.class)
class AuditPageTest {
    @TempDir private Path folder;
    private final Pace pace = new Pace(InstantSource.system(), 0);
    private LiveSession session;
    private Stage stage;

    @Start
    void open(Stage unused) throws Exception {
        session =
                new LiveSession(
                        List.of(Sample.log(pace)),
                        SupervisionPolicy.DEFAULT,
                        SiteFiles.placements(Sample.placements()),
                        pace,
                        false);
        session.keep(
                Journal.open(file(), "test", Instant.EPOCH, Step.Probe.NONE),
                "ops",
                false,
                Step.Probe.NONE);
        Board board =
                new Board(
                        session.desk(),
                        "avery",
                        Appearance.of(Theme.DARK),
                        FeedActs.NONE,
                        RecentStore.NONE,
                        session.audit(),
                        Site.USUAL);
        stage = new Stage();
        stage.setScene(board.scene(960, 640));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        board.begin();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), board::show);
        session.show(latest::offer);
        session.start();
    }

    @AfterEach
    void close(FxRobot robot) {
        session.close();
        robot.interact(stage::close);
    }

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
    }

    @Test
    void what_is_decided_in_the_window_stands_on_its_page(FxRobot robot) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-accepting").equals("1"));
        pace.advance(Duration.ofSeconds(27));
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        int before = robot.lookup("#audit-table").queryTableView().getItems().size();
        robot.push(KeyCode.A).push(KeyCode.ENTER);
        SampleWindow.until(
                () -> robot.lookup("#audit-table").queryTableView().getItems().size() > before);
        robot.push(KeyCode.G).push(KeyCode.A);
        robot.push(KeyCode.J);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#audit-place").endsWith("Halt acknowledged"));
        Shots.of(stage.getScene().getRoot(), "window-audit-960");
        robot.interact(() -> stage.setWidth(1440));
        WaitForAsyncUtils.waitForFxEvents();
        Shots.of(stage.getScene().getRoot(), "window-audit-1440");

        Path away = folder.resolve("away.db");
        Files.move(file(), away);
        pace.advance(Duration.ofSeconds(14));
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#shell-keeping").startsWith("NOT KEPT since"));
        SampleWindow.until(() -> robot.lookup("#banner").query().isVisible());
        for (int width : new int[] {1440, 960}) {
            robot.interact(() -> stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            Shots.of(stage.getScene().getRoot(), "window-not-kept-" + width);
            assertThat(Shots.clipped(stage.getScene().getRoot()))
                    .noneMatch(one -> one.startsWith("NOT KEPT"));
        }
        Files.move(away, file());
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
    }

    @Test
    void its_keys_are_acts_that_work_only_there(FxRobot robot) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(robot.lookup("#audit-export-ndjson").tryQuery()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        robot.push(KeyCode.J).push(KeyCode.Y);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("Entry: "));
        robot.push(KeyCode.SLASH).write("nobody");
        SampleWindow.until(
                () -> robot.lookup("#audit-table").queryTableView().getItems().isEmpty());
        assertThat(robot.lookup("#audit-text").queryTextInputControl().getText())
                .isEqualTo("nobody");
        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(
                () -> !robot.lookup("#audit-table").queryTableView().getItems().isEmpty());
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
