package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.ui.fx.WindowRobot;
import drainboard.ui.node.InspectorView;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Times turn between UTC and local in every place of the window at once, copies included.
@ExtendWith(WindowRobot.class)
class TimesTurnTest {
    private static final Pattern UTC = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?Z");
    private static final Pattern LOCAL =
            Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?\\+05:30");

    /// What came from outside is shown as it came.
    private static final Set<String> AS_IT_CAME =
            Set.of("raw", "raw-key", "inspector-raw", "feed-raw");

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
    void all_of_the_window_turns_at_once_and_back(FxRobot robot) throws Exception {
        window.resize(1440, 900).atFenceLost(robot).later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        for (KeyCode page : List.of(KeyCode.D, KeyCode.S, KeyCode.R, KeyCode.A)) {
            go(robot, page);
            // Between two pictures: one of a busy machine may tell besides that it is slow.
            robot.interact(() -> turnsAndTurnsBack(robot, page));
        }
    }

    private void turnsAndTurnsBack(FxRobot robot, KeyCode page) {
        int utc = count(UTC);
        assertThat(utc).as("UTC times on page %s", page).isGreaterThan(4);
        assertThat(count(LOCAL)).isZero();
        window.look().times().turn();
        assertThat(found(UTC)).as("left in UTC on page %s", page).isEmpty();
        assertThat(count(LOCAL)).as("turned on page %s", page).isEqualTo(utc);
        assertThat(SampleWindow.label(robot, "#shell-clock")).endsWith("+05:30");
        window.look().times().turn();
        assertThat(count(UTC)).isEqualTo(utc);
        assertThat(count(LOCAL)).isZero();
    }

    @Test
    void a_form_that_is_open_and_what_is_copied_turn_with_it(FxRobot robot) throws Exception {
        window.resize(1440, 900).atFenceLost(robot);
        robot.interact(() -> act("view.utc"));
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L)
                .release(KeyCode.L, KeyCode.SHIFT, KeyCode.CONTROL);
        SampleWindow.until(() -> robot.lookup("#clear-review").tryQuery().isPresent());
        assertThat(everywhere()).anyMatch(words -> LOCAL.matcher(words).find());
        assertThat(everywhere()).noneMatch(words -> UTC.matcher(words).find());
        robot.push(KeyCode.ESCAPE);
        robot.interact(
                () -> {
                    InspectorView inspector =
                            robot.lookup((Node node) -> node instanceof InspectorView).query();
                    ((javafx.scene.control.Button) inspector.lookup("#inspector-copy")).fire();
                });
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> Clipboard.getSystemClipboard().getString());
        String told = copied.lines().filter(line -> !line.contains("{")).toList().toString();
        assertThat(told).containsPattern(LOCAL).doesNotContainPattern(UTC);
    }

    @Test
    void the_time_of_an_event_tells_both_zones_and_the_message_as_it_came(FxRobot robot)
            throws Exception {
        window.resize(1440, 900).atFenceLost(robot);
        String tip =
                SampleWindow.read(
                        () ->
                                Walk.nodes(window.root()).stream()
                                        .filter(Label.class::isInstance)
                                        .map(node -> ((Label) node).getTooltip())
                                        .filter(
                                                one ->
                                                        one != null
                                                                && one.getStyleClass()
                                                                        .contains("whole"))
                                        .map(one -> one.getText())
                                        .findFirst()
                                        .orElse(""));
        assertThat(tip).containsPattern(UTC).containsPattern(LOCAL).contains("\"kind\"");
    }

    private void act(String id) {
        window.board().acts().find(id).orElseThrow().run().run();
    }

    static void go(FxRobot robot, KeyCode page) {
        robot.push(KeyCode.G).push(page);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> found(Pattern time) {
        return Walk.words(window.root(), AS_IT_CAME).stream()
                .filter(words -> time.matcher(words).find())
                .toList();
    }

    private int count(Pattern time) {
        return found(time).size();
    }

    private static List<String> everywhere() {
        return SampleWindow.read(
                () ->
                        Window.getWindows().stream()
                                .map(one -> one.getScene().getRoot())
                                .flatMap(root -> Walk.words(root, AS_IT_CAME).stream())
                                .toList());
    }
}
