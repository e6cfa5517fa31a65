package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.fx.WindowRobot;

import javafx.animation.Animation;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What is said of acts, and for how long.
@ExtendWith(WindowRobot.class)
class WindowKeysTest {
    private TextField field;
    private Region torn;
    private final List<Window> fronted = new ArrayList<>();
    private final WindowKeys keys = keys();
    private Stage first;

    private WindowKeys keys() {
        Acts acts = new Acts();
        WindowKeys keys = new WindowKeys(acts, true, fronted::add);
        acts.add(Act.always("note", "", "", List.of("a"), () -> field.requestFocus()));
        acts.add(Act.always("copy", "", "", List.of("c"), () -> keys.tell("Copied: it")));
        acts.add(new Act("no", "", "", List.of("n"), () -> "Not now.", () -> {}));
        return keys;
    }

    @Start
    void start(Stage stage) {
        field = new TextField();
        torn = focusable();
        Region region = focusable();
        Scene scene = new Scene(new VBox(region, field), 100, 100);
        keys.on(scene);
        keys.on(new Scene(torn, 100, 100));
        first = stage;
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        region.requestFocus();
    }

    private static Region focusable() {
        Region region = new Region();
        region.setFocusTraversable(true);
        return region;
    }

    private static void press(Region target, KeyCode key, String text) {
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", text, key, false, false, false, false));
    }

    @Test
    void what_an_act_opens_in_the_first_window_gets_the_keys_that_follow_in_another(FxRobot robot) {
        robot.interact(() -> press(torn, KeyCode.C, "c"));
        assertThat(fronted).as("nothing was opened").isEmpty();
        robot.interact(() -> press(torn, KeyCode.A, "a"));
        assertThat(fronted).containsExactly(first);
        robot.interact(() -> press(torn, KeyCode.C, "c"));
        assertThat(fronted).as("nothing else was opened").containsExactly(first);
        robot.interact(() -> field.getParent().getChildrenUnmodifiable().getFirst().requestFocus());
        robot.push(KeyCode.A);
        assertThat(field.isFocused()).isTrue();
        assertThat(fronted).as("the first window has the keys").hasSize(1);
    }

    private String said() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> keys.saidProperty().get());
    }

    private void after(double seconds) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> keys.passing().jumpTo(Duration.seconds(seconds)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void what_came_of_an_act_goes_by_itself_after_four_seconds(FxRobot robot) throws Exception {
        robot.push(KeyCode.C);
        after(3);
        assertThat(said()).isEqualTo("Copied: it");
        assertThat(keys.passing().getTotalDuration()).isEqualTo(Duration.seconds(4));
        after(4);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> said().isEmpty());
    }

    @Test
    void a_refusal_stays_until_the_next_key_though_something_passed_before(FxRobot robot) {
        robot.push(KeyCode.C).push(KeyCode.N);
        assertThat(said()).isEqualTo("Not now.");
        assertThat(keys.passing().getStatus()).isEqualTo(Animation.Status.STOPPED);
        robot.push(KeyCode.C);
        assertThat(said()).isEqualTo("Copied: it");
        robot.push(KeyCode.X);
        assertThat(said()).isEmpty();
    }
}
