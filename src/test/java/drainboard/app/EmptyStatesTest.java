package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.node.SupervisionPolicy;
import drainboard.source.Retry;
import drainboard.ui.action.Act;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.GuardedRegion;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Each empty or broken state has its sentence, its cause and its action, where the operator is
/// (ux.md E.9).
@ExtendWith(WindowRobot.class)
class EmptyStatesTest {
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, Roster.EMPTY);
    }

    /// Another window in place of the usual one.
    private void instead(Callable<SampleWindow> other) {
        window.close();
        window = WaitForAsyncUtils.waitForAsyncFx(60_000, other);
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
        assertThat(Shots.clipped(window.root())).isEmpty();
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
        assertThat(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> act.refusal().get()))
                .isEqualTo("It asked to be left alone so long, which is not shortened.");
    }

    @Test
    void first_run_offers_four_ways_to_begin(FxRobot robot) throws Exception {
        instead(SampleWindow::empty);
        SampleWindow.until(() -> robot.lookup("#drains-first").query().isVisible());
        assertThat(robot.lookup("#drains-first .headline").queryLabeled().getText())
                .isEqualTo("Nothing is being followed.");
        assertThat(
                        robot.lookup("#drains-first .button").queryAllAs(Button.class).stream()
                                .map(Button::getText))
                .containsExactly(
                        "Open a log  Ctrl+O",
                        "Follow a file",
                        "Follow HTTP",
                        "Try the sample rehearsal");
        shot("first-run");
        robot.clickOn("#drains-first-sample");
        assertThat(window.asked()).containsExactly("sample");
        robot.clickOn("#drains-first-connect");
        SampleWindow.until(() -> robot.lookup("#connect-url").query().isFocused());
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("#drains-first-follow");
        SampleWindow.until(() -> robot.lookup("#connect-file").query().isFocused());
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void filter_hides_all_says_how_many_and_is_cleared(FxRobot robot) throws Exception {
        feed.moves(0x19, "accepting", "draining");
        says(robot, "#drains-headline", "Drains 1");
        robot.push(KeyCode.SLASH).write("mode:fence_lost").push(KeyCode.ENTER);
        says(robot, "#drains-empty", "No drain matches mode:fence_lost. 1 is hidden.");
        shot("filter-hides-all");
        robot.clickOn("#drains-clear-filter");
        says(robot, "#drains-headline", "Drains 1");
    }

    @Test
    void no_drains_names_the_last_one(FxRobot robot) throws Exception {
        feed.moves(
                0x19, "accepting", "draining", "drained", "maintenance", "returning", "accepting");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#drains-empty")
                                .matches(
                                        "No node is draining\\. Last drain: 0x19, completed"
                                                + " .*[0-9]{2}:[0-9]{2}.*\\."));
        shot("no-drains");
    }

    @Test
    void bad_file_names_line_byte_reason_the_line_itself_and_what_was_kept(FxRobot robot)
            throws Exception {
        for (int i = 0; i < 811; i++) {
            feed.line("{\"kind\":\"login\"}");
        }
        feed.line("{\"kind\":\"node_mode_transition\",");
        SampleWindow.until(() -> SampleWindow.label(robot, "#tab-rejections").endsWith("s 1"));
        go(robot, KeyCode.R);
        robot.push(KeyCode.J);
        says(robot, "#rejections-place", "siem-a, line 812, byte 13\u00a0787");
        assertThat(SampleWindow.label(robot, "#rejections-detail")).startsWith("malformed: ");
        assertThat(robot.lookup("#rejections-raw").queryText().getText())
                .isEqualTo("{\"kind\":\"node_mode_transition\",");
        says(
                robot,
                "#rejections-before",
                "811 lines before it are loaded. Reading went on behind it.");
        Shots.of(window.root(), "state-bad-file");
        robot.clickOn("#rejections-copy");
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .contains("811 lines before it are loaded"));
    }

    @Test
    void only_refused_leads_to_the_rejections(FxRobot robot) throws Exception {
        feed.line("{").line("[");
        feed.sink().caughtUp();
        says(
                robot,
                "#drains-first-standing-0",
                "Connected to siem-a 0 s ago. 2 lines were refused, none taken.");
        robot.clickOn("#drains-first-standing-0-do");
        SampleWindow.until(() -> robot.lookup("#rejections").query().isVisible());
        says(robot, "#rejections-headline", "Rejections 2");
    }

    @Test
    void journal_not_writable_is_a_red_banner_and_no_act_decides(
            FxRobot robot, @TempDir Path folder) throws Exception {
        HandFeed other = new HandFeed("siem-b");
        Path file = folder.resolve("state").resolve("journal.db");
        Journal journal = SampleWindow.journal(file);
        instead(() -> SampleWindow.kept(List.of(other), journal));
        other.moves(0x42, "accepting", "draining");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("1"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        Path away = folder.resolve("away.db");
        Files.move(file, away);
        other.moves(0x43, "accepting", "draining");
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#shell-keeping").startsWith("NOT KEPT since"));
        assertThat(
                        robot.lookup("#banner .label").queryAllAs(Label.class).stream()
                                .map(Label::getText))
                .anyMatch(
                        text ->
                                text.contains(
                                        "Decisions cannot be recorded, so none can be taken."));
        Shots.of(window.root(), "state-journal-not-writable");
        other.moves(0x42, "draining", "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        Act act = window.board().acts().find("incident.acknowledge").orElseThrow();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(60_000, () -> act.refusal().get()))
                .startsWith("Decisions cannot be recorded, so none can be taken.");
        robot.push(KeyCode.A);
        assertThat(robot.lookup("#acknowledge").tryQuery().filter(Node::isVisible)).isEmpty();
        assertThat(SampleWindow.label(robot, "#shell-said"))
                .contains("Decisions cannot be recorded, so none can be taken.");
        // It opens all the same, shows all, and says why it cannot act.
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#clear-cannot")
                                .startsWith("Decisions cannot be recorded, so none can be taken."));
        robot.push(KeyCode.ESCAPE);
        Files.move(away, file);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
    }

    @Test
    void chain_broken_says_where_and_is_checked_again(FxRobot robot, @TempDir Path folder)
            throws Exception {
        HandFeed other = new HandFeed("siem-b");
        Path file = folder.resolve("state").resolve("journal.db");
        Journal journal = SampleWindow.journal(file);
        instead(() -> SampleWindow.kept(List.of(other), journal));
        other.moves(0x42, "accepting", "draining");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> SampleWindow.label(robot, "#audit-chain").startsWith("Whole: "));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER audit_same");
            // It is entered once the run has come to it.
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> statement.executeUpdate("UPDATE audit SET why = 'x' WHERE seq = 2") == 1);
        }
        robot.clickOn("#audit-check");
        says(
                robot,
                "#audit-chain",
                "Audit entry 2 does not match its predecessor. View stays at 1.");
        SampleWindow.until(
                () ->
                        robot.lookup("#banner .label").queryAllAs(Label.class).stream()
                                .anyMatch(label -> label.getText().contains("does not match")));
        Shots.of(window.root(), "state-chain-broken");
    }

    @Test
    void chain_broken_is_an_alarm_though_nobody_opens_the_audit(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("state").resolve("journal.db");
        Journal first = SampleWindow.journal(file);
        instead(() -> SampleWindow.kept(List.of(new HandFeed("siem-b")), first));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        window.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DROP TRIGGER audit_same");
            statement.executeUpdate("UPDATE audit SET why = 'x' WHERE seq = 1");
        }
        Journal again = SampleWindow.journal(file);
        instead(() -> SampleWindow.kept(List.of(new HandFeed("siem-b")), again));
        SampleWindow.until(
                () ->
                        robot.lookup("#banner .label").queryAllAs(Label.class).stream()
                                .anyMatch(label -> label.getText().contains("does not match")));
        Shots.of(window.root(), "state-chain-broken-unseen");
    }

    @Test
    void view_crashed_says_so_while_the_core_runs_and_comes_back(FxRobot robot) throws Exception {
        feed.moves(0x19, "accepting", "draining");
        says(robot, "#drains-headline", "Drains 1");
        GuardedRegion drains = around(robot.lookup("#drains").query());
        robot.interact(() -> drains.fail(new IllegalStateException("a fault to test with")));
        says(robot, "#failed-words", "This view failed; the core is running.");
        shot("view-crashed");
        robot.clickOn("#failed-copy");
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .contains("a fault to test with"));
        feed.moves(0x20, "accepting", "draining");
        says(robot, "#count-draining", "2");
        robot.clickOn("#failed-reload");
        says(robot, "#drains-headline", "Drains 2");
    }

    private static GuardedRegion around(Node view) {
        Node at = view;
        while (!(at instanceof GuardedRegion)) {
            at = at.getParent();
        }
        return (GuardedRegion) at;
    }
}
