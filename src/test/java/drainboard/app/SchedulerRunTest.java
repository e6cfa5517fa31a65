package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.AuditBook;
import drainboard.session.BookedEntry;
import drainboard.session.LiveSession;
import drainboard.settings.AppPaths;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The scheduler's command run from the window, by keys alone, where the site lets it: over a run
/// that is kept, with a program that writes down how it was called.
@ExtendWith(WindowRobot.class)
class SchedulerRunTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir private Path folder;
    private final HandFeed feed = new HandFeed("siem-a");
    private LiveSession session;
    private Stage stage;
    private Path program;

    @Start
    void open(Stage unused) throws Exception {
        program = folder.resolve("grafos one");
        Files.writeString(
                program,
                """
                #!/bin/sh
                for word in "$@"; do printf '%%s\\n' "$word"; done >> '%s'
                echo "moving $3"
                exit 3
                """
                        .formatted(called()));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        Path file = folder.resolve("config.toml");
        Files.writeString(
                file,
                """
                [scheduler]
                run = true
                command = ["%s", "a b; $(id)", "--node", "{node}", "--to={mode}"]
                """
                        .formatted(program));
        AppPaths paths =
                new AppPaths(
                        file, folder.resolve("system.toml"), folder, folder, folder.resolve("s"));
        Configured configured = Configured.read(paths, _ -> "");
        assertThat(configured.faults()).isEmpty();
        session =
                new LiveSession(
                        List.of(feed),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        InstantSource.fixed(NOW),
                        false);
        session.keep(SampleWindow.journal(journal()), "ops", false, Step.Probe.NONE);
        Board board =
                new Board(
                        session.desk(),
                        "avery",
                        Appearance.of(Theme.DARK),
                        FeedActs.NONE,
                        RecentStore.NONE,
                        session.audit(),
                        Site.of(configured, session.scribe()));
        stage = new Stage();
        SampleWindow.show(stage, board, session);
    }

    @AfterEach
    void close(FxRobot robot) {
        SampleWindow.end(session);
        robot.interact(stage::close);
    }

    private Path journal() {
        return folder.resolve("state").resolve("journal.db");
    }

    private Path called() {
        return folder.resolve("called");
    }

    /// To the second step, with the id typed, from the palette on.
    private void typed(FxRobot robot) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        feed.moves(0x42, "accepting", "draining", "drained");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-drained").equals("1"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("0x42").push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(">run the command maintenance").push(KeyCode.ENTER);
        SampleWindow.until(() -> robot.lookup("#command-chosen").tryQuery().isPresent());
        robot.push(KeyCode.ALT, KeyCode.N);
        SampleWindow.until(() -> robot.lookup("#command-confirmation").tryQuery().isPresent());
        robot.targetWindow(robot.lookup("#command-form").query().getScene().getWindow());
        robot.write("0x42");
        assertThat(called()).doesNotExist();
        assertThat(entries()).isEmpty();
    }

    @Test
    void by_keys_alone_it_is_run_word_by_word_and_the_board_waits_for_the_feed(FxRobot robot)
            throws Exception {
        typed(robot);
        robot.push(KeyCode.ENTER);
        SampleWindow.until(() -> robot.lookup("#command-result").tryQuery().isPresent());
        assertThat(called()).hasContent("a b; $(id)\n--node\n0x42\n--to=maintenance\n");
        assertThat(SampleWindow.label(robot, "#command-headline")).contains("exit 3");
        assertThat(robot.lookup("#command-output").queryAs(TextInputControl.class).getText())
                .isEqualTo("moving 0x42");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#command-audit")
                                .equals("The audit tells that it was run, and what came of it."));
        Shots.of(robot.lookup("#command-form").query(), "command-in-window");
        assertThat(robot.lookup("#command-copy").queryLabeled().getText()).isEqualTo("Copy  Y");
        robot.push(KeyCode.Y);
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .contains("exit 3", "moving 0x42"));
        assertThat(entries())
                .satisfiesExactly(
                        begun -> {
                            assertThat(begun.who().operator()).isEqualTo("avery");
                            assertThat(begun.what().target()).isEqualTo("0x42");
                            assertThat(begun.what().result()).isEqualTo("begun");
                            assertThat(begun.what().evidence())
                                    .contains("\"a b; $(id)\"", "\"mode\":\"maintenance\"");
                        },
                        ended -> {
                            assertThat(ended.what().result()).isEqualTo("exit 3");
                            assertThat(ended.what().evidence()).contains("moving 0x42");
                        });

        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(() -> robot.lookup("#command-form").tryQuery().isEmpty());
        assertThat(SampleWindow.label(robot, "#count-drained")).isEqualTo("1");
        assertThat(SampleWindow.label(robot, "#count-maintenance")).isEqualTo("0");
        feed.moves(0x42, "drained", "maintenance");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-maintenance").equals("1"));
    }

    @Test
    void what_the_audit_cannot_have_is_never_run(FxRobot robot) throws Exception {
        typed(robot);
        Files.move(journal(), folder.resolve("away.db"));
        robot.push(KeyCode.ENTER);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#command-notice").startsWith("It was NOT run: "));
        assertThat(SampleWindow.label(robot, "#command-notice"))
                .as("what to do next is said once, by the lock")
                .startsWith("It was NOT run: the journal ")
                .endsWith("Nothing was done.");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#command-lock")
                                .endsWith(" Go back and read it again."));
        assertThat(robot.lookup("#command-operate").queryButton().isDisabled()).isTrue();
        Shots.of(robot.lookup("#command-form").query(), "command-not-run-in-window");
        assertThat(called()).doesNotExist();
        Files.move(folder.resolve("away.db"), journal());
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        assertThat(called()).doesNotExist();
        assertThat(entries()).isEmpty();
    }

    private List<BookedEntry> entries() throws Exception {
        return session.audit()
                .orElseThrow()
                .page(
                        new AuditBook.Wanted(
                                "", "", null, "scheduler_command", null, null, -1, 1_000_000))
                .get(60, TimeUnit.SECONDS)
                .entries()
                .reversed();
    }
}
