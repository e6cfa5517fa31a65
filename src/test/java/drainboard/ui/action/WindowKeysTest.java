package drainboard.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.animation.Animation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeUnit;

/// What is said of acts, and for how long.
@ExtendWith(ApplicationExtension.class)
class WindowKeysTest {
    private final WindowKeys keys = keys();

    private static WindowKeys keys() {
        Acts acts = new Acts();
        WindowKeys keys = new WindowKeys(acts);
        acts.add(Act.always("copy", "", "", List.of("c"), () -> keys.tell("Copied: it")));
        acts.add(new Act("no", "", "", List.of("n"), () -> "Not now.", () -> {}));
        return keys;
    }

    @Start
    void start(Stage stage) {
        Region region = new Region();
        region.setFocusTraversable(true);
        Scene scene = new Scene(region, 100, 100);
        keys.on(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        region.requestFocus();
    }

    private String said() {
        return WaitForAsyncUtils.waitForAsyncFx(9000, () -> keys.saidProperty().get());
    }

    private void after(double seconds) {
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> keys.passing().jumpTo(Duration.seconds(seconds)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void what_came_of_an_act_goes_by_itself_after_four_seconds(FxRobot robot) throws Exception {
        robot.push(KeyCode.C);
        after(3);
        assertThat(said()).isEqualTo("Copied: it");
        assertThat(keys.passing().getTotalDuration()).isEqualTo(Duration.seconds(4));
        after(4);
        WaitForAsyncUtils.waitFor(9, TimeUnit.SECONDS, () -> said().isEmpty());
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
