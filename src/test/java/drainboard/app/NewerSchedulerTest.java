package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;
import drainboard.source.FileSource;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

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

/// The window over a file that is followed, with a table of transitions read from another.
@ExtendWith(WindowRobot.class)
class NewerSchedulerTest {
    private static final String LOG =
            """
            {"kind":"node_mode_transition","node_id":"0x42","from":"accepting","to":"draining"}
            {"kind":"node_mode_transition","node_id":"0x42","from":"draining","to":"accepting"}
            {"kind":"node_mode_transition","node_id":"0x43","from":"accepting","to":"maintenance"}
            {"kind":"node_mode_tran
            """;

    @TempDir private static Path folder;
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        Path table = folder.resolve("transitions.json");
        Files.writeString(table, "{\"legal\":[[\"draining\",\"accepting\"]]}");
        TransitionTable newer = SiteFiles.transitions(table);
        Path log = folder.resolve("fleet.ndjson");
        Files.writeString(log, LOG);
        window =
                SampleWindow.over(
                        new FileSource(log, Decoding.LIVE, null),
                        new SupervisionPolicy(OnGap.HALT, false, TwoPerson.OFF, newer));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void an_added_transition_is_drawn_and_taken_and_another_is_still_refused(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#banner-more").startsWith("+")
                                && SampleWindow.label(robot, "#shell-refused")
                                        .startsWith("2 refused"));
        assertThat(SampleWindow.label(robot, "#banner-condition"))
                .isEqualTo("UNMODELLED TRANSITION");
        assertThat(robot.lookup("#mode-diagram").query().getAccessibleText())
                .contains("also permitted draining → accepting")
                .contains("refused accepting → maintenance once");
        assertThat(SampleWindow.label(robot, "#count-accepting")).isEqualTo("1");
        assertThat(SampleWindow.label(robot, "#shell-refused")).startsWith("2 refused");
        SampleWindow.attend(robot, SampleWindow.attention(robot).getLast()::equals);
        robot.push(KeyCode.ENTER);
        assertThat(SampleWindow.label(robot, "#inspector-title")).isEqualTo("Source fleet.ndjson");
        Shots.of(window.root(), "window-newer-scheduler");
        assertThat(Shots.clipped(window.root())).isEmpty();
    }
}
