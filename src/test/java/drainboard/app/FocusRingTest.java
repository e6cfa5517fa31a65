package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whoever works by keys sees where the focus is: around whatever has it there is a ring (ux.md
/// C.1).
@ExtendWith(WindowRobot.class)
class FocusRingTest {
    private static final long PATIENCE = 60_000;
    private static final double AROUND = 4;
    private static final double NEAR = 0.02;

    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatever_has_the_focus_has_a_ring(FxRobot robot) throws Exception {
        window.atFenceLost(robot).later(14).resize(1440, 900);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        Matcher token =
                Pattern.compile("-focus: (#[0-9a-f]{6});")
                        .matcher(Files.readString(Path.of("styles", "tokens", "dark.css")));
        assertThat(token.find()).isTrue();
        Color focus = Color.web(token.group(1));
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<String> faults = new ArrayList<>();
        for (Page page : Page.values()) {
            WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> window.board().shell().show(page));
            WaitForAsyncUtils.waitForFxEvents();
            for (Node stop : Walk.nodes(window.root())) {
                if (isStop(stop) && seen.add(stop)) {
                    WaitForAsyncUtils.waitForAsyncFx(
                            PATIENCE, () -> look(stop, page, focus, faults));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(faults).isEmpty();
    }

    /// The banner has a ring of its own, for this one would not be seen on red.
    private static boolean isStop(Node node) {
        return node.isFocusTraversable()
                && !node.isDisabled()
                && !(node instanceof ScrollBar)
                && !String.valueOf(node.getId()).startsWith("banner-");
    }

    private void look(Node stop, Page page, Color focus, List<String> faults) {
        stop.requestFocus();
        if (!stop.isFocused()) {
            return;
        }
        window.root().applyCss();
        Bounds at = stop.localToScene(stop.getLayoutBounds());
        Rectangle2D around =
                new Rectangle2D(
                        at.getMinX() - AROUND,
                        at.getMinY() - AROUND,
                        at.getWidth() + 2 * AROUND,
                        at.getHeight() + 2 * AROUND);
        int found = found(around, focus);
        double wanted = at.getWidth() + at.getHeight();
        if (stop.getStyleClass().contains("check-box")
                || stop.getStyleClass().contains("radio-button")) {
            wanted = AROUND * AROUND;
        }
        if (found < wanted) {
            faults.add(page + ": " + found + " of " + (int) wanted + " pixels around " + stop);
        }
    }

    private int found(Rectangle2D around, Color focus) {
        SnapshotParameters how = new SnapshotParameters();
        how.setViewport(around);
        WritableImage image = window.root().snapshot(how, null);
        PixelReader pixels = image.getPixelReader();
        int found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color one = pixels.getColor(x, y);
                boolean is =
                        Math.abs(one.getRed() - focus.getRed()) < NEAR
                                && Math.abs(one.getGreen() - focus.getGreen()) < NEAR
                                && Math.abs(one.getBlue() - focus.getBlue()) < NEAR;
                found += is ? 1 : 0;
            }
        }
        return found;
    }
}
