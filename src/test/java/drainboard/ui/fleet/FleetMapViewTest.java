package drainboard.ui.fleet;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Pictures;
import drainboard.ui.control.Theme;
import drainboard.ui.diagram.HandRun;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Optional;

/// The map is drawn, clicked and walked.
@ExtendWith(ApplicationExtension.class)
class FleetMapViewTest {
    private final FleetMapViewModel viewModel = new FleetMapViewModel();

    @Start
    void start(Stage stage) {
        Scene scene = new Scene(new FleetMapView(viewModel), 296, 400);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void a_click_selects_and_arrows_walk(FxRobot robot) {
        show(fleet(100));
        Node grid = robot.lookup("#fleet-tiles").query();
        robot.clickOn(grid.localToScreen(8 + 29 + 13, 8 + 10));
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(1));
        robot.type(KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(11));
        robot.type(KeyCode.END);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(99));
        assertThat(grid.getAccessibleText()).startsWith("Fleet map, 0x63, ");
        robot.type(KeyCode.DOWN);
        assertThat(viewModel.selectedNode().get()).contains(NodeId.of(99));
    }

    @Test
    void a_great_fleet_scrolls_to_the_selected_node(FxRobot robot) {
        show(fleet(5000));
        ScrollBar bar = robot.from(robot.lookup("#fleet-tiles")).lookup(".scroll-bar").query();
        assertThat(bar.isVisible()).isTrue();
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewModel.select(NodeId.of(4999)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bar.getValue()).isGreaterThan(bar.getMax() - 10);
    }

    @Test
    void the_map_is_pictured() {
        for (Theme theme : Theme.values()) {
            Image image =
                    picture(
                            fleet(100).in(FENCE_LOST, 40, 9).move(40, FENCE_LOST, DRAINED, 8),
                            theme,
                            "fleet");
            assertThat(image.getPixelReader().getColor(8 + 13, 38 + 8 + 3))
                    .isNotEqualTo(Color.TRANSPARENT);
            picture(fleet(5000), theme, "fleet-great");
            picture(fleet(100), theme, "fleet-only");
        }
    }

    private static HandRun fleet(int nodes) {
        HandRun run = new HandRun();
        for (int i = 0; i < nodes; i++) {
            NodeMode mode = i % 7 == 3 ? NodeMode.ALL.get(i % 5) : ACCEPTING;
            run.in(mode, i, 60);
            if (i % 23 == 22) {
                run.doubt(i);
            }
        }
        return run.in(FENCE_LOST, 37, 60);
    }

    private void show(HandRun run) {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewModel.show(run.picture()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Image picture(HandRun run, Theme theme, String name) {
        return WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    FleetMapViewModel own = new FleetMapViewModel();
                    own.show(run.picture());
                    own.select(NodeId.of(11));
                    own.showOnly(
                            name.equals("fleet-only") ? Optional.of(DRAINED) : Optional.empty());
                    return Pictures.draw(new FleetMapView(own), 296, 360, theme, name);
                });
    }
}
