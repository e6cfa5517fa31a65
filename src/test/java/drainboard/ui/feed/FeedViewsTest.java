package drainboard.ui.feed;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.session.FeedPicture;
import drainboard.session.SeenRejection;
import drainboard.ui.action.Keyed;
import drainboard.ui.control.Density;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@ExtendWith(WindowRobot.class)
class FeedViewsTest {
    private final List<String> said = new ArrayList<>();
    private final Times times = Times.ofUtc();
    private final FeedViewModel model = new FeedViewModel(said::add);
    private final StackPane root = new StackPane();
    private final List<ProbeListener> probes = new ArrayList<>();
    private final ConnectViewModel form =
            new ConnectViewModel(
                    List.of("ndjson"),
                    (_, listener) -> {
                        probes.add(listener);
                        return () -> said.add("cancelled");
                    },
                    Runnable::run,
                    request -> said.add(RecentSources.words(request)));
    private Stage owner;

    @Start
    void start(Stage stage) {
        owner = stage;
        Scene scene = new Scene(root, 760, 620);
        Theme.apply(scene, Theme.DARK);
        Keyed.on(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(window -> !window.equals(owner))
                                .forEach(Window::hide));
    }

    private FirstSteps first() {
        return new FirstSteps(
                "first",
                new FirstSteps.Steps(
                        () -> said.add("open"),
                        () -> said.add("follow"),
                        () -> said.add("connect"),
                        () -> said.add("sample")));
    }

    private void put(FxRobot robot, Node page, FeedPicture picture) {
        robot.interact(
                () -> {
                    root.getChildren().setAll(page);
                    model.show(picture, Feed.NOW, false);
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void nothing_followed_offers_the_first_steps(FxRobot robot) {
        FeedView view =
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new FeedView(model, first()));
        put(robot, view, new FeedPicture(List.of(), List.of(), 0));
        Shots.of(view, "feeds-first");
        assertThat(Shots.clipped(view)).isEmpty();
        for (String step : List.of("open", "follow", "connect", "sample")) {
            robot.clickOn("#first-" + step);
        }
        assertThat(said).containsExactly("open", "follow", "connect", "sample");
    }

    @Test
    void a_source_is_chosen_and_stopped_by_keys(FxRobot robot) {
        FeedView view =
                WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new FeedView(model, first()));
        put(robot, view, Feed.picture());
        Shots.of(view, "feeds-all");
        robot.interact(() -> robot.lookup("#feeds-table").query().requestFocus());
        robot.push(KeyCode.J).push(KeyCode.J);
        assertThat(model.selectedProperty().get()).isEqualTo("siem-b");
        robot.interact(() -> robot.lookup("#feeds-stop").queryButton().fire());
        Shots.of(view, "feeds-stopping");
        robot.push(KeyCode.ENTER);
        assertThat(said).as("the safe answer has the focus").isEmpty();
        robot.interact(() -> robot.lookup("#feeds-stop").queryButton().fire());
        robot.clickOn("#feeds-stop-yes");
        assertThat(said).containsExactly("siem-b");
        robot.interact(() -> model.selectedProperty().set("gap\u202Ename"));
        Shots.of(view, "feeds-gaps");
    }

    @Test
    void why_a_source_waits_is_read_whole_in_its_row(FxRobot robot) {
        FeedView view = WaitForAsyncUtils.waitForAsyncFx(9000, () -> new FeedView(model, first()));
        view.setMaxWidth(742);
        put(robot, view, Feed.picture());
        assertThat(Shots.clipped(view)).noneMatch(cut -> cut.startsWith("siem-c cannot"));
    }

    @Test
    void which_step_was_refused_is_read_whole_in_its_row(FxRobot robot) {
        RejectionsView view =
                WaitForAsyncUtils.waitForAsyncFx(
                        9000, () -> new RejectionsView(model.rejections()));
        view.setMaxWidth(742);
        String step = "0x43: accepting → fence_lost is no step of the table";
        put(robot, view, new FeedPicture(Feed.all(), List.of(Feed.illegal(step)), 4102));
        assertThat(robot.from(view).lookup(".table-cell .label").<Label>queryAll())
                .extracting(Label::getText)
                .contains(step);
        assertThat(Shots.clipped(view)).noneMatch(cut -> cut.startsWith(step));
        Shots.of(view, "rejections-step");
    }

    @Test
    void rejections_are_filtered_by_any_word_of_what_is_shown(FxRobot robot) {
        RejectionsView view =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new RejectionsView(model.rejections()));
        put(robot, view, Feed.picture());
        robot.interact(view::filter);
        robot.write("202e gnidael");
        assertThat(model.rejections().rows())
                .as("as it is shown, made safe")
                .extracting(RejectionRow::reason)
                .containsExactly("malformed");
        Shots.of(view, "rejections-filtered");
        robot.interact(view::filter);
        robot.write("unknown_mode -siem-b");
        assertThat(model.rejections().rows())
                .extracting(RejectionRow::source)
                .containsExactly("siem-a");
        robot.interact(view::filter);
        robot.write("nowhere");
        assertThat(robot.lookup("#rejections-empty").queryLabeled().getText())
                .isEqualTo("No rejection matches. 3 are hidden. Esc in the filter clears it.");
        robot.type(KeyCode.ESCAPE);
        assertThat(model.rejections().rows()).hasSize(3);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#rejections-table").query().isFocused()).isTrue();
    }

