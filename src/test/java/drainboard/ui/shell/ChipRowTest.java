package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Look;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chip tells how old a source's last word is, however little room there is.
@ExtendWith(WindowRobot.class)
class ChipRowTest {
    private final AtomicInteger opened = new AtomicInteger();
    private ChipRow row;
    private HBox bar;

    @Start
    void open(Stage stage) {
        row = new ChipRow(new ShellViewModel("avery"), opened::incrementAndGet);
        bar = new HBox(row);
        Scene scene = new Scene(bar, 900, 60);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static Chip stale(String name) {
        return new Chip(Look.UNKNOWN, name, "stale 3 m 43 s", "stale 3 m 43 s", name, "", "");
    }

    private static Chip chip(String name, String stand, String brief) {
        return new Chip(Look.ACCEPTING, name, stand, brief, name, "", "");
    }

    /// What is seen of the first chip of two in a row that is so wide.
    private String seen(String name, double width) {
        return seen(name, name, width);
    }

    private String seen(String name, String other, double width) {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    row.show(
                            List.of(
                                    chip(name, "last event 3 s", "3 s"),
                                    chip(other, "stale 4 m 12 s", "stale 4 m 12 s")));
                    row.setMinWidth(0);
                    row.setMaxWidth(width);
                    bar.applyCss();
                    bar.layout();
                    return ((Button) row.getChildren().getFirst())
                            .lookupAll(".label").stream()
                                    .filter(Node::isVisible)
                                    .filter(label -> row.getChildren().getFirst().isVisible())
                                    .map(ChipRowTest::drawn)
                                    .collect(Collectors.joining(" "));
                });
    }

    private static String drawn(Node label) {
        return label.lookup(".text") instanceof javafx.scene.text.Text text
                ? text.getText()
                : ((Label) label).getText();
    }

    @Test
    void the_words_give_way_first_then_the_middle_of_the_name_and_never_the_age() {
        assertThat(seen("a.ndjson", 600)).isEqualTo("a.ndjson last event 3 s");
        assertThat(seen("a.ndjson", 290)).isEqualTo("a.ndjson 3 s");
        assertThat(seen("siem-frankfurt-1.ndjson", 410))
                .matches("siem\\S*(…|\\.\\.\\.)\\S*json 3 s");
    }

    @Test
    void what_has_no_room_is_counted_and_named_and_leads_to_the_sources(FxRobot robot) {
        List<Chip> three =
                List.of(
                        stale("a.ndjson"),
                        chip("127.0.0.1", "last event 0 s", "0 s"),
                        stale("b.ndjson"));
        for (int width : new int[] {120, 240, 356, 480}) {
            robot.interact(
                    () -> {
                        row.show(three);
                        row.setMinWidth(0);
                        row.setMaxWidth(width);
                        bar.applyCss();
                        bar.layout();
                    });
            List<Node> shown = row.getChildren().stream().filter(Node::isVisible).toList();
            assertThat(shown.stream().map(Parent.class::cast).flatMap(ChipRowTest::cut))
                    .as("cut at %d", width)
                    .isEmpty();
            assertThat(shown)
                    .as("within %d", width)
                    .allMatch(
                            chip -> chip.getLayoutX() + chip.getLayoutBounds().getWidth() <= width);
        }
        robot.interact(() -> row.setMaxWidth(356));
        robot.interact(() -> {});
        Button rest = robot.lookup("#chip-rest").queryButton();
        assertThat(rest.getText()).isEqualTo("+2");
        assertThat(rest.getGraphic()).as("one of them is not read").isNotNull();
        assertThat(rest.getTooltip().getText())
                .isEqualTo("127.0.0.1 last event 0 s\nb.ndjson stale 3 m 43 s");
        robot.clickOn(rest);
        assertThat(opened).hasValue(1);
        assertThat(seen("a.ndjson", 140)).as("none has room").isEmpty();
        assertThat(rest.getText()).isEqualTo("2 sources");
    }

    private static Stream<String> cut(Parent chip) {
        return Shots.clipped(chip).stream();
    }

    @Test
    void a_short_name_stays_whole_beside_a_long_one() {
        assertThat(seen("a.ndjson", "siem-frankfurt-1.ndjson", 290)).isEqualTo("a.ndjson 3 s");
    }

    @Test
    void the_chips_are_pictured() {
        ChipRow own =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> new ChipRow(new ShellViewModel("avery"), () -> {}));
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    own.show(
                            List.of(
                                    chip("a.ndjson", "last event 3 s", "3 s"),
                                    chip("siem-frankfurt-1.ndjson", "stale 4 m", "stale 4 m")));
                    return Pictures.draw(own, 300, 40, Theme.DARK, "chips-narrow");
                });
    }
}
