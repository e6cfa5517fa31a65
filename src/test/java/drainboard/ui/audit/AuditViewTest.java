package drainboard.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.AuditBook;
import drainboard.session.AuditStory;
import drainboard.session.JournalBook;
import drainboard.session.Saving;
import drainboard.ui.action.Keyed;
import drainboard.ui.audit.AuditExporting.Way;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Scene;
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

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// The page over the audit of a journal that is written meanwhile, by keys.
@ExtendWith(WindowRobot.class)
class AuditViewTest {
    @TempDir private Path folder;
    private final StackPane root = new StackPane();
    private AuditStory story;
    private AuditBook book;
    private AuditViewModel model;
    private AuditView view;
    private Stage stage;

    @Start
    void start(Stage unused) throws Exception {
        // Its size is changed here, which the stage that all tests share would keep.
        stage = new Stage();
        Scene scene = new Scene(root, 936, 620);
        Theme.apply(scene, Theme.DARK);
        Keyed.on(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        story = new AuditStory(folder);
        book = new JournalBook(story.file());
        model = new AuditViewModel(Optional.of(book), FxThread::later, Times.ofUtc());
        view = new AuditView(model, this::export);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
        book.close();
        story.close();
    }

    private void open(FxRobot robot) {
        robot.interact(
                () -> {
                    root.getChildren().setAll(view);
                    model.look(true);
                    robot.lookup("#audit-table").query().requestFocus();
                });
    }

    private Optional<Way> export(boolean table) {
        Path to = folder.resolve(table ? "out.csv" : "out.ndjson");
        return Optional.of(new Way(to.toString(), () -> new Target(Files.newOutputStream(to))));
    }

    /// A file that an export goes to.
    private record Target(OutputStream out) implements AuditBook.Target {
        @Override
        public void keep() {
            // It is where it belongs.
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, holds));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }

    private static TableView<EntryRow> table(FxRobot robot) {
        return robot.lookup("#audit-table").queryTableView();
    }

    private static String copied() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void in_a_low_place_two_whole_rows_are_seen_above_the_details(FxRobot robot) throws Exception {
        robot.interact(
                () -> {
                    stage.setWidth(900);
                    stage.setHeight(400);
                });
        story.told("{}");
        open(robot);
        until(() -> model.rows().size() == 2);
        robot.interact(() -> table(robot).getSelectionModel().clearAndSelect(0));
        until(() -> robot.lookup("#audit-fields").tryQuery().isPresent());
        double heads =
                robot.lookup("#audit-table .column-header-background")
                        .query()
                        .getLayoutBounds()
                        .getHeight();
        assertThat(table(robot).getHeight()).isGreaterThanOrEqualTo(heads + 2 * 56);
    }

    @Test
    void why_a_halt_was_raised_is_read_whole_in_a_window_of_1440(FxRobot robot) throws Exception {
        robot.interact(() -> stage.setWidth(742));
        story.told(
                "{\"cause\":\"events_missed\",\"raise\":2,\"workloads\":[\"orders-consumer\"],"
                        + "\"source\":\"b.ndjson\",\"line\":1190}");
        open(robot);
        until(() -> model.rows().size() == 2);
        assertThat(model.rows().getFirst().why()).endsWith("By b.ndjson, line 1190.");
        assertThat(Shots.clipped(root)).noneMatch(cut -> cut.contains("By b.ndjson"));
        Shots.of(root, "audit-why");
    }

