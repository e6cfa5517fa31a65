package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// What the operator had in sight comes back in a window over the sample.
@ExtendWith(WindowRobot.class)
class SightTest {
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Sight sight() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.board().choice().sight());
    }

    @Test
    void filter_pins_gutter_and_grouping_come_back_and_hide_no_halt(FxRobot robot)
            throws Exception {
        assertThat(sight().pins()).isEmpty();
        Sight before = new Sight("rack:rack-9", List.of(NodeId.of(0x08)), 200, "");
        robot.interact(() -> window.board().choice().see(before));
        window.resize(1440, 900).atFenceLost(robot);
        assertThat(sight()).isEqualTo(before);
        assertThat(robot.lookup("#drains-filter").queryAs(TextField.class).getText())
                .isEqualTo("rack:rack-9");
        robot.interact(() -> window.board().shell().show(Page.TIMELINE));
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#timeline-pins").equals("Hide 1 pinned"));
        Shots.of(window.root(), "sight-came-back");
        assertThat(window.board().titleProperty().get()).contains("FENCE LOST");
    }

    @Test
    void what_is_not_there_any_more_is_waited_for_and_stands_in_nobodys_way(FxRobot robot)
            throws Exception {
        Sight before = new Sight("", List.of(new NodeId("gone", 7)), 9999, "aisle");
        robot.interact(() -> window.board().choice().see(before));
        window.atFenceLost(robot);
        assertThat(sight()).isEqualTo(new Sight("", before.pins(), 320, "aisle"));
        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                9000, () -> window.board().choice().map().grouping().get()))
                .contains("rack");
        robot.interact(() -> window.board().choice().map().groupByNext());
        assertThat(sight().grouping()).isNotEqualTo("aisle");
    }
}
