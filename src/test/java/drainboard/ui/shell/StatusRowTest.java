package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Mark;
import drainboard.ui.control.Theme;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.ShellViewModel.Status;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The bar at the foot gives up what is normal first, marks what is not, and no sentence covers an
/// alarm.
@ExtendWith(WindowRobot.class)
class StatusRowTest {
    private static final Keeping NOT_KEPT =
            new Keeping(
                    "NOT KEPT since 10:00:00Z · the disk is full · 12 messages wait; decisions are"
                            + " refused",
                    true,
                    "The disk is full.");

    private final AtomicInteger opened = new AtomicInteger();
    private StatusRow row;
    private Stage stage;

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::close);
    }

    @Start
    void open(Stage unused) {
        // Its size is changed here, which the stage that all tests share would keep.
        stage = new Stage();
        row = new StatusRow(opened::incrementAndGet);
        BorderPane root = new BorderPane();
        root.setBottom(row);
        Scene scene = new Scene(root, 960, 100);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.show();
    }

    private static Status status(Keeping keeping, String skew) {
        return status(keeping, skew, "");
    }

    private static Status status(Keeping keeping, String skew, String lost) {
        return new Status(
                "1 of 2 sources live",
                true,
                "3 refused, last line 7 too_long",
                lost,
                "cursor siem-a line 18446",
                "412 ev/s",
                "lag 0.4 s",
                skew,
                "",
                "chain verified 21:24:00Z",
                keeping,
                "operator avery     UTC",
                "3 refused",
                lost.isEmpty() ? "" : "1 source waiting");
    }

    private static Bounds place(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void a_sentence_never_covers_that_nothing_is_kept(FxRobot robot) {
        robot.interact(
                () -> {
                    row.show(status(new Keeping("Kept", false, ""), ""));
                    row.say("x".repeat(300));
                });
        assertThat(place(robot, "#shell-said").getMaxX()).isEqualTo(960);
        robot.interact(() -> row.show(status(NOT_KEPT, "")));
        robot.interact(() -> {});
        assertThat(place(robot, "#shell-said").getMaxX())
                .isLessThanOrEqualTo(place(robot, "#shell-keeping").getMinX());
        assertThat(place(robot, "#shell-keeping").getMaxX()).isLessThanOrEqualTo(960);
    }

    @Test
    void what_waits_is_told_briefly_before_anything_else_gives_way(FxRobot robot) {
        String why =
                "127.0.0.1 WAITING: 127.0.0.1 cannot be reached: connection refused"
                        + " (127.0.0.1:8931). Next try in 8 s.";
        Keeping kept = new Keeping("Kept · audit 8:6d691f…", false, "");
        robot.interact(
                () -> {
                    stage.setWidth(1440);
                    row.show(status(kept, "", why));
                });
        robot.interact(() -> {});
        for (String id : List.of("lag", "rate", "cursor", "chain", "desk", "keeping", "refused")) {
            assertThat(robot.lookup("#shell-" + id).<Node>query().isVisible()).as(id).isTrue();
        }
        Label brief = robot.lookup("#shell-lost-brief").queryAs(Label.class);
        assertThat(brief.isVisible()).isTrue();
        assertThat(brief.getGraphic()).isInstanceOf(Mark.class);
        assertThat(brief.getTooltip().getText()).isEqualTo(why);
        assertThat(robot.lookup("#shell-lost").<Node>query().isVisible()).isFalse();
        robot.interact(() -> stage.setWidth(1920));
        robot.interact(() -> {});
        assertThat(brief.isVisible()).as("there is room for why").isFalse();
        assertThat(robot.lookup("#shell-lost").<Node>query().isVisible()).isTrue();
    }

    @Test
    void what_is_not_normal_has_a_mark_and_stays_longest(FxRobot robot) {
        robot.interact(() -> row.show(status(NOT_KEPT, "clock skew > 5 s: siem-a")));
        robot.interact(() -> {});
        for (String id : new String[] {"#shell-sources", "#shell-skew"}) {
            Labeled part = robot.lookup(id).queryAs(Labeled.class);
            assertThat(part.isVisible()).as(id).isTrue();
            assertThat(part.getGraphic()).as(id).isInstanceOf(Mark.class);
        }
        assertThat(robot.lookup("#shell-rate").<Node>query().isVisible()).isFalse();
        robot.interact(() -> row.show(status(new Keeping("Kept", false, ""), "")));
        assertThat(robot.lookup("#shell-skew").queryAs(Labeled.class).getGraphic()).isNull();
    }

    @Test
    void the_sources_lead_to_their_list_and_tell_the_whole_bar(FxRobot robot) {
        robot.interact(() -> row.show(status(NOT_KEPT, "")));
        Labeled sources = robot.lookup("#shell-sources").queryAs(Labeled.class);
        assertThat(sources.getAccessibleText())
                .startsWith("Status: 1 of 2 sources live; 412 ev/s; lag 0.4 s; ")
                .contains("NOT KEPT")
                .endsWith("operator avery     UTC");
        robot.clickOn(sources);
        assertThat(opened).hasValue(1);
    }
}
