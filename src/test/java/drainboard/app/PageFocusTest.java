package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Where the focus is after going to a page: where the page's own keys act, and where Enter changes
/// nothing.
@ExtendWith(WindowRobot.class)
class PageFocusTest {
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

    private Node focus() {
        return window.root().getScene().getFocusOwner();
    }

    private void halted(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(9, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#banner-condition").equals("FENCE LOST"));
    }

    @Test
    void no_page_begins_on_a_button_or_in_a_field(FxRobot robot) throws Exception {
        halted(robot);
        for (Page page : Page.values()) {
            if (page != Page.DOSSIER && window.board().shell().has(page)) {
                robot.interact(() -> window.board().shell().show(page));
                assertThat(focus())
                        .as("on %s", page)
                        .isNotInstanceOfAny(ButtonBase.class, TextInputControl.class);
            }
        }
    }

    @Test
    void the_timelines_letters_act_on_the_timeline_as_soon_as_one_is_there(FxRobot robot)
            throws Exception {
        halted(robot);
        robot.push(KeyCode.G).push(KeyCode.T);
        assertThat(focus().getId()).isEqualTo("timeline-lanes");
        String before = SampleWindow.label(robot, "#timeline-head");
        robot.push(KeyCode.W);
        assertThat(SampleWindow.label(robot, "#timeline-head")).isNotEqualTo(before);
        robot.push(KeyCode.A).push(KeyCode.D);
        assertThat(robot.lookup("#ack").query().isVisible()).isFalse();
        assertThat(robot.lookup("#timeline-compact").queryAs(ToggleButton.class).isSelected())
                .isFalse();
    }

    @Test
    void enter_sets_nothing_where_one_only_went_to_the_settings(FxRobot robot) throws Exception {
        halted(robot);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(focus().getId()).isEqualTo("settings-scroll");
        robot.push(KeyCode.SLASH).push(KeyCode.ESCAPE);
        assertThat(focus().getId()).isEqualTo("settings-scroll");
    }

    @Test
    void what_is_taken_away_with_the_focus_does_not_leave_it_to_the_first_button_of_the_window(
            FxRobot robot) throws Exception {
        halted(robot);
        robot.interact(() -> robot.lookup("#inspector-dossier").query().requestFocus());
        assertThat(focus().getId()).isEqualTo("inspector-dossier");
        robot.push(KeyCode.I);
        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
        for (Node one = focus(); one != null; one = one.getParent()) {
            assertThat(one.getStyleClass()).doesNotContain("top-bar");
        }
    }
}
