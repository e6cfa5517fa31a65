package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.ui.action.Keyed;
import drainboard.ui.control.Theme;
import drainboard.ui.fx.WindowRobot;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ExtendWith(WindowRobot.class)
class DrainViewTest {
    /// What the table and its panel's edge take of a window 1440 or 1920 wide.
    private static final double USUAL = 744;

    private static final double WIDE = 1116;

    private final DrainViewModel model = new DrainViewModel();
    private final DrainRun run = Scenes.many();
    private DrainView view;

    @Start
    void start(Stage stage) {
        view = new DrainView(model, () -> {});
        width(USUAL);
        view.setMaxHeight(480);
        Scene scene = new Scene(new HBox(view), 1000, 500);
        Theme.apply(scene, Theme.DARK);
        Keyed.on(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void the_rows_of_the_picture_have_room_for_their_text(FxRobot robot) {
        show(run);
        assertThat(robot.lookup("#drains-headline").queryLabeled().getText()).isEqualTo("Drains 9");
        Shots.of(view, "drains");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void what_stands_above_the_rows_takes_no_more_than_one_line_and_the_heads_of_the_columns(
            FxRobot robot) {
        robot.interact(() -> view.setMaxHeight(160));
        show(run);
        double rows = table(robot).lookup(".clipped-container").getLayoutBounds().getHeight();
        assertThat(rows).isGreaterThan(160 - 44 - 32);
    }

    @Test
    void the_widest_words_have_room_too() {
        run.move(0x42, FENCE_LOST, DRAINED, MAINTENANCE)
                .move(0x19, DRAINED, FENCE_LOST, DRAINING, DRAINED)
                .later(3600);
        show(run);
        Shots.of(view, "drains-held");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void last_known_looks_last_known() {
        show(run.lose().later(252));
        Shots.of(view, "drains-lost");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_wide_window_gives_each_column_more(FxRobot robot) {
        robot.interact(() -> width(WIDE));
        show(run);
        assertThat(table(robot).getColumns())
                .extracting(TableColumn::getWidth)
                .containsExactly(28.0, 226.0, 150.0, 122.0, 128.0, 226.0, 222.0);
        robot.interact(() -> table(robot).scrollTo(6));
        WaitForAsyncUtils.waitForFxEvents();
        Shots.of(view, "drains-wide");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_table_of_any_width_shows_whole_words_and_never_scrolls_sideways(FxRobot robot) {
        robot.interact(() -> view.setMaxHeight(260));
        show(run);
        for (double width = 592; width <= 990; width += 7) {
            double now = width;
            robot.interact(() -> width(now));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(bar(robot, Orientation.VERTICAL)).as("rows to scroll to").isTrue();
            assertThat(bar(robot, Orientation.HORIZONTAL)).as("at %s", now).isFalse();
            assertThat(Shots.clipped(view)).as("at %s", now).isEmpty();
        }
    }

    @Test
    void the_least_important_columns_give_way_first(FxRobot robot) {
        show(run);
        assertThat(heads(robot, USUAL))
                .containsExactly(
                        "",
                        "Workload / node",
                        "Mode",
                        "Steps",
                        "In flight",
                        "Elapsed / expected",
                        "Why not done");
        assertThat(heads(robot, 696))
                .containsExactly(
                        "",
                        "Workload / node",
                        "Mode",
                        "In flight",
                        "Elapsed / expected",
                        "Why not done");
        Shots.of(view, "drains-at-1024");
        assertThat(heads(robot, 592))
                .containsExactly("", "Workload / node", "Mode", "In flight", "Why not done");
        Shots.of(view, "drains-at-960-with-inspector");
        assertThat(heads(robot, 440))
                .containsExactly("", "Workload / node", "Mode", "Why not done");
        assertThat(heads(robot, USUAL)).hasSize(7);
    }

    @Test
    void nothing_to_do_is_said(FxRobot robot) {
        DrainRun calm = new DrainRun().place(0x19, "billing-worker");
        show(calm.move(0x19, ACCEPTING, DRAINING));
        show(calm.later(9).move(0x19, DRAINING, DRAINED, MAINTENANCE, RETURNING, ACCEPTING));
        show(calm.later(9));
        assertThat(robot.lookup("#drains-empty").queryAs(Labeled.class).getText())
                .startsWith("No node is draining. Last drain: 0x19");
        Shots.of(view, "drains-empty");
    }

    @Test
    void a_click_chooses_a_row_and_it_stays_chosen_wherever_it_goes(FxRobot robot) {
        show(run);
        robot.clickOn("thumbnailer");
        DrainKey chosen = new DrainKey(NodeId.of(0x77), new WorkloadName("thumbnailer"));
        assertThat(model.selected().get()).isEqualTo(chosen);
        show(run.later(6).move(0x77, DRAINING, DRAINED).later(6).move(0x08, RETURNING, ACCEPTING));
        show(run.later(6).move(0x42, FENCE_LOST, DRAINED));
        assertThat(model.selected().get()).isEqualTo(chosen);
        assertThat(table(robot).getSelectionModel().getSelectedItem().key()).isEqualTo(chosen);
        Shots.of(view, "drains-selected");
    }

    @Test
    void the_mark_never_leaves_its_row_while_lines_only_change(FxRobot robot) {
        show(run);
        robot.clickOn("thumbnailer");
        DrainKey chosen = model.selected().get();
        List<Number> marks = new ArrayList<>();
        robot.interact(
                () ->
                        table(robot)
                                .getSelectionModel()
                                .selectedIndexProperty()
                                .subscribe(at -> marks.add(at)));
        List<String> said = new ArrayList<>();
        for (int left = 9; left > 0; left -= 2) {
            show(run.later(6).report(0x77, "thumbnailer", left));
            said.add(
                    model.chosen().map(line -> ((DrainRow) line).work().toString()).orElse("gone"));
        }
        assertThat(said).doesNotHaveDuplicates().hasSize(5);
        assertThat(marks).containsExactly(model.placeOf(chosen));
    }

    @Test
    void the_choice_never_slips_to_a_neighbour(FxRobot robot) {
        show(run);
        robot.interact(
                () -> {
                    table(robot).scrollTo(model.lines().size() - 1);
                    table(robot).layout();
                });
        robot.clickOn("feed-fanout");
        DrainKey chosen = model.selected().get();
        show(run.later(6).move(0x08, RETURNING, ACCEPTING));
        show(run.later(6));
        assertThat(model.rows()).hasSize(8);
        assertThat(model.selected().get()).isEqualTo(chosen);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(-1);
    }

    @Test
    void a_second_click_says_the_choice_anew(FxRobot robot) {
        show(run);
        robot.clickOn("thumbnailer");
        List<DrainKey> told = new ArrayList<>();
        robot.interact(
                () ->
                        model.selected()
                                .subscribe(
                                        key -> {
                                            if (key != null) {
                                                told.add(key);
                                            }
                                        }));
        robot.clickOn("thumbnailer");
        robot.push(KeyCode.ENTER);
        DrainKey key = model.rows().get(3).key();
        assertThat(told).hasSize(3).containsOnly(key);
        assertThat(table(robot).getSelectionModel().getSelectedIndex())
                .isEqualTo(model.placeOf(key));
    }

    @Test
    void a_hidden_choice_is_marked_again_when_it_shows(FxRobot robot) {
        show(run);
        robot.clickOn("thumbnailer");
        DrainKey chosen = model.selected().get();
        robot.interact(() -> pin(Optional.of("mode:drained")));
        show(run.later(1));
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 1 of 9");
        assertThat(model.selected().get()).isEqualTo(chosen);
        robot.interact(() -> pin(Optional.empty()));
        show(run.later(1));
        assertThat(table(robot).getSelectionModel().getSelectedItem().key()).isEqualTo(chosen);
    }

    @Test
    void in_a_long_list_the_mark_stays_on_the_chosen_row_when_the_filter_changes(FxRobot robot) {
        DrainRun many = new DrainRun();
        for (int node = 0; node < 400; node++) {
            many.place(node, (node % 8 == 0 ? "other-" : "mail-") + node);
        }
        for (int node = 0; node < 400; node++) {
            many.move(node, ACCEPTING, DRAINING);
        }
        show(many);
        DrainKey chosen = new DrainKey(NodeId.of(99), new WorkloadName("mail-99"));
        robot.interact(() -> model.selected().set(chosen));
        assertThat(marked(robot)).isEqualTo(chosen);
        robot.interact(() -> pin(Optional.of("mail")));
        assertThat(model.lines()).hasSizeGreaterThan(500).hasSizeLessThan(800);
        assertThat(marked(robot)).isEqualTo(chosen);
        robot.interact(() -> pin(Optional.of("other")));
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(-1);
        robot.interact(() -> pin(Optional.empty()));
        assertThat(marked(robot)).isEqualTo(chosen);
    }

    private DrainKey marked(FxRobot robot) {
        return model.lines().get(table(robot).getSelectionModel().getSelectedIndex()).key();
    }

    @Test
    void what_is_typed_hides_the_rest_and_says_how_many(FxRobot robot) {
        show(run);
        robot.interact(() -> pin(Optional.of("mode:draining")));
        robot.interact(view::filter);
        robot.write("zzz");
        assertThat(robot.lookup("#drains-empty").queryAs(Labeled.class).getText())
                .isEqualTo("No drain matches mode:draining zzz. 9 are hidden.");
        assertThat(robot.lookup("#drains-clear-filter").query().isVisible()).isTrue();
        assertThat(Shots.clipped(view)).isEmpty();
        Shots.of(view, "drains-filter-hides-all");
        robot.push(KeyCode.ESCAPE);
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
        assertThat(robot.lookup("#drains-filter").query().isFocused()).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void escape_among_the_rows_clears_the_filter_too(FxRobot robot) {
        show(run);
        robot.interact(view::filter);
        robot.write("why:you");
        robot.push(KeyCode.ENTER);
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 2 of 9");
        Shots.of(view, "drains-filtered");
        robot.push(KeyCode.ESCAPE);
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
        robot.interact(() -> model.filter().textProperty().set("zzz"));
        robot.clickOn("#drains-clear-filter");
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
        assertThat(table(robot).isFocused()).isTrue();
    }

    @Test
    void the_chip_of_the_state_machine_can_be_removed(FxRobot robot) {
        show(run);
        robot.interact(() -> pin(Optional.of("mode:draining")));
        Shots.of(view, "drains-chip");
        assertThat(Shots.clipped(view)).isEmpty();
        robot.clickOn("#drains-chip");
        assertThat(model.headlineProperty().get()).isEqualTo("Drains 9");
        assertThat(robot.lookup("#drains-chip").query().isVisible()).isFalse();
    }

    @Test
    void keys_walk_the_rows(FxRobot robot) {
        show(run);
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.J).push(KeyCode.J).push(KeyCode.DOWN).push(KeyCode.K);
        assertThat(table(robot).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.END);
        assertThat(model.selected().get()).isEqualTo(model.rows().getLast().key());
    }

    @Test
    void rows_speak(FxRobot robot) {
        show(run);
        assertThat(robot.lookup(".table-row-cell").<Node>queryAll())
                .extracting(Node::getAccessibleText)
                .contains(
                        "mail-stream on 0x51, draining 4 m 12 s, 12 in flight of 340,"
                                + " 4:12 of ~6:30, in flight, falling");
    }

    private void pin(Optional<String> term) {
        model.filter().pinnedProperty().set(term);
    }

    private void width(double width) {
        view.setMinWidth(width);
        view.setMaxWidth(width);
    }

    private List<String> heads(FxRobot robot, double width) {
        robot.interact(() -> width(width));
        WaitForAsyncUtils.waitForFxEvents();
        return table(robot).getVisibleLeafColumns().stream().map(TableColumn::getText).toList();
    }

    private static boolean bar(FxRobot robot, Orientation side) {
        return table(robot).lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == side && bar.isVisible());
    }

    private static TableView<DrainLine> table(FxRobot robot) {
        return robot.lookup("#drains-table").queryTableView();
    }

    private void show(DrainRun now) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.show(now.picture()));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
