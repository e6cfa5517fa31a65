package drainboard.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.session.DossierStory;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// The page over a real journal, by keys and by buttons.
@ExtendWith(WindowRobot.class)
class DossierViewTest {
    private static final NodeId NODE = NodeId.of(0x42);

    @TempDir private Path folder;
    private final StackPane root = new StackPane();
    private final Times times = new Times(ZoneId.of("Asia/Kolkata"));
    private int fleet;

    @SuppressWarnings("NullAway.Init") // each test makes it
    private DossierStory story;

    @SuppressWarnings("NullAway.Init") // each test makes it
    private DossierViewModel model;

    private Stage stage;

    @Start
    void start(Stage unused) {
        stage = new Stage();
        Scene scene = new Scene(root, 936, 560);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        if (story != null) {
            story.close();
        }
    }

    private void open(FxRobot robot) throws Exception {
        story =
                new DossierStory(folder)
                        .drained(NODE)
                        .moves(NODE, "accepting", "draining", "drained", "fence_lost")
                        .acknowledged(NODE, "blake")
                        .cleared(NODE, "avery", "PDU shows no power on both feeds")
                        .moves(NODE, "fence_lost", "drained", "maintenance", "returning")
                        .moves(NODE, "returning", "accepting", "draining");
        show(robot);
        until(() -> table(robot, "#dossier-drains").getItems().size() == 3);
    }

    private void show(FxRobot robot) throws Exception {
        var picture = story.picture();
        robot.interact(
                () -> {
                    model =
                            new DossierViewModel(
                                    Optional.of(story.book()),
                                    FxThread::later,
                                    times,
                                    System::nanoTime);
                    root.getChildren().setAll(new DossierView(model, () -> fleet++));
                    model.show(picture);
                    model.open(NODE);
                });
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryTableView();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, holds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void what_was_withheld_is_read_whole_in_a_window_of_1440(FxRobot robot) throws Exception {
        robot.interact(() -> stage.setWidth(742));
        story =
                new DossierStory(folder)
                        .moves(NODE, "accepting", "draining", "drained", "fence_lost")
                        .moves(NODE, "fence_lost", "draining", "drained", "maintenance")
                        .moves(NODE, "maintenance", "returning", "accepting");
        show(robot);
        until(() -> !table(robot, "#dossier-happened").getItems().isEmpty());
        robot.interact(root::layout);
        assertThat(robot.from(root).lookup(".caption").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .contains("withheld persist_final_checkpoint");
        assertThat(Shots.clipped(root)).noneMatch(cut -> cut.contains("withheld"));
        Shots.of(stage.getScene().getRoot(), "dossier-withheld");
    }

    @Test
    void one_walks_from_the_node_to_a_drain_to_an_entry_and_back(FxRobot robot) throws Exception {
        open(robot);
        assertThat(text(robot, "#dossier-here")).isEqualTo("0x42");
        robot.interact(() -> table(robot, "#dossier-drains").requestFocus());
        robot.push(KeyCode.END).push(KeyCode.UP);
        until(() -> text(robot, "#dossier-here").startsWith("Drain of 2026-11-25 08:06:00"));
        int within = table(robot, "#dossier-happened").getItems().size();
        Shots.of(stage.getScene().getRoot(), "dossier-drain");
        robot.interact(() -> table(robot, "#dossier-happened").requestFocus());
        robot.interact(() -> table(robot, "#dossier-happened").getSelectionModel().select(4));
        until(() -> !text(robot, "#dossier-details").isEmpty());
        Shots.of(stage.getScene().getRoot(), "dossier-entry");
        robot.interact(() -> robot.lookup("#dossier-crumb-2").queryButton().fire());
        until(() -> text(robot, "#dossier-details").isEmpty());
        robot.interact(() -> robot.lookup("#dossier-crumb-1").queryButton().fire());
        until(() -> text(robot, "#dossier-here").equals("0x42"));
        assertThat(table(robot, "#dossier-happened").getItems().size()).isGreaterThan(within);
        Shots.of(stage.getScene().getRoot(), "dossier");
        assertThat(Shots.clipped(root))
                .as("what was told is read whole where the row has room for it")
                .noneMatch(cut -> cut.startsWith("halt, persist"));
        robot.interact(() -> robot.lookup("#dossier-crumb-0").queryButton().fire());
        assertThat(fleet).isEqualTo(1);
    }

    @Test
    void a_drain_stays_chosen_while_the_one_that_goes_on_grows_older(FxRobot robot)
            throws Exception {
        open(robot);
        robot.interact(() -> table(robot, "#dossier-drains").getSelectionModel().select(0));
        until(() -> text(robot, "#dossier-here").startsWith("Drain of "));
        String lasted = model.drains().getFirst().lasted().above();
        story.moves(NodeId.of(9), "accepting", "draining");
        var later = story.picture();
        robot.interact(() -> model.show(later));
        assertThat(model.drains().getFirst().lasted().above()).isNotEqualTo(lasted);
        assertThat(table(robot, "#dossier-drains").getSelectionModel().getSelectedIndex()).isZero();
        assertThat(text(robot, "#dossier-here")).startsWith("Drain of ");
    }

    @Test
    void all_of_it_is_copied(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(() -> robot.lookup("#dossier").queryAs(DossierView.class).copy());
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Dossier of node 0x42, times in UTC\n")
                .contains("PDU shows no power on both feeds");
        Button older = robot.lookup("#dossier-older").queryButton();
        assertThat(older.isDisabled()).isTrue();
    }

    @Test
    void without_a_journal_the_page_says_what_to_do(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    model =
                            new DossierViewModel(
                                    Optional.empty(), FxThread::later, Times.ofUtc(), () -> 0);
                    root.getChildren().setAll(new DossierView(model, () -> fleet++));
                    model.open(NODE);
                });
        robot.interact(() -> table(robot, "#dossier-drains").requestFocus());
        Shots.of(stage.getScene().getRoot(), "dossier-no-journal");
        assertThat(table(robot, "#dossier-drains").getViewOrder())
                .as("the ring around it is covered by nothing beside it")
                .isLessThan(table(robot, "#dossier-happened").getViewOrder());
        assertThat(model.nothingProperty().get()).contains("--journal FILE");
        assertThat(robot.lookup(".placeholder .label").<Label>queryAll())
                .as("each table says in words of its own why it is empty")
                .filteredOn(Node::isVisible)
                .extracting(Label::getText)
                .containsExactlyInAnyOrder(
                        model.nothingProperty().get(),
                        "What was said and decided of it is not kept either.");
        assertThat(Shots.clipped(root)).isEmpty();
    }

