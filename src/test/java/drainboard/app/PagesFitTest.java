package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.drain.Shots;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every page and everything that opens above one fits at the sizes that windows have, and at
/// twice the usual size of text.
@ExtendWith(ApplicationExtension.class)
class PagesFitTest {
    private static final long PATIENCE = 10_000;
    private static final double SCREEN = 990;
    private static final List<String> OVERLAYS =
            List.of("palette.open", "help.keys", "incident.acknowledge");
    private static final List<String> WINDOWS = List.of("help.about", "incident.clear");

    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(one -> one != window.stage())
                                .forEach(Window::hide));
        window.close();
    }

    @Test
    void every_page_fits_at_1440_by_900(FxRobot robot) throws Exception {
        pages(robot, "1440", 1440, 900, 100);
    }

    @Test
    void every_page_fits_at_1280_by_800(FxRobot robot) throws Exception {
        pages(robot, "1280", 1280, 800, 100);
    }

    @Test
    void every_page_fits_at_1920_by_1080_with_text_twice_as_large(FxRobot robot) throws Exception {
        pages(robot, "1920-text-200", 1920, 1080, 200);
    }

    @Test
    void what_opens_above_a_page_fits_at_1440_by_900(FxRobot robot) throws Exception {
        above(robot, "1440", 1440, 900, 100);
    }

    @Test
    void what_opens_above_a_page_fits_with_text_twice_as_large(FxRobot robot) throws Exception {
        above(robot, "1920-text-200", 1920, 1080, 200);
    }

    private void alarmed(FxRobot robot, double width, double height, int percent)
            throws Exception {
        window.atFenceLost(robot).later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        window.resize(width, Math.min(height, SCREEN));
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> window.look().text().choose(percent));
        // No window is higher than the screen of a toolkit without one; its content may be.
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> window.root().resize(width, height));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.root().getLayoutBounds().getWidth()).isEqualTo(width);
        assertThat(window.root().getLayoutBounds().getHeight()).isEqualTo(height);
    }

    private void pages(FxRobot robot, String size, double width, double height, int percent)
            throws Exception {
        alarmed(robot, width, height, percent);
        List<String> faults = new ArrayList<>();
        for (Page page : Page.values()) {
            String name = page.name().toLowerCase(Locale.ROOT);
            if (robot.lookup("#tab-" + name).tryQuery().isEmpty()) {
                continue;
            }
            run(page.act());
            // The first of a list is chosen, so that what the page says of one is there too.
            robot.push(KeyCode.J);
            faults.addAll(Fit.faults(root(), page.word() + " at " + size));
            Shots.of(root(), "fit-" + name + "-" + size);
            run("view.inspector");
            faults.addAll(Fit.faults(root(), page.word() + " at " + size + ", inspector turned"));
            Shots.of(root(), "fit-" + name + "-" + size + "-inspector");
            run("view.inspector");
        }
        assertThat(faults).isEmpty();
    }

    private void above(FxRobot robot, String size, double width, double height, int percent)
            throws Exception {
        alarmed(robot, width, height, percent);
        List<String> faults = new ArrayList<>();
        for (String act : OVERLAYS) {
            run(act);
            faults.addAll(Fit.faults(overlay(), act + " at " + size));
            Shots.of(root(), "fit-" + act + "-" + size);
            robot.push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
        for (String act : WINDOWS) {
            run(act);
            Parent opened = top();
            assertThat((Node) opened).isNotEqualTo(root());
            faults.addAll(Fit.faults(opened, act + " at " + size));
            Shots.of(opened, "fit-" + act + "-" + size);
            robot.push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(faults).isEmpty();
    }

    private static Parent top() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> Window.getWindows().getLast().getScene().getRoot());
    }

    /// What lies over the window, or the window where nothing does.
    private Parent overlay() {
        return Walk.nodes(root()).stream()
                .filter(node -> node.getStyleClass().contains("overlay"))
                .map(node -> (Parent) node)
                .findFirst()
                .orElseGet(this::root);
    }

    private void run(String act) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> window.board().acts().find(act).orElseThrow().run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Parent root() {
        return (Parent) window.root();
    }
}
