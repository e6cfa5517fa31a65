package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// A doubt outlasts a restart, and what it comes from stays listed beside it.
@ExtendWith(WindowRobot.class)
class RefusedBeforeStartTest {
    @TempDir private Path folder;
    private HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = kept();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private SampleWindow kept() throws Exception {
        feed = new HandFeed("siem-a");
        return SampleWindow.kept(
                List.of(feed), SampleWindow.journal(folder.resolve("state").resolve("journal.db")));
    }

    private void again() {
        window.close();
        window = WaitForAsyncUtils.waitForAsyncFx(60_000, this::kept);
        window.resize(1440, 900);
    }

    private String rejections(FxRobot robot) {
        return String.join(
                "\n", Walk.words((Parent) robot.lookup("#rejections").query(), Set.of()));
    }

    @Test
    void what_was_refused_before_a_restart_is_counted_and_listed_after_it(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining")
                .moves(7, "accepting", "fence_lost")
                .line("{\"node_id\":7,\"kind\":\"node_mode_transition\",\"from\":\"draining\"}")
                .line("{\"kind\":\"node_mode_tran");
        SampleWindow.until(() -> SampleWindow.label(robot, "#tab-rejections").contains("s 3"));
        again();
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#tab-rejections").equals("Rejections 3"));
        assertThat(SampleWindow.read(() -> window.board().incidents().alarms()))
                .as("the doubt is still there")
                .anyMatch(one -> one.condition().equals("REFUSED EVENT"));
        assertThat(SampleWindow.label(robot, "#shell-refused"))
                .contains("3 refused before this start");
        assertThat(Walk.words((Parent) robot.lookup("#mode-refused").query(), Set.of()))
                .as("the state machine too")
                .anyMatch(one -> one.contains("refused"));
        robot.push(KeyCode.G).push(KeyCode.R);
        assertThat(rejections(robot))
                .contains("Rejections 3", "3 from before this start", "siem-a")
                .contains("0x7: accepting → fence_lost is no step of the table")
                .contains("missing_field", "malformed");
        Shots.of(window.root(), "window-refused-before-start");
        feed.line("{\"kind\":\"node_mode_tran");
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#tab-rejections").equals("Rejections 4"));
        assertThat(rejections(robot)).contains("3 from before this start");
    }

    @Test
    void nothing_refused_since_a_restart_is_not_said_to_be_nothing_at_all(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(7, "accepting", "draining");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("1"));
        robot.push(KeyCode.G).push(KeyCode.R);
        assertThat(rejections(robot)).contains("Nothing was refused.");
        again();
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept"));
        robot.push(KeyCode.G).push(KeyCode.R);
        assertThat(rejections(robot))
                .contains("Nothing was refused since this start", "in the journal")
                .doesNotContain("Nothing was refused.");
    }
}