    @Test
    void it_is_filtered_copied_and_exported_without_the_mouse(FxRobot robot) throws Exception {
        story.more(60);
        open(robot);
        until(() -> text(robot, "#audit-chain").startsWith("Whole: 61 entries"));
        until(() -> model.rows().size() == 61);
        robot.interact(view::filter);
        robot.write("casey");
        until(() -> model.rows().size() == 6);
        assertThat(model.filter().textProperty().get()).isEqualTo("casey");
        robot.push(KeyCode.ESCAPE);
        until(() -> model.rows().size() == 61);
        robot.interact(() -> table(robot).requestFocus());
        robot.push(KeyCode.J).push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(table(robot).getSelectionModel().getSelectedItems()).hasSize(2);
        assertThat(text(robot, "#audit-place")).isEqualTo("2 entries are chosen, 60 to 59");
        assertThat(robot.lookup("#audit-fields").query().isVisible())
                .as("those of one are not shown as if they were of both")
                .isFalse();
        assertThat(text(robot, "#audit-several")).startsWith("Choose one to read");
        robot.interact(view::copy);
        assertThat(copied()).contains("Entry: 60\n", "Entry: 59\n").doesNotContain("Entry: 58\n");
        robot.interact(view::export);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> text(robot, "#audit-exported").contains("61 entries to"));
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).hasSize(62);
        Shots.of(view, "audit-exported");
    }

    @Test
    void it_grows_while_it_is_open_and_the_chosen_entry_stays_chosen(FxRobot robot)
            throws Exception {
        story.more(30);
        open(robot);
        until(() -> model.rows().size() == 31);
        robot.push(KeyCode.J).push(KeyCode.J);
        long chosen = table(robot).getSelectionModel().getSelectedItem().place();
        String head = story.more(5);
        robot.interact(() -> model.show(Pictured.kept(head)));
        until(() -> model.rows().size() == 36);
        until(() -> text(robot, "#audit-chain").startsWith("Whole: 36 entries"));
        assertThat(table(robot).getSelectionModel().getSelectedItem().place()).isEqualTo(chosen);
        assertThat(text(robot, "#audit-place")).startsWith("Entry " + chosen + " ");
        robot.interact(() -> robot.lookup("#audit-copy-head").queryButton().fire());
        assertThat(copied()).isEqualTo(head);
    }

    @Test
    void thousands_of_entries_come_page_by_page_as_one_goes_down(FxRobot robot) throws Exception {
        story.more(2_600);
        open(robot);
        until(() -> model.rows().size() == JournalBook.PAGE);
        for (int pages = 2; pages <= 3; pages++) {
            int wanted = pages * JournalBook.PAGE;
            robot.push(KeyCode.END);
            until(() -> model.rows().size() >= wanted);
        }
        assertThat(model.rows().getFirst().place()).isEqualTo(2610);
        robot.interact(() -> table(robot).scrollTo(0));
        until(() -> text(robot, "#audit-chain").startsWith("Whole"));
        Shots.of(view, "audit-many");
    }

    @Test
    void where_no_entry_is_wanted_a_sentence_says_so(FxRobot robot) throws Exception {
        story.more(3);
        open(robot);
        until(() -> model.rows().size() == 4);
        robot.interact(() -> robot.lookup("#audit-text").queryTextInputControl().setText("zzz"));
        until(() -> model.rows().isEmpty());
        until(() -> !text(robot, "#audit-empty").isEmpty());
        assertThat(text(robot, "#audit-empty"))
                .isEqualTo("No entry matches. 4 are hidden; Esc in a field shows all again.");
        Shots.of(view, "audit-filter-hides-all");
    }

    @Test
    void a_hostile_entry_is_shown_whole_and_harmless_at_every_width(FxRobot robot)
            throws Exception {
        story.more(31);
        open(robot);
        until(() -> model.rows().size() == 32);
        robot.push(KeyCode.J);
        assertThat(text(robot, "#audit-place")).isEqualTo("Entry 31  Forensic clear");
        assertThat(model.chosenAsText()).contains("gone\\u{202E}back\\u{0}");
        until(() -> text(robot, "#audit-chain").startsWith("Whole"));
        for (int width : new int[] {744, 936}) {
            robot.interact(() -> stage.setWidth(width));
            WaitForAsyncUtils.waitForFxEvents();
            Shots.of(view, "audit-" + width);
            assertThat(Shots.clipped(view)).as("at " + width).isEmpty();
            assertThat(text(robot, "#audit-chain-notes")).doesNotContain("….");
        }
    }

    @Test
    void a_changed_entry_is_told_as_a_warning_and_hides_what_follows(FxRobot robot)
            throws Exception {
        story.more(40);
        story.tamper(12);
        open(robot);
        until(() -> text(robot, "#audit-chain").contains("entry 12 does not match"));
        until(() -> model.rows().size() == 12);
        assertThat(text(robot, "#audit-chain")).endsWith("View stays at 11.");
        assertThat(robot.lookup("#audit-chain-bar").query().getPseudoClassStates())
                .anyMatch(one -> one.getPseudoClassName().equals("broken"));
        assertThat(robot.lookup("#audit-copy-head").query().isDisabled()).isTrue();
        Shots.of(view, "audit-broken");
    }

    @Test
    void where_nothing_is_kept_a_sentence_says_so(FxRobot robot) {
        AuditViewModel none = new AuditViewModel(Optional.empty(), FxThread::later, Times.ofUtc());
        AuditView page =
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new AuditView(none, this::export));
        robot.interact(
                () -> {
                    root.getChildren().setAll(page);
                    none.show(Pictured.as(true, new Saving.NotAsked()));
                });
        assertThat(text(robot, "#audit-empty")).isEqualTo("Nothing is kept: this is a recording.");
        Shots.of(page, "audit-none");
        assertThat(robot.lookup("#audit-export").query().isVisible()).isFalse();
        assertThat(text(robot, "#audit-limits")).contains("its end was not cut off");
    }
}