    @Test
    void times_of_here_are_read_whole_with_their_offset(FxRobot robot) throws Exception {
        open(robot);
        robot.interact(times::turn);
        Shots.of(stage.getScene().getRoot(), "dossier-local");
        assertThat(Shots.clipped(root)).noneMatch(cut -> cut.contains("+05:30"));
        robot.interact(times::turn);
        assertThat(table(robot, "#dossier-drains").getColumns().getFirst().getWidth())
                .isEqualTo(112);
    }

    @Test
    void reports_of_which_nothing_came_are_one_row_and_choosing_it_tells_each(FxRobot robot)
            throws Exception {
        story = new DossierStory(folder).moves(NODE, "accepting", "draining");
        for (int left = 12; left > 0; left--) {
            story.later(1)
                    .says(
                            "{\"kind\":\"workload_progress\",\"node_id\":\"0x42\","
                                    + "\"workload\":\"orders\",\"in_flight\":"
                                    + left
                                    + "}");
        }
        var picture = story.moves(NODE, "draining", "drained").picture();
        robot.interact(
                () -> {
                    times.turn();
                    model =
                            new DossierViewModel(
                                    Optional.of(story.book()),
                                    FxThread::later,
                                    times,
                                    System::nanoTime);
                    root.getChildren().setAll(new DossierView(model, () -> fleet++));
                    model.show(picture);
                    model.open(NODE);
                });
        until(() -> table(robot, "#dossier-happened").getItems().size() == 3);
        robot.interact(() -> table(robot, "#dossier-happened").getSelectionModel().select(1));
        until(() -> text(robot, "#dossier-details").contains("\"in_flight\":12}"));
        Shots.of(stage.getScene().getRoot(), "dossier-reports");
        assertThat(Shots.clipped(root)).noneMatch(cut -> cut.contains("since"));
    }
}
