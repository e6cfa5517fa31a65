package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.AuditBook;
import drainboard.session.BookedEntry;
import drainboard.session.LiveSession;
import drainboard.settings.AppPaths;
import drainboard.ui.action.Act;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.drain.Shots;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// The settings within the window, over a run that is kept and files that are real.
@ExtendWith(WindowRobot.class)
class SettingsPageTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    @TempDir private Path folder;
    private Appearance look;
    private LiveSession session;
    private Stage stage;
    private Board board;
    private final AtomicReference<Level> level = new AtomicReference<>();

    @Start
    void open(Stage unused) throws Exception {
        look = Appearance.of(Theme.DARK);
        AppPaths paths =
                new AppPaths(
                        file(), folder.resolve("system.toml"), folder, folder, folder.resolve("s"));
        Files.writeString(
                paths.system(),
                "stall.flat_after = \"3m\"\nmotion = \"full\"\nlocked = [\"stall.flat_after\","
                        + " \"motion\"]\n");
        Files.writeString(
                file(), "# mine\noperator = \"ev\\u202Eil\"\n\n[keys]\n\"view.utc\" = \"z\"\n");
        session =
                new LiveSession(
                        List.of(),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        InstantSource.fixed(NOW),
                        false);
        session.keep(
                SampleWindow.journal(folder.resolve("state").resolve("journal.db")),
                "ops",
                false,
                Step.Probe.NONE);
        board =
                new Board(
                        session.desk(),
                        "avery",
                        look,
                        FeedActs.NONE,
                        RecentStore.NONE,
                        session.audit(),
                        Site.of(Configured.read(paths, _ -> ""), session.scribe())
                                .logging(level::set));
        stage = new Stage();
        SampleWindow.show(stage, board, session);
    }

    @AfterEach
    void close(FxRobot robot) {
        SampleWindow.end(session);
        robot.interact(stage::close);
    }

    private Path file() {
        return folder.resolve("config.toml");
    }

    private void go(FxRobot robot) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        SampleWindow.until(() -> robot.lookup("#settings").query().isVisible());
    }

    @Test
    void a_look_is_changed_at_once_and_kept_in_the_file(FxRobot robot) throws Exception {
        go(robot);
        robot.interact(() -> robot.lookup("#setting-theme-editor").query().requestFocus());
        robot.push(KeyCode.SLASH);
        assertThat(robot.lookup("#settings-filter").query().isFocused()).isTrue();
        robot.write("theme");
        assertThat(visible(robot, "#setting-theme")).isTrue();
        assertThat(visible(robot, "#setting-policy-two-person")).isFalse();
        robot.interact(() -> choice(robot, "#setting-theme-editor").setValue("light"));
        SampleWindow.until(() -> look.themeProperty().get() == ThemeChoice.LIGHT);
        assertThat(Files.readString(file())).startsWith("# mine").contains("theme = \"light\"");
    }

    @Test
    void text_that_the_window_has_no_room_for_is_said_beside_its_size(FxRobot robot)
            throws Exception {
        go(robot);
        Act larger = board.acts().find("view.text.larger").orElseThrow();
        Node setting = robot.lookup("#setting-text-size").query();
        assertThat(texts(setting)).noneMatch(text -> text.contains("room"));
        assertThat(larger.refusal().get()).isEmpty();
        TextField size = robot.lookup("#setting-text-size-editor").queryAs(TextField.class);
        robot.interact(
                () -> {
                    size.setText("200");
                    size.getOnAction().handle(null);
                });
        String words = "Shown at 133 %: this window has no room for more.";
        SampleWindow.until(() -> texts(setting).contains(words));
        assertThat(larger.refusal().get()).isEqualTo(words);
        scrollTo(robot, setting);
        Shots.of(stage.getScene().getRoot(), "settings-text-size");
        assertThat(Shots.clipped(stage.getScene().getRoot())).isEmpty();

        robot.interact(() -> stage.setWidth(1440));
        SampleWindow.until(
                () -> texts(setting).contains("Shown at 148 %: this window has no room for more."));
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        SampleWindow.until(() -> texts(setting).stream().noneMatch(one -> one.contains("room")));
        assertThat(look.text().percentProperty().get())
                .as("the step that can be seen to be smaller")
                .isEqualTo(125);
        assertThat(larger.refusal().get()).isEmpty();
    }

    /// What stands in a part of the page, as far as it is shown.
    private static List<String> texts(Node part) {
        return part.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(one -> ((Labeled) one).getText())
                .toList();
    }

    @Test
    void a_policy_is_confirmed_in_place_and_in_the_audit_before_the_file(FxRobot robot)
            throws Exception {
        go(robot);
        SampleWindow.until(
                () -> !robot.lookup("#setting-policy-on-gap-editor").query().isDisabled());
        robot.interact(() -> choice(robot, "#setting-policy-on-gap-editor").setValue("resync"));
        Node question = robot.lookup("#setting-policy-on-gap-question").query();
        assertThat(question.isVisible()).isTrue();
        // The harmless answer has the focus, and Enter alone confirms nothing.
        assertThat(robot.lookup("#setting-policy-on-gap-leave").query().isFocused()).isTrue();
        assertThat(robot.lookup("#setting-policy-on-gap-confirm").queryButton().isDefaultButton())
                .isFalse();
        scrollTo(robot, question);
        Shots.of(stage.getScene().getRoot(), "settings-confirm-1280");
        robot.push(KeyCode.ESCAPE);
        assertThat(question.isVisible()).isFalse();
        assertThat(choice(robot, "#setting-policy-on-gap-editor").getValue()).isEqualTo("halt");
        assertThat(choice(robot, "#setting-policy-on-gap-editor").isFocused()).isTrue();
        assertThat(policies()).isEmpty();

        robot.interact(() -> choice(robot, "#setting-policy-on-gap-editor").setValue("resync"));
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        SampleWindow.until(() -> Files.readString(file()).contains("policy.on_gap = \"resync\""));
        SampleWindow.until(() -> !question.isVisible());
        assertThat(choice(robot, "#setting-policy-on-gap-editor").isFocused())
                .as("whoever confirmed stays where the change was made")
                .isTrue();
        assertThat(policies())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.who().operator()).isEqualTo("avery");
                            assertThat(one.what().target()).isEqualTo("policy.on_gap");
                            assertThat(one.what().evidence()).contains("\"to\":\"resync\"");
                        });
    }

    @Test
    void while_the_journal_cannot_be_written_no_policy_is_changed(FxRobot robot) throws Exception {
        go(robot);
        CheckBox box =
                robot.lookup("#setting-policy-halt-on-mismatch-editor").queryAs(CheckBox.class);
        SampleWindow.until(() -> !box.isDisabled());
        robot.interact(() -> box.setSelected(true));
        Path journal = folder.resolve("state").resolve("journal.db");
        Files.move(journal, folder.resolve("away.db"));
        String before = Files.readString(file());
        robot.interact(
                () ->
                        robot.lookup("#setting-policy-halt-on-mismatch-confirm")
                                .queryButton()
                                .fire());
        SampleWindow.until(box::isDisabled);
        SampleWindow.until(() -> !box.isSelected());
        assertThat(Files.readString(file())).isEqualTo(before);
        Files.move(folder.resolve("away.db"), journal);
        SampleWindow.until(() -> !box.isDisabled());
        assertThat(policies()).isEmpty();
    }

    @Test
    void a_lock_and_hostile_text_are_shown_and_everything_fits(FxRobot robot) throws Exception {
        go(robot);
        assertThat(robot.lookup("#setting-stall-flat-after-editor").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#setting-operator-editor").queryAs(TextField.class).getText())
                .doesNotContain("\u202e");
        assertThat(SampleWindow.label(robot, "#settings-keys-list")).contains("view.utc: z");
        ScrollPane scroll = robot.lookup("#settings-scroll").queryAs(ScrollPane.class);
        Node words = robot.lookup("#settings-keys").query();
        assertThat(SampleWindow.place(words).getMinX() - SampleWindow.place(scroll).getMinX())
                .as("what stands between the words and the ring of the focus")
                .isGreaterThan(6);
        for (int width : new int[] {1280, 960}) {
            robot.interact(() -> stage.setWidth(width));
            for (double at : new double[] {0, 0.5, 1}) {
                robot.interact(() -> scroll.setVvalue(at));
                WaitForAsyncUtils.waitForFxEvents();
                Shots.of(stage.getScene().getRoot(), "settings-" + width + "-" + (int) (at * 10));
            }
            assertThat(Shots.clipped(stage.getScene().getRoot())).isEmpty();
        }
    }

    @Test
    void a_locked_setting_names_the_file_that_locks_it(FxRobot robot) throws Exception {
        go(robot);
        Node locked = robot.lookup("#setting-stall-flat-after").query();
        scrollTo(robot, locked);
        assertThat(note(robot, "stall-flat-after")).contains("system.toml");
        assertThat(robot.lookup("#setting-stall-flat-after-lock").query().isVisible()).isTrue();
        assertThat(robot.lookup("#setting-stall-sample-lock").query().isVisible()).isFalse();
        Shots.of(stage.getScene().getRoot(), "settings-locked");
        Node motion = robot.lookup("#setting-motion-editor").query();
        scrollTo(robot, motion);
        assertThat(motion.isDisabled()).isTrue();
        assertThat(motion.lookup(".list-cell").getOpacity())
                .as("what holds is read, whatever its editor is")
                .isEqualTo(1);
        Shots.of(stage.getScene().getRoot(), "settings-locked-choice");
    }

    @Test
    void notices_sounds_and_the_log_change_at_once(FxRobot robot) throws Exception {
        Path told = folder.resolve("told");
        Path program =
                Files.writeString(
                        folder.resolve("notify-send"),
                        "#!/bin/sh\necho \"$*\" >> '" + told + "'\necho 7\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        robot.interact(() -> board.alerting().set(false, false, folder.toString()));
        go(robot);
        Act mute = board.acts().find("sound.mute").orElseThrow();
        for (String one : List.of("sound", "notifications", "log-level")) {
            assertThat(note(robot, one)).contains("Has its effect at once.");
        }
        robot.interact(() -> box(robot, "#setting-sound-editor").setSelected(true));
        SampleWindow.until(() -> mute.refusal().get().equals("Nothing sounds."));
        assertThat(robot.lookup("#setting-sound-test").queryButton().getAccessibleText())
                .isEqualTo("Test the sound of a halt");
        robot.interact(() -> robot.lookup("#setting-sound-test").queryButton().fire());
        scrollTo(robot, robot.lookup("#setting-sound").query());
        Shots.of(stage.getScene().getRoot(), "settings-sound");
        robot.interact(() -> box(robot, "#setting-sound-editor").setSelected(false));
        SampleWindow.until(() -> mute.refusal().get().startsWith("Sound is off"));

        robot.interact(() -> choice(robot, "#setting-log-level-editor").setValue("debug"));
        SampleWindow.until(() -> level.get() == Level.DEBUG);

        robot.interact(() -> box(robot, "#setting-notifications-editor").setSelected(true));
        SampleWindow.until(() -> Files.readString(file()).contains("notifications = true"));
        HandFeed feed = new HandFeed("siem-a");
        session.add(feed);
        robot.interact(stage::hide);
        feed.moves(0x42, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> Files.exists(told) && Files.readString(told).contains("0x42"));
    }

    private static CheckBox box(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(CheckBox.class);
    }

    private static String note(FxRobot robot, String setting) {
        Node row = robot.lookup("#setting-" + setting).query();
        return robot.from(row).lookup("#setting-origin").queryLabeled().getText();
    }

    private static void scrollTo(FxRobot robot, Node node) {
        ScrollPane scroll = robot.lookup("#settings-scroll").queryAs(ScrollPane.class);
        robot.interact(() -> Walk.reveal(scroll, node));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean visible(FxRobot robot, String id) {
        return robot.lookup(id).query().isVisible();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> choice(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ComboBox.class);
    }

    private List<BookedEntry> policies() throws Exception {
        return session.audit()
                .orElseThrow()
                .page(
                        new AuditBook.Wanted(
                                "", "", null, "policy_changed", null, null, -1, 1_000_000))
                .get(60, TimeUnit.SECONDS)
                .entries();
    }
}
