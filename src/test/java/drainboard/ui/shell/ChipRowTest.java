package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Look;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.ShellViewModel.Chip;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Collectors;

/// A chip tells how old a source's last word is, however little room there is.
@ExtendWith(WindowRobot.class)
class ChipRowTest {
    private ChipRow row;
    private HBox bar;

    @Start
    void open(Stage stage) {
        row = new ChipRow(new ShellViewModel("avery"), () -> {});
        bar = new HBox(row);
        Scene scene = new Scene(bar, 900, 60);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
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
        assertThat(seen("siem-frankfurt-1.ndjson", 290))
                .matches("siem\\S*(…|\\.\\.\\.)\\S*json 3 s");
        assertThat(seen("a.ndjson", 140)).isEqualTo("3 s");
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
