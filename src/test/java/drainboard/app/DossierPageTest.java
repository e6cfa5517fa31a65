package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.Pace;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// The dossier within the window, over a run that is kept.
@ExtendWith(ApplicationExtension.class)
class DossierPageTest {
    @TempDir private Path folder;
    private final Pace pace = new Pace(InstantSource.system(), 0);
    private LiveSession session;
    private Stage stage;

    @Start
    void open(Stage unused) throws Exception {
        session =
                new LiveSession(
                        List.of(Sample.log(pace)),
                        SupervisionPolicy.DEFAULT,
                        SiteFiles.placements(Sample.placements()),
                        pace,
                        false);
        session.keep(
                Journal.open(file(), "test", Instant.EPOCH, Step.Probe.NONE),
                "ops",
                false,
                Step.Probe.NONE);
        Board board =
                new Board(
                        session.desk(),
                        "avery",
                        Appearance.of(Theme.DARK),
                        FeedActs.NONE,
                        RecentStore.NONE,
                        session.audit(),
                        Site.USUAL);
        stage = new Stage();
        stage.setScene(board.scene(960, 640));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        board.begin();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), board::show);
        session.show(latest::offer);
        session.start();
    }

    @AfterEach
    void close(FxRobot robot) {
        session.close();
        robot.interact(stage::close);
    }

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
    }

    private void atFenceLost(FxRobot robot) throws Exception {
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-accepting").equals("1"));
        pace.advance(Duration.ofSeconds(27));
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-keeping").startsWith("Kept · "));
    }

    private static int rows(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView().getItems().size();
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
        Shots.of(stage.getScene().getRoot(), "window-dossier-960");
        robot.interact(() -> stage.setWidth(1440));
        WaitForAsyncUtils.waitForFxEvents();
        Shots.of(stage.getScene().getRoot(), "window-dossier-1440");
        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(() -> robot.lookup("#events").query().getParent().isVisible());
        assertThat(robot.lookup("#dossier").query().getParent().isVisible()).isFalse();
    }

    @Test
    void the_inspector_and_the_menu_of_the_fleet_lead_there_too(FxRobot robot) throws Exception {
        robot.interact(() -> stage.setWidth(1440));
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
