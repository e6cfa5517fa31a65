package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;

/// The dossier within the window, over a run that is kept.
@ExtendWith(WindowRobot.class)
class DossierPageTest {
    @TempDir private Path folder;
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.audited(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void atFenceLost(FxRobot robot) throws Exception {
        window.atFenceLost(robot);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
    }

    private static int rows(FxRobot robot, String id) {
        return SampleWindow.rows(robot.lookup(id).queryTableView()).size();
    }

    @Test
    void a_key_opens_the_dossier_of_the_node_shown_and_esc_goes_back(FxRobot robot)
            throws Exception {
        atFenceLost(robot);
        robot.push(KeyCode.G).push(KeyCode.E);
        robot.push(KeyCode.G).push(KeyCode.N);
        SampleWindow.until(() -> SampleWindow.label(robot, "#dossier-here").equals("0x42"));
        SampleWindow.until(() -> rows(robot, "#dossier-drains") == 1);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#dossier-said").contains("Chain: Whole: "));
        assertThat(rows(robot, "#dossier-happened")).isGreaterThan(2);
        Shots.of(window.root(), "window-dossier-960");
        window.resize(1440, 640);
        WaitForAsyncUtils.waitForFxEvents();
        Shots.of(window.root(), "window-dossier-1440");
        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(() -> robot.lookup("#events").query().getParent().isVisible());
        assertThat(robot.lookup("#dossier").tryQuery()).isEmpty();
    }

    @Test
    void the_inspector_and_the_menu_of_the_fleet_lead_there_too(FxRobot robot) throws Exception {
        window.resize(1440, 640);
        atFenceLost(robot);
        robot.interact(() -> robot.lookup("#inspector-dossier").queryButton().fire());
        SampleWindow.until(() -> SampleWindow.label(robot, "#dossier-here").equals("0x42"));
        robot.interact(() -> robot.lookup("#dossier-crumb-0").queryButton().fire());
        SampleWindow.until(() -> robot.lookup("#fleet").query().getParent().isVisible());
        robot.interact(
                () -> {
                    var table = robot.lookup("#fleet-table").queryTableView();
                    var other =
                            table.getItems().stream()
                                    .filter(row -> !String.valueOf(row).contains("0x42"))
                                    .findFirst()
                                    .orElseThrow();
                    table.getSelectionModel().clearAndSelect(table.getItems().indexOf(other));
                    table.getContextMenu().getItems().getLast().fire();
                });
        SampleWindow.until(() -> !SampleWindow.label(robot, "#dossier-here").equals("0x42"));
        assertThat(SampleWindow.label(robot, "#inspector-title"))
                .endsWith(SampleWindow.label(robot, "#dossier-here"));
    }
}
