package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.fleet.Roster;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.control.TableView;
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
import java.util.Locale;

/// What Enter means: the chosen row of the table that has the focus, and else what the banner says.
@ExtendWith(WindowRobot.class)
class EnterTest {
    @TempDir private Path folder;
    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window =
                SampleWindow.kept(
                        List.of(feed),
                        Roster.EMPTY,
                        SampleWindow.journal(folder.resolve("state").resolve("journal.db")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void halted(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(9, "accepting", "draining");
        feed.moves(7, "accepting", "draining", "drained", "fence_lost");
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#banner-condition").equals("FENCE LOST"));
        look(9);
    }

    private void look(long node) {
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> window.board().choice().choose(NodeId.of(node), null));
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private Page page() {
        return window.board().shell().pageProperty().get();
    }

    private static String focus(FxRobot robot) {
        Node owner = robot.lookup("#banner").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private static String inspected(FxRobot robot) {
        return SampleWindow.label(robot, "#inspector-title");
    }

    @Test
    void it_reads_the_chosen_entry_of_the_audit_and_never_leaves_for_what_the_banner_says(
            FxRobot robot) throws Exception {
        halted(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        SampleWindow.until(() -> !table(robot, "#audit-table").getItems().isEmpty());
        assertThat(focus(robot)).isEqualTo("audit-table");
        robot.push(KeyCode.J).push(KeyCode.ENTER);
        assertThat(page()).isEqualTo(Page.AUDIT);
        assertThat(inspected(robot)).contains("0x9");
        assertThat(focus(robot)).isEqualTo("audit-fields");
        robot.push(KeyCode.ESCAPE);
        assertThat(focus(robot)).isEqualTo("audit-table");
        assertThat(SampleWindow.chosen(table(robot, "#audit-table"))).isNotNegative();
    }

    @Test
    void it_opens_what_the_banner_says_where_no_row_is_chosen_as_the_banners_button_promises(
            FxRobot robot) throws Exception {
        halted(robot);
        assertThat(SampleWindow.label(robot, "#banner-open")).isEqualTo("Open  Enter");
        for (Page page : List.of(Page.DRAINS, Page.FLEET, Page.EVENTS)) {
            String id = "#" + page.name().toLowerCase(Locale.ROOT) + "-table";
            look(9);
            robot.interact(
                    () -> {
                        window.board().shell().show(page);
                        table(robot, id).requestFocus();
                        table(robot, id).getSelectionModel().clearSelection();
                    });
            assertThat(inspected(robot)).as(id).contains("0x9");
            robot.push(KeyCode.ENTER);
            assertThat(inspected(robot)).as(id).contains("0x7");
        }
    }

    @Test
    void on_a_refused_line_it_opens_that_line_and_stays_on_its_page(FxRobot robot)
            throws Exception {
        halted(robot);
        feed.line("{\"first\":").line("{\"second\":");
        robot.push(KeyCode.G).push(KeyCode.R);
        SampleWindow.until(() -> table(robot, "#rejections-table").getItems().size() == 2);
        robot.push(KeyCode.J).push(KeyCode.J).push(KeyCode.ENTER);
        assertThat(page()).isEqualTo(Page.REJECTIONS);
        assertThat(inspected(robot)).isEqualTo("Source siem-a");
        assertThat(inspector()).contains("Provenance of the chosen line", "{\"first\":");
        robot.push(KeyCode.ENTER);
        assertThat(inspector()).as("again").contains("Provenance of the chosen line");
    }

    @Test
    void on_a_source_it_opens_that_source_as_its_chip_does(FxRobot robot) throws Exception {
        halted(robot);
        run(Page.SOURCES.act());
        robot.interact(() -> table(robot, "#feeds-table").requestFocus());
        robot.push(KeyCode.J).push(KeyCode.ENTER);
        assertThat(page()).isEqualTo(Page.SOURCES);
        assertThat(inspected(robot)).isEqualTo("Source siem-a");
    }

    private void run(String act) {
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> window.board().acts().find(act).orElseThrow().run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String inspector() {
        return WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> window.board().choice().inspector().asText());
    }

    @Test
    void on_a_lane_it_opens_the_node_of_the_lane(FxRobot robot) throws Exception {
        halted(robot);
        window.resize(1100, 900);
        robot.interact(
                () -> {
                    window.board().shell().show(Page.TIMELINE);
                    robot.lookup("#timeline-lanes").query().requestFocus();
                });
        assertThat(robot.lookup("#inspector").tryQuery()).isEmpty();
        robot.push(KeyCode.ENTER);
        assertThat(inspected(robot)).contains("0x9");
    }
}
