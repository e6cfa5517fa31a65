package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The scheduler's command is found in the palette by its group's name and copied from there.
@ExtendWith(WindowRobot.class)
class CopiedCommandTest {
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, Roster.EMPTY);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void what_was_copied_is_said_at_the_foot_and_moves_nothing_that_is_read(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.moves(9, "accepting", "draining");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("1"));
        robot.interact(() -> window.board().choice().choose(NodeId.of(9), null));
        Node list = robot.lookup("#attention-list").query();
        double at = SampleWindow.place(list).getMinY();
        robot.push(KeyCode.CONTROL, KeyCode.K).write("sched drained").push(KeyCode.ENTER);
        assertThat(SampleWindow.label(robot, "#shell-said"))
                .isEqualTo("Copied: grafos admin manage-node --node 0x9 --mode drained");
        assertThat(robot.lookup("#feed-notice").query().isVisible()).isFalse();
        assertThat(SampleWindow.place(list).getMinY()).isEqualTo(at);
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .isEqualTo("grafos admin manage-node --node 0x9 --mode drained"));
    }
}
