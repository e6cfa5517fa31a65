package drainboard.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.fx.Attempt;
import drainboard.ui.fx.WindowRobot;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Views die alone.
@ExtendWith(WindowRobot.class)
class GuardedRegionTest {
    private final HBox root = new HBox();
    private int reloads;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(root, 600, 300));
        stage.show();
    }

    /// A view that cannot be laid out.
    private static final class Offender extends StackPane {
        @Override
        protected void layoutChildren() {
            throw new IllegalStateException("it breaks");
        }
    }

    @Test
    void a_view_that_cannot_be_laid_out_says_so_and_its_neighbour_lives(FxRobot robot) {
        Region neighbour = new Region();
        neighbour.setPrefSize(50, 50);
        GuardedRegion bad = new GuardedRegion("Bad", Offender::new, () -> reloads++);
        GuardedRegion good = new GuardedRegion("Good", () -> neighbour, () -> {});
        robot.interact(() -> root.getChildren().setAll(bad, good));
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bad.isFailed()).isTrue();
        assertThat(robot.lookup("#failed-words").queryLabeled().getText())
                .isEqualTo("This view failed; the core is running.");
        robot.interact(() -> ((Button) bad.lookup("#failed-reload")).fire());
        assertThat(reloads).isEqualTo(1);
        assertThat(good.isFailed()).isFalse();
        assertThat(neighbour.getHeight()).isPositive();
    }

    @Test
    void what_failed_comes_back(FxRobot robot) {
        GuardedRegion one = new GuardedRegion("One", Region::new, () -> {});
        robot.interact(
                () -> {
                    root.getChildren().setAll(one);
                    one.fail(new IllegalStateException("once"));
                    assertThat(one.isFailed()).isTrue();
                    one.restore();
                });
        assertThat(one.isFailed()).isFalse();
        assertThat(one.getChildren()).containsExactly(one.content());
    }

    @Test
    void what_a_listener_fails_with_counts() {
        SimpleStringProperty text = new SimpleStringProperty("");
        text.addListener(
                (_, _, _) -> {
                    throw new IllegalStateException("in a view");
                });
        assertThat(Attempt.at(() -> text.set("x"))).isPresent();
        assertThat(Attempt.at(() -> {})).isEmpty();
    }
}
