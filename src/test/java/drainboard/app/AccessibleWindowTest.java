package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whoever cannot see or point can use every page and dialog of the window (ux.md C.1).
@ExtendWith(WindowRobot.class)
class AccessibleWindowTest {
    private static final double LEAST = 24;
    private static final long PATIENCE = 60_000;

    private static final KeyEvent TAB =
            new KeyEvent(
                    KeyEvent.KEY_PRESSED, "\t", "Tab", KeyCode.TAB, false, false, false, false);

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
    void what_takes_the_focus_has_a_name_of_its_own_and_room_and_tab_comes_to_it(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).later(14).resize(1440, 900);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        List<String> faults = new ArrayList<>();
        for (Page page : Page.values()) {
            String act = page.act();
            if (robot.lookup("#tab-" + page.name().toLowerCase(Locale.ROOT)).tryQuery().isEmpty()) {
                continue;
            }
            run(act);
            faults.addAll(SampleWindow.read(() -> faults(root(), page.word())));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void so_does_what_takes_the_focus_in_what_opens_above_the_window(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        List<String> faults = new ArrayList<>();
        for (String act : List.of("palette.open", "help.keys", "help.about", "incident.clear")) {
            run(act);
            Parent opened =
                    robot.lookup(".overlay").<Parent>queryAll().stream()
                            .filter(Node::isVisible)
                            .findFirst()
                            .orElseGet(SampleWindow::top);
            faults.addAll(SampleWindow.read(() -> faults(opened, act)));
            robot.push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
        run("incident.acknowledge");
        faults.addAll(SampleWindow.read(() -> faults(root(), "incident.acknowledge")));
        assertThat(faults).isEmpty();
    }

    private void run(String act) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> window.board().acts().find(act).orElseThrow().run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Parent root() {
        return window.root();
    }

    private List<String> faults(Parent root, String where) {
        List<Node> stops = stops(root);
        List<String> faults = new ArrayList<>();
        Map<String, Node> names = new HashMap<>();
        for (Node stop : stops) {
            String name = name(stop, root);
            if (name.isBlank()) {
                faults.add(where + ": no name for " + stop);
            }
            Node twin = names.put(name + "@" + stop.getParent().hashCode(), stop);
            if (twin != null) {
                faults.add(where + ": two are called " + name + ": " + stop + ", " + twin);
            }
            Bounds room = stop.getLayoutBounds();
            if (room.getWidth() < LEAST || room.getHeight() < LEAST) {
                faults.add(
                        "%s: %s has %.1f x %.1f"
                                .formatted(where, stop, room.getWidth(), room.getHeight()));
            }
        }
        faults.addAll(untabbed(root, stops, where));
        return faults;
    }

    private static List<Node> stops(Parent root) {
        return Walk.nodes(root).stream()
                .filter(
                        node ->
                                node.isFocusTraversable()
                                        && !node.isDisabled()
                                        && !(node instanceof ScrollBar))
                .toList();
    }

    private static String name(Node node, Parent root) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        return Walk.nodes(root).stream()
                .filter(one -> one instanceof Label label && node.equals(label.getLabelFor()))
                .map(one -> ((Label) one).getText())
                .findFirst()
                .orElse("");
    }

    /// What Tab never comes to, going once round.
    private static List<String> untabbed(Parent root, List<Node> stops, String where) {
        Set<Node> reached = new LinkedHashSet<>();
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () -> {
                    for (int i = 0; i < stops.size() * 2 + 5; i++) {
                        Node owner = root.getScene().getFocusOwner();
                        Node from = owner == null ? root : owner;
                        Event.fireEvent(from, TAB);
                        Node next = root.getScene().getFocusOwner();
                        if (next != null) {
                            reached.add(next);
                        }
                    }
                });
        return stops.stream()
                .filter(stop -> !reached.contains(stop))
                .map(stop -> where + ": Tab never comes to " + stop)
                .toList();
    }
}
