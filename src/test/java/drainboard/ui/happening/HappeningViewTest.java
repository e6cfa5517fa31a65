package drainboard.ui.happening;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.Resolution;
import drainboard.lifecycle.NodeMode;
import drainboard.session.HandHistory;
import drainboard.ui.action.Keyed;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The page of the events is read, held, opened and copied.
@ExtendWith(WindowRobot.class)
class HappeningViewTest {
    private static final List<NodeMode> ROUND =
            List.of(ACCEPTING, DRAINING, DRAINED, MAINTENANCE, RETURNING);

    private final Times times = new Times(ZoneId.of("Europe/Berlin"));
    private final HappeningViewModel model = new HappeningViewModel(times);
    private final AtomicInteger inspected = new AtomicInteger();
    private final HandHistory run = new HandHistory();

    @Start
    void start(Stage stage) {
        Scene scene =
                new Scene(
                        new HappeningView(model, times.zoneProperty(), inspected::incrementAndGet),
                        900,
                        500);
        Theme.apply(scene, Theme.DARK);
        Keyed.on(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void it_goes_on_until_a_row_is_chosen_and_home_goes_back(FxRobot robot) {
        more(40);
        TableView<HappeningRow> table = robot.lookup("#events-table").queryTableView();
        var _ = WaitForAsyncUtils.asyncFx(table::requestFocus);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.rows()).hasSize(40);
        more(1);
        assertThat(model.rows()).hasSize(41);
        robot.type(KeyCode.J, KeyCode.J);
        HappeningRow read = table.getSelectionModel().getSelectedItem();
        assertThat(model.selected().get()).contains(read.fact());
        more(3);
        assertThat(model.rows()).hasSize(41);
        Button newer = robot.lookup("#events-newer").queryButton();
        assertThat(newer.getText()).startsWith("3 newer");
        assertThat(newer.isVisible()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(inspected).hasValue(1);
        robot.type(KeyCode.HOME);
        assertThat(model.rows()).hasSize(44);
        assertThat(newer.isVisible()).isFalse();
    }

    @Test
    void who_took_it_and_who_cleared_it_is_read_whole_in_a_window_of_1440() {
        run.later(1).move(1, ACCEPTING, DRAINING).move(1, DRAINING, DRAINED);
        run.later(1).move(1, DRAINED, FENCE_LOST).later(2).clear(1, Resolution.FENCE_VALID);
        HappeningView narrow =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000,
                        () -> {
                            HappeningView one =
                                    new HappeningView(model, times.zoneProperty(), () -> {});
                            model.show(run.picture());
                            return one;
                        });
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> Pictures.draw(narrow, 742, 460, Theme.DARK, "events-cleared"));
        assertThat(narrow.lookupAll(".label").stream().map(Label.class::cast))
                .extracting(Label::getText)
                .anyMatch(text -> text.startsWith("acknowledged by avery; "));
        assertThat(Shots.clipped(narrow)).isEmpty();
    }

    @Test
    void scrolling_away_holds_it_too(FxRobot robot) {
        more(60);
        TableView<HappeningRow> table = robot.lookup("#events-table").queryTableView();
        var _ = WaitForAsyncUtils.asyncFx(() -> table.scrollTo(30));
        WaitForAsyncUtils.waitForFxEvents();
        more(2);
        assertThat(model.rows()).hasSize(60);
        var _ = WaitForAsyncUtils.asyncFx(robot.lookup("#events-newer").queryButton()::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.rows()).hasSize(62);
        more(1);
        assertThat(model.rows()).hasSize(63);
    }

    @Test
    void after_midnight_a_row_that_stays_says_its_day(FxRobot robot) {
        times.today(HandHistory.BEGIN);
        more(3);
        assertThat(days(robot)).isEmpty();
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    times.today(HandHistory.BEGIN.plus(Duration.ofDays(1)));
                    model.show(run.picture());
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(days(robot)).hasSize(6);
    }

