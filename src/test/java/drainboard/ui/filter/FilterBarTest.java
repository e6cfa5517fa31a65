package drainboard.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.control.Theme;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.Optional;

/// The field of a filter under the keys and the mouse.
@ExtendWith(WindowRobot.class)
class FilterBarTest {
    private final FilterViewModel model = new FilterViewModel();
    private FilterBar bar;

    @Start
    void start(Stage stage) {
        Button rows = new Button("rows");
        rows.setId("rows");
        bar = new FilterBar(model, "test", rows::requestFocus);
        Scene scene = new Scene(new VBox(bar, rows), 700, 200);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void escape_clears_and_then_leaves(FxRobot robot) {
        robot.interact(bar::begin);
        robot.write("mail");
        robot.push(KeyCode.ESCAPE);
        assertThat(model.asked()).isEmpty();
        assertThat(focused(robot, "#test-filter")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(focused(robot, "#rows")).isTrue();
    }

    @Test
    void enter_and_down_leave_what_was_typed(FxRobot robot) {
        robot.interact(bar::begin);
        robot.write("mail");
        robot.push(KeyCode.ENTER);
        assertThat(focused(robot, "#rows")).isTrue();
        assertThat(model.asked()).isEqualTo("mail");
        robot.interact(bar::begin);
        robot.push(KeyCode.DOWN);
        assertThat(focused(robot, "#rows")).isTrue();
    }

    @Test
    void taking_the_chip_away_leaves_the_focus_with_the_rows(FxRobot robot) {
        robot.interact(() -> model.pinnedProperty().set(Optional.of("mode:fence_lost")));
        Button chip = robot.lookup("#test-chip").queryButton();
        assertThat(chip.getText()).startsWith("mode:fence_lost");
        assertThat(chip.getAccessibleText()).isEqualTo("Remove the filter mode:fence_lost");
        assertThat(chip.getHeight()).isGreaterThanOrEqualTo(24);
        robot.clickOn(chip);
        assertThat(model.pinnedProperty().get()).isEmpty();
        assertThat(chip.isVisible()).isFalse();
        assertThat(focused(robot, "#rows")).isTrue();
    }

    @Test
    void the_chip_can_be_taken_away_by_key_too(FxRobot robot) {
        Button chip = robot.lookup("#test-chip").queryButton();
        robot.interact(() -> model.pinnedProperty().set(Optional.of("mode:draining")));
        robot.interact(chip::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(model.pinnedProperty().get()).isEmpty();
        assertThat(focused(robot, "#rows")).isTrue();
    }

    @Test
    void alt_and_the_arrows_go_through_what_was_asked_for(FxRobot robot) {
        robot.interact(bar::begin);
        robot.write("mail");
        robot.push(KeyCode.ENTER);
        robot.interact(bar::begin);
        robot.write("audit");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(model.asked()).isEqualTo("mail");
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        assertThat(model.asked()).isEmpty();
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(model.asked()).isEqualTo("audit");
    }

    @Test
    void what_cannot_be_read_is_said_below(FxRobot robot) {
        robot.interact(bar::begin);
        robot.write("rack:");
        assertThat(robot.lookup("#test-fault").queryAs(Labeled.class).getText())
                .contains("Nothing follows rack:");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#test-fault").query().isVisible()).isFalse();
    }

    private static boolean focused(FxRobot robot, String id) {
        return robot.lookup(id).<Node>query().isFocused();
    }
}
