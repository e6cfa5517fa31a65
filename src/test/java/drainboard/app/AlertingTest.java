package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.settings.Settings;
import drainboard.ui.action.Act;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Who does not look at the window is told by real programs in place of the desktop's.
@ExtendWith(WindowRobot.class)
class AlertingTest {
    @TempDir private Path folder = Path.of("");
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, Roster.EMPTY);
    }

    @BeforeEach
    void programs() throws Exception {
        for (String name : new String[] {"notify-send", "gdbus"}) {
            Path file =
                    Files.writeString(
                            folder.resolve(name),
                            "#!/bin/sh\necho \"" + name + " $*\" >> '" + log() + "'\necho 77\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private String told() throws Exception {
        return Files.exists(log()) ? Files.readString(log()) : "";
    }

    private void set(boolean notify, boolean sound) {
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> window.board().alerting().set(notify, sound, folder.toString()));
    }

    private void halt() throws Exception {
        feed.moves(0x42, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> window.board().titleProperty().get().contains("FENCE LOST"));
    }

    private String refusal(String id) {
        Act act = window.board().acts().find(id).orElseThrow();
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> act.refusal().get());
    }

    @Test
    void nobody_is_told_who_did_not_choose_so(FxRobot robot) throws Exception {
        robot.interact(() -> window.board().alerting().set(Settings.builtIn()));
        robot.interact(window.stage()::hide);
        halt();
        assertThat(told()).isEmpty();
        assertThat(refusal("sound.mute")).startsWith("Sound is off");
        assertThat(refusal("sound.test")).isEmpty();
    }

    @Test
    void a_halt_is_told_while_nobody_looks_and_taken_back_when_somebody_has_it(FxRobot robot)
            throws Exception {
        set(true, false);
        robot.interact(window.stage()::hide);
        halt();
        SampleWindow.until(() -> told().endsWith("acknowledge.\n"));
        assertThat(told())
                .startsWith("notify-send --app-name=Drainboard --urgency=critical --print-id --")
                .contains("Drainboard: FENCE LOST on 0x42", "1 workload held");
        robot.interact(
                () -> {
                    window.board().incidents().acknowledge().ask(NodeId.of(0x42));
                    window.board().incidents().acknowledge().confirm();
                });
        SampleWindow.until(() -> told().contains("CloseNotification 77"));
        assertThat(told().lines()).hasSize(2);
    }

    @Test
    void a_click_on_a_notice_shows_the_window_with_the_incident_and_decides_nothing(FxRobot robot)
            throws Exception {
        Path there = folder.resolve("clicked");
        Files.writeString(
                folder.resolve("notify-send"),
                "#!/bin/sh\necho \"notify-send $*\" >> '"
                        + log()
                        + "'\necho 77\nwhile [ ! -e '"
                        + there
                        + "' ]; do sleep 0.1; done\necho default\n");
        set(true, false);
        robot.interact(() -> window.stage().setIconified(true));
        robot.interact(window.stage()::hide);
        halt();
        feed.moves(0x43, "accepting", "draining");
        SampleWindow.until(() -> told().endsWith("acknowledge.\n"));
        robot.interact(
                () -> {
                    window.board().choice().choose(NodeId.of(0x43));
                    window.stage().show();
                });
        Files.createFile(there);
        SampleWindow.until(() -> SampleWindow.label(robot, "#inspector-title").equals("Node 0x42"));
        assertThat(window.stage().isIconified()).isFalse();
        SampleWindow.until(() -> window.stage().isFocused());
        assertThat(SampleWindow.read(() -> window.board().incidents().alarms()))
                .allMatch(alarm -> alarm.severity().isUnacknowledged());
    }

    @Test
    void who_looks_is_not_told(FxRobot robot) throws Exception {
        set(true, false);
        SampleWindow.until(() -> window.stage().isFocused());
        halt();
        robot.interact(window.stage()::hide);
        feed.moves(0x43, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(() -> told().contains("0x43"));
        assertThat(told()).doesNotContain("0x42");
    }

    @Test
    void a_key_mutes_until_the_next_raise_and_the_list_says_so(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        set(false, true);
        Node mute = robot.lookup("#attention-mute").query();
        assertThat(mute.isVisible()).isFalse();
        assertThat(refusal("sound.mute")).isEqualTo("Nothing sounds.");
        halt();
        SampleWindow.until(mute::isVisible);
        Shots.of(robot.lookup("#attention").query(), "attention-sounding");
        assertThat(Shots.clipped(robot.lookup("#attention").<Parent>query())).isEmpty();
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        robot.interact(list::requestFocus);
        robot.push(KeyCode.M);
        assertThat(mute.isVisible()).isFalse();
        assertThat(SampleWindow.label(robot, "#attention-caption"))
                .isEqualTo("Muted until the next raise");
        Shots.of(robot.lookup("#attention").query(), "attention-muted");
        assertThat(Shots.clipped(robot.lookup("#attention").<Parent>query())).isEmpty();
        assertThat(refusal("sound.mute")).startsWith("It is muted");
        feed.moves(0x43, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(mute::isVisible);
        assertThat(SampleWindow.label(robot, "#attention-caption")).isEmpty();
    }

    @Test
    void a_recording_tells_nothing_and_is_not_heard(FxRobot robot) throws Exception {
        SampleWindow sample = WaitForAsyncUtils.waitForAsyncFx(60_000, SampleWindow::open);
        robot.interact(
                () -> {
                    sample.board().alerting().set(true, true, folder.toString());
                    sample.stage().hide();
                    window.stage().hide();
                });
        sample.later(60);
        SampleWindow.until(() -> sample.board().titleProperty().get().contains("FENCE LOST"));
        assertThat(told()).isEmpty();
        assertThat(robot.from(sample.root()).lookup("#attention-mute").query().isVisible())
                .isFalse();
        sample.close();
    }
}
