package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// What can be done with a line of the drains table, by its menu, by key and by palette.
@ExtendWith(WindowRobot.class)
class DrainsPageTest {
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_line_has_a_menu_that_changes_no_state(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        DrainLines.chooseRow(robot, "0x42");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 400, 400));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(menu.getItems())
                .extracting(MenuItem::getText)
                .containsExactly(
                        "Show the chosen line in the inspector",
                        "Show the node of the chosen line in the timeline",
                        "Open the dossier of the node of the chosen line",
                        "Show where the chosen line was said, as it came",
                        null,
                        "Acknowledge what the node of the chosen line raised: asks for a note",
                        null,
                        "Copy the chosen line of the drains table as text",
                        "Copy the chosen line, or node with its rows, for a spreadsheet",
                        "Copy all rows that the drains table shows, for a spreadsheet",
                        null,
                        "Fold the rows of all nodes away",
                        "Fold the rows of all nodes out");
        assertThat(menu.getItems()).noneMatch(MenuItem::isDisable);
        Shots.of(menu.getScene().getRoot(), "drains-menu");
        robot.interact(() -> item(menu, "row-drains-timeline").fire());
        assertThat(robot.lookup("#timeline").<Node>query().isVisible()).isTrue();
        robot.interact(menu::hide);
    }

    @Test
    void the_menu_of_a_line_asks_to_acknowledge_its_own_node_and_says_where_there_is_nothing_to(
            FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        DrainLines.chooseRow(robot, "0x42");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 400, 400));
        robot.interact(() -> item(menu, "row-drains-acknowledge").fire());
        assertThat(SampleWindow.label(robot, "#ack-prompt"))
                .isEqualTo("Acknowledge 0x42, raise 1 as");
        assertThat(window.shown().fleet().nodes().values().toString())
                .as("nothing is acknowledged by the menu alone")
                .doesNotContain("Acknowledged[");
        robot.push(KeyCode.ESCAPE);
        robot.interact(menu::hide);
        DrainLines.chooseRowElsewhere(robot, "0x42");
        robot.interact(() -> menu.show(table(robot), 400, 400));
        assertThat(item(menu, "row-drains-acknowledge").isDisable()).isTrue();
        assertThat(item(menu, "row-drains-acknowledge").getText())
                .endsWith("(Nothing of this node needs attention.)");
        robot.interact(menu::hide);
    }

    @Test
    void the_menu_of_a_line_opens_the_dossier_of_its_node(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        DrainLines.chooseRow(robot, "0x42");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 400, 400));
        robot.interact(() -> item(menu, "row-drains-dossier").fire());
        robot.interact(menu::hide);
        assertThat(window.board().shell().pageProperty().get()).isEqualTo(Page.DOSSIER);
        assertThat(String.valueOf(window.board().choice().node())).isEqualTo("0x42");
    }

    @Test
    void the_line_is_copied_by_y_and_the_table_for_a_spreadsheet(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        robot.interact(() -> table(robot).requestFocus());
        DrainLines.chooseRow(robot, "0x42");
        robot.push(KeyCode.Y);
        assertThat(clipboard(robot)).contains(" on 0x42, fence lost").doesNotContain("\n");
        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.Y);
        assertThat(clipboard(robot)).startsWith("Node 0x42").contains("halted", "expanded");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 400, 400));
        robot.interact(() -> item(menu, "row-drains-sheet").fire());
        List<String> lines = clipboard(robot).lines().toList();
        assertThat(lines.getFirst()).startsWith("Workload\tNode\tPlace\tService\tMode\t");
        assertThat(lines).hasSizeGreaterThan(1).allMatch(line -> line.split("\t", -1).length == 17);
        robot.interact(menu::hide);
    }

    @Test
    void where_nothing_is_chosen_the_menu_says_so(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        robot.interact(() -> table(robot).getSelectionModel().clearSelection());
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 400, 400));
        assertThat(item(menu, "row-drains-copy").isDisable()).isTrue();
        assertThat(item(menu, "row-drains-copy").getText())
                .endsWith("(No line of the drains table is chosen.)");
        robot.interact(() -> item(menu, "row-drains-fold").fire());
        assertThat(SampleWindow.rows(table(robot)))
                .allMatch(line -> line.getClass().getSimpleName().equals("DrainGroup"));
        robot.interact(menu::hide);
    }

    private static MenuItem item(ContextMenu menu, String id) {
        return menu.getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#drains-table").queryTableView();
    }
}
