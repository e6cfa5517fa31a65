package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.journal.Step;
import drainboard.log.Crashes;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.settings.AppPaths;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.Severity;

import javafx.scene.Parent;
import javafx.scene.control.TextArea;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// Faults of the program in a whole window that is put together as the desktop's is: what failed is
/// told and written down, and all else goes on.
@ExtendWith(WindowRobot.class)
@SuppressWarnings("NullAway.Init") // each test puts a window together first
class FaultInWindowTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir private Path folder;
    private final HandFeed feed = new HandFeed("siem-a");
    private final AtomicBoolean broken = new AtomicBoolean();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Configured configured;
    private Blackbox box;
    private LiveSession session;
    private Stage stage;
    private Board board;

    @Start
    void ready(Stage unused) {
        AppPaths paths =
                new AppPaths(
                        folder.resolve("config.toml"),
                        folder.resolve("system.toml"),
                        folder.resolve("state"),
                        folder,
                        folder.resolve("s"));
        configured = Configured.read(paths, _ -> "");
    }

    private void open() throws Exception {
        WaitForAsyncUtils.autoCheckException = false;
        box = Blackbox.open(configured, "window", said::add);
        session =
                new LiveSession(
                        List.of(feed),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        InstantSource.fixed(NOW),
                        false);
        session.keep(
                SampleWindow.journal(folder.resolve("kept").resolve("journal.db")),
                "ops",
                false,
                Step.Probe.NONE);
        WaitForAsyncUtils.waitForAsyncFx(60_000, this::show);
        SampleWindow.until(() -> label("#shell-keeping").startsWith("Kept"));
    }

    private void show() {
        stage = new Stage();
        box.show(new FaultWindow(stage)::show);
        board =
                new Board(
                        box.watching(session.desk()),
                        "avery",
                        Appearance.of(Theme.DARK),
                        FeedActs.NONE,
                        RecentStore.NONE,
                        session.audit(),
                        box.site(configured, session.scribe()).with(this::found));
        stage.setScene(board.scene(1280, 800));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        board.begin();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), board::show);
        session.show(box.watching(latest::offer));
        session.start();
    }

    /// What is computed for the banner and the list of what needs a person.
    private List<Alarm> found(SessionPicture picture) {
        if (broken.get()) {
            throw new IllegalStateException("a rule that failed");
        }
        return List.of();
    }

    @AfterEach
    void close(FxRobot robot) {
        try {
            SampleWindow.end(session);
            robot.interact(stage::close);
            box.close();
        } finally {
            // Whatever failed here is no matter of the tests that follow.
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    private String label(String id) {
        return SampleWindow.read(
                () ->
                        stage.getScene().lookup(id) instanceof javafx.scene.control.Labeled label
                                ? label.getText()
                                : "");
    }

    private List<String> log() throws Exception {
        Path file = configured.paths().log();
        return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    }

    private void until(String part) throws Exception {
        SampleWindow.until(() -> log().stream().anyMatch(line -> line.contains(part)));
    }

    @Test
    void a_view_model_that_throws_leaves_the_rest_alive_and_comes_back_when_asked(FxRobot robot)
            throws Exception {
        open();
        broken.set(true);
        feed.moves(0x41, "accepting", "draining");
        SampleWindow.until(() -> board.titleProperty().get().contains("A VIEW FAILED"));
        assertThat(label("#failed-words")).isEqualTo("This view failed; the core is running.");
        until("event=view_failed view=Banner");
        until("a rule that failed");
        SampleWindow.until(() -> Crashes.files(configured.paths().state()).size() >= 2);
        assertThat(Crashes.files(configured.paths().state()))
                .as("one for each view that shows it")
                .hasSize(2)
                .anySatisfy(
                        file ->
                                assertThat(Files.readString(file))
                                        .contains("view: Banner", "a rule that failed"))
                .anySatisfy(
                        file -> assertThat(label("#failed-file")).isEqualTo("Details: " + file));
        Shots.of(stage.getScene().getRoot(), "view-failed");

        feed.moves(0x42, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> label("#count-fence_lost").equals("1"));
        assertThat(label("#count-draining")).isEqualTo("1");
        until("event=raised node=0x42 cause=fence_lost raise=1");

        broken.set(false);
        robot.interact(() -> robot.lookup("#failed-reload").queryButton().fire());
        SampleWindow.until(() -> board.titleProperty().get().contains("FENCE LOST"));
        assertThat(board.titleProperty().get()).doesNotContain("A VIEW FAILED");
        assertThat(robot.lookup("#failed-words").tryQuery()).isEmpty();
    }

    @Test
    void what_nobody_caught_is_shown_and_written_and_the_window_lives_on(FxRobot robot)
            throws Exception {
        open();
        FxThread.later(
                () -> {
                    throw new IllegalStateException("nobody expected \u202e this");
                });
        SampleWindow.until(() -> robot.lookup("#fault-list").tryQuery().isPresent());
        List<Path> crashes = Crashes.files(configured.paths().state());
        assertThat(crashes)
                .singleElement()
                .satisfies(
                        file ->
                                assertThat(Files.readString(file))
                                        .contains("IllegalStateException"));
        assertThat(robot.lookup("#fault-list").queryAs(TextArea.class).getText())
                .contains("IllegalStateException", crashes.getFirst().toString())
                .doesNotContain("\u202e");
        Shots.of(robot.lookup("#fault-list").<Parent>query().getParent(), "fault-in-window");
        until("event=uncaught");

        feed.moves(0x42, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> label("#count-fence_lost").equals("1"));
        SampleWindow.until(() -> board.titleProperty().get().contains("FENCE LOST"));
    }

    @Test
    void raises_and_decisions_stand_in_the_log_without_what_was_said(FxRobot robot)
            throws Exception {
        open();
        feed.moves(0x42, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> board.titleProperty().get().contains("FENCE LOST"));
        until("event=raised node=0x42 cause=fence_lost raise=1");
        robot.interact(
                () -> {
                    board.incidents().acknowledge().ask(NodeId.of(0x42));
                    board.incidents().acknowledge().noteProperty().set("hunter2");
                    board.incidents().acknowledge().confirm();
                });
        until("event=asked decision=halt_acknowledged node=0x42 raise=1 attached=0");
        until("event=accepted decision=halt_acknowledged node=0x42 raise=1");
        assertThat(log()).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void a_log_that_cannot_be_written_is_a_row_of_the_list(FxRobot robot) throws Exception {
        Files.createDirectories(configured.paths().log());
        open();
        robot.interact(() -> stage.setWidth(1440));
        SampleWindow.until(
                () ->
                        board.incidents().alarms().stream()
                                .anyMatch(one -> one.condition().equals("NO LOG")));
        SampleWindow.until(() -> robot.lookup("NO LOG").tryQuery().isPresent());
        assertThat(SampleWindow.read(() -> board.incidents().alarms()))
                .as("it is said once, whatever this machine takes for a picture")
                .filteredOn(one -> one.severity() != Severity.SLOW_WINDOW)
                .hasSize(1);
        Shots.of(robot.lookup("#attention").query(), "attention-no-log");
        assertThat(Shots.clipped(robot.lookup("#attention").<Parent>query())).isEmpty();
        assertThat(said)
                .singleElement()
                .satisfies(one -> assertThat(one).contains("The log cannot be written"));
        feed.moves(0x42, "accepting", "draining");
        SampleWindow.until(() -> label("#count-draining").equals("1"));
    }
}