    private static List<String> days(FxRobot robot) {
        return robot
                .from(robot.lookup("#events-table").<Node>query())
                .lookup(".label")
                .<Label>queryAll()
                .stream()
                .map(Label::getText)
                .filter(text -> text.contains("20 Nov"))
                .toList();
    }

    @Test
    void rows_are_copied_as_a_table(FxRobot robot) {
        more(3);
        var _ = WaitForAsyncUtils.asyncFx(robot.lookup("#events-copy").queryButton()::fire);
        WaitForAsyncUtils.waitForFxEvents();
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied.split("\n", -1)).hasSize(5);
    }

    @Test
    void the_page_is_pictured() {
        for (Theme theme : Theme.values()) {
            picture(storm(), "", theme, "events", 760);
            picture(storm(), "node:0x42", theme, "events-wide", 1100);
            picture(storm(), "is:nothing node:0x99", theme, "events-filtered", 760);
            picture(new HandHistory().other("login").other("audit"), "", theme, "events-none", 760);
        }
    }

    @Test
    void in_a_wide_window_the_notes_are_whole() {
        HappeningView wide = picture(storm(), "node:0x42", Theme.DARK, "events-wide", 1100);
        assertThat(Shots.clipped(wide)).isEmpty();
    }

    @Test
    void what_is_wrong_with_a_filter_stands_clear_of_the_edge() {
        HappeningView faulty = picture(storm(), "is:nothing", Theme.DARK, "events-filtered", 760);
        Node words = faulty.lookup("#events-fault").lookup(".text");
        assertThat(words.localToScene(words.getLayoutBounds()).getMinX()).isGreaterThan(9);
    }

    private void more(int count) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    for (int i = 0; i < count; i++) {
                        run.later(1).move(i % 4, ACCEPTING, ACCEPTING);
                    }
                    model.show(run.picture());
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static HandHistory storm() {
        HandHistory run = new HandHistory();
        for (int step = 0; step < 20; step++) {
            int at = step / 4;
            run.later(11).move(step % 4, ROUND.get(at % 5), ROUND.get((at + 1) % 5));
        }
        run.move(0x42, ACCEPTING, DRAINING)
                .later(60)
                .move(0x42, DRAINING, DRAINED, run.now().minusSeconds(70))
                .move(0x42, DRAINED, FENCE_LOST)
                .later(40)
                .acknowledge(0x42, "avery")
                .move(0x42, FENCE_LOST, DRAINED)
                .later(5)
                .clear(0x42, Resolution.REATTEMPT_DRAIN)
                .move(6, ACCEPTING, DRAINED)
                .garble(6, "cut");
        return run.later(3);
    }

    private static HappeningView picture(
            HandHistory run, String filter, Theme theme, String name, double width) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    Times own = new Times(ZoneId.of("Europe/Berlin"));
                    if (width > 1000) {
                        own.turn();
                    }
                    HappeningViewModel shown = new HappeningViewModel(own);
                    shown.filterProperty().set(filter);
                    shown.show(run.picture());
                    HappeningView view = new HappeningView(shown, own.zoneProperty(), () -> {});
                    Pictures.draw(view, width, 500, theme, name);
                    return view;
                });
    }

    @Test
    void refused_lines_that_are_no_rows_are_named_above_them(FxRobot robot) {
        more(12);
        Label elsewhere = robot.lookup("#events-elsewhere").queryAs(Label.class);
        assertThat(elsewhere.isVisible()).isFalse();
        run.garble("the text ends within a string").garble("it is no object");
        more(1);
        assertThat(elsewhere.isVisible()).isTrue();
        assertThat(elsewhere.getText()).startsWith("2 refused lines").endsWith("on Rejections.");
        Shots.of(elsewhere.getScene().getRoot(), "events-elsewhere");
        assertThat(Shots.clipped(elsewhere.getScene().getRoot()))
                .noneMatch(cut -> cut.contains("refused lines"));
    }
}