    @Test
    void whatever_hides_all_rejections_one_press_brings_them_back(FxRobot robot) {
        RejectionsView view =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new RejectionsView(model.rejections()));
        put(robot, view, Feed.picture());
        robot.interact(
                () -> {
                    model.rejections().sourceProperty().set("siem-b");
                    model.rejections().reasonProperty().set("malformed");
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#rejections-empty").queryLabeled().getText())
                .isEqualTo("No rejection matches. 3 are hidden.");
        robot.clickOn("#rejections-clear");
        assertThat(model.rejections().rows()).hasSize(3);
        assertThat(robot.lookup("#rejections-table").query().isFocused()).isTrue();
        robot.interact(() -> model.rejections().sourceProperty().set("siem-b"));
        robot.interact(view::filter);
        robot.write("nowhere");
        assertThat(robot.lookup("#rejections-empty").queryLabeled().getText())
                .as("the word alone does not hide them")
                .isEqualTo("No rejection matches. 3 are hidden.");
        Shots.of(view, "rejections-hidden");
        assertThat(Shots.clipped(view)).isEmpty();
        robot.clickOn("#rejections-clear");
        assertThat(model.rejections().rows()).hasSize(3);
    }

    @Test
    void a_record_that_was_refused_on_another_day_says_so_in_whatever_density(FxRobot robot) {
        FeedViewModel later = new FeedViewModel(said::add, times);
        RejectionsView view =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new RejectionsView(later.rejections()));
        robot.interact(() -> root.getChildren().setAll(view));
        times.today(Feed.NOW);
        robot.interact(() -> later.show(Feed.picture(), Feed.NOW, false));
        times.today(Feed.NOW.plus(Duration.ofDays(1)));
        for (Density density : Density.values()) {
            robot.interact(() -> density.dress(root.getScene().getRoot()));
            robot.interact(
                    () -> later.show(Feed.picture(), Feed.NOW.plus(Duration.ofDays(1)), false));
            WaitForAsyncUtils.waitForFxEvents();
            Label seen =
                    robot.from(view).lookup(".table-row-cell .number").<Label>queryAll().stream()
                            .filter(label -> label.getText().contains("20 Nov 21:11:06.000Z"))
                            .findFirst()
                            .orElseThrow();
            assertThat(Shots.clipped(seen.getParent())).isEmpty();
            Shots.of(view, "rejections-yesterday-" + density.name().toLowerCase(Locale.ROOT));
        }
        robot.interact(() -> Density.COMFORTABLE.dress(root.getScene().getRoot()));
    }

    @Test
    void a_refused_record_is_shown_as_it_came_and_stays_chosen(FxRobot robot) {
        RejectionsView view =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new RejectionsView(model.rejections()));
        put(robot, view, new FeedPicture(List.of(), List.of(), 0));
        assertThat(robot.lookup("#rejections-empty").queryLabeled().getText())
                .isEqualTo("Nothing was refused.");
        Shots.of(view, "rejections-none");
        put(robot, view, Feed.picture());
        robot.interact(() -> robot.lookup("#rejections-table").query().requestFocus());
        robot.push(KeyCode.J).push(KeyCode.J);
        assertThat(robot.lookup("#rejections-note").queryLabeled().getText()).contains("8 KiB");
        Shots.of(view, "rejections-cut");
        robot.push(KeyCode.K);
        Shots.of(view, "rejections-hostile");
        assertThat(robot.lookup("#rejections-raw").queryText().getText())
                .contains("\\u{202E}gnidaelsim\\u{0}");
        List<SeenRejection> more = new ArrayList<>(Feed.rejections());
        more.addFirst(
                Feed.rejection(9, "siem-z", Feed.rejections().get(0).rejection().reason(), ""));
        put(robot, view, new FeedPicture(Feed.all(), more, 4103));
        assertThat(
                        robot.lookup("#rejections-table")
                                .queryTableView()
                                .getSelectionModel()
                                .getSelectedIndex())
                .isEqualTo(1);
    }

    @Test
    void the_form_is_tried_and_connected(FxRobot robot) {
        robot.interact(() -> ConnectDialog.open(form, owner, null));
        Node view = robot.lookup("#connect-form").query();
        robot.clickOn("#connect-file").write("relative");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#connect-fault-file").queryLabeled().getText())
                .contains("whole path");
        Shots.of(view, "connect-file-fault");
        robot.interact(() -> form.draft().kindProperty().set(ConnectKind.HTTP));
        Shots.of(view, "connect-http");
        assertThat(robot.lookup("#connect-since").queryAs(TextField.class).getPromptText())
                .isEqualTo("cursor, after={since} or an address with {since}");
        robot.interact(() -> form.draft().kindProperty().set(ConnectKind.COMMAND));
        Shots.of(view, "connect-command");
        robot.interact(() -> form.draft().kindProperty().set(ConnectKind.FILE));
        robot.interact(() -> form.draft().textProperty(ConnectField.FILE).set("/var/log/a"));
        robot.push(KeyCode.ALT, KeyCode.T);
        assertThat(probes).hasSize(1);
        Shots.of(view, "connect-running");
        Region track = (Region) robot.lookup("#connect-progress").query().lookup(".track");
        assertThat(track.getBackground().getFills().getLast().getFill())
                .as("stripes are seen also where nothing moves")
                .isInstanceOfSatisfying(
                        LinearGradient.class,
                        stripes ->
                                assertThat(stripes.getCycleMethod()).isEqualTo(CycleMethod.REPEAT));
        robot.interact(
                () -> {
                    probes.getFirst().recognised("ndjson");
                    probes.getFirst().decoded("0x42 accepting → draining at 21:12:03.120Z");
                    probes.getFirst().notUnderstood("line 2", "malformed", Feed.HOSTILE);
                    probes.getFirst().done(true, "Read to its end: 2 records.");
                });
        Shots.of(view, "connect-tried");
        assertThat(Shots.clipped((Parent) view)).isEmpty();
        assertThat(said).doesNotContain("/var/log/a");
        robot.clickOn("#connect-connect");
        assertThat(said).contains("/var/log/a");
        assertThat(robot.lookup("#connect-form").tryQuery()).isEmpty();
    }

    @Test
    void enter_tries_a_source_first_and_follows_it_only_once_it_was_found_good(FxRobot robot) {
        robot.interact(() -> ConnectDialog.open(form, owner, null));
        Button connect = robot.lookup("#connect-connect").queryButton();
        assertThat(connect.getText()).isEqualTo("Connect untried");
        robot.clickOn("#connect-file").write("/var/log/a").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(form.draft().text(ConnectField.FILE)).isEqualTo("/var/log/a");
        assertThat(probes).hasSize(1);
        robot.push(KeyCode.ENTER);
        assertThat(probes).as("one trial at a time").hasSize(1);
        assertThat(said).isEmpty();
        robot.interact(() -> probes.getFirst().done(false, "There is no such file."));
        assertThat(connect.getText()).isEqualTo("Connect all the same");
        robot.push(KeyCode.ENTER);
        assertThat(probes).hasSize(2);
        assertThat(said).doesNotContain("/var/log/a");
        robot.interact(() -> probes.getLast().done(true, "Read to its end: 2 records."));
        assertThat(connect.getText()).isEqualTo("Connect");
        robot.push(KeyCode.ENTER);
        assertThat(said).contains("/var/log/a");
    }

    @Test
    void esc_leaves_the_form_and_connects_nothing(FxRobot robot) {
        robot.interact(() -> ConnectDialog.open(form, owner, null));
        robot.write("/var/log/a").push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#connect-form").tryQuery()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void a_drop_without_files_says_why() {
        List<Path> opened = new ArrayList<>();
        FileDrop drop = new FileDrop(opened::addAll, said::add);
        assertThat(drop.took(List.of())).isFalse();
        assertThat(said).singleElement().asString().contains("holds no file");
        assertThat(drop.took(List.of(new File("/var/log/a"), new File("/var/log")))).isTrue();
        assertThat(opened).containsExactly(Path.of("/var/log/a"), Path.of("/var/log"));
    }
}
