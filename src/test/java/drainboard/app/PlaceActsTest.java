package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drainboard.event.NodeId;
import drainboard.ui.action.Act;
import drainboard.ui.action.KeyTable;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What means something in one place only is in the registry too: it can be looked up, given other
/// keys, and switched off.
@ExtendWith(WindowRobot.class)
class PlaceActsTest {
    private static final long PATIENCE = 60_000;
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Act act(String id) {
        return window.board().acts().find(id).orElseThrow();
    }

    private String refusal(String id) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> act(id).refusal().get());
    }

    private void run(String id) {
        assertThat(refusal(id)).isEmpty();
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> act(id).run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void clipboard(FxRobot robot, String text) {
        robot.interact(
                () -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    private static String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> Objects.requireNonNull(Clipboard.getSystemClipboard().getString()));
    }

    private static Node focus(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        robot.interact(node::requestFocus);
        return node;
    }

    @Test
    void letters_that_are_switched_off_do_nothing_anywhere(FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        robot.interact(() -> window.board().acts().letters(false));
        clipboard(robot, "untouched");
        TableView<?> drains = (TableView<?>) focus(robot, "#drains-table");
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.J).push(KeyCode.Y);
        assertThat(SampleWindow.chosen(drains)).isZero();
        focus(robot, "#attention-list");
        robot.push(KeyCode.HOME).push(KeyCode.A).push(KeyCode.X);
        assertThat(robot.lookup("#ack").query().isVisible()).isFalse();
        focus(robot, "#fleet-tiles");
        robot.push(KeyCode.Y);
        focus(robot, "#mode-drained");
        robot.push(KeyCode.Y);
        robot.interact(act("go.timeline").run());
        focus(robot, "#timeline-lanes");
        robot.push(KeyCode.DOWN).push(KeyCode.M).push(KeyCode.X).push(KeyCode.Y);
        assertThat(SampleWindow.label(robot, "#timeline-measured")).isEmpty();
        assertThat(robot.lookup("#timeline-pins").query().isVisible()).isFalse();
        robot.interact(act("go.events").run());
        TableView<?> events = (TableView<?>) focus(robot, "#events-table");
        robot.push(KeyCode.J);
        assertThat(SampleWindow.chosen(events)).isNegative();
        assertThat(clipboard()).isEqualTo("untouched");
    }

    @Test
    void keys_of_a_place_are_given_anew_and_two_acts_of_it_never_share_one(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot);
        List<String> refused =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE,
                        () ->
                                window.board()
                                        .rebind(
                                                Map.of(
                                                        "timeline.measure", List.of("F8"),
                                                        "timeline.pin", List.of("w"),
                                                        "rows.next", List.of("F9"))));
        assertThat(refused).singleElement().asString().contains("timeline.pin", "timeline.nearer");
        robot.interact(act("go.timeline").run());
        focus(robot, "#timeline-lanes");
        robot.push(KeyCode.F9).push(KeyCode.M);
        assertThat(SampleWindow.label(robot, "#timeline-measured")).isEmpty();
        robot.push(KeyCode.F8);
        assertThat(SampleWindow.label(robot, "#timeline-measured")).startsWith("0x");
    }

    @ParameterizedTest
    @CsvSource({
        "go.fleet,#fleet-table",
        "go.services,#services-table",
        "go.events,#events-table",
        "go.sources,#feeds-table",
        "go.drains,#drains-table"
    })
    void j_and_k_walk_every_table(String page, String id, FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        robot.interact(act(page).run());
        TableView<?> table = (TableView<?>) focus(robot, id);
        robot.interact(() -> table.getSelectionModel().clearSelection());
        robot.push(KeyCode.J);
        assertThat(SampleWindow.chosen(table)).isZero();
        if (SampleWindow.rows(table).size() > 1) {
            robot.push(KeyCode.J);
            assertThat(SampleWindow.chosen(table)).isEqualTo(1);
            robot.push(KeyCode.K);
            assertThat(SampleWindow.chosen(table)).isZero();
        }
    }

    @Test
    void j_and_k_walk_the_lanes_and_the_map_and_elsewhere_they_say_why_not(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        robot.interact(act("go.timeline").run());
        Node lanes = focus(robot, "#timeline-lanes");
        robot.push(KeyCode.J);
        String first = lanes.getAccessibleText();
        assertThat(first).contains(" selected");
        robot.push(KeyCode.J);
        assertThat(lanes.getAccessibleText()).isNotEqualTo(first);
        robot.push(KeyCode.K);
        assertThat(lanes.getAccessibleText()).isEqualTo(first);
        Node map = focus(robot, "#fleet-tiles");
        robot.push(KeyCode.HOME);
        String tile = map.getAccessibleText();
        robot.push(KeyCode.J);
        assertThat(map.getAccessibleText()).isNotEqualTo(tile);
        focus(robot, "#shell-palette");
        robot.push(KeyCode.J);
        assertThat(SampleWindow.label(robot, "#shell-said"))
                .isEqualTo("The focus is in no list or table.");
    }

    @Test
    void the_map_and_the_state_machine_are_copied_by_their_own_key(FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        focus(robot, "#mode-drained");
        robot.push(KeyCode.Y);
        assertThat(clipboard()).startsWith("Accepting ");
        focus(robot, "#fleet-tiles");
        robot.push(KeyCode.Y);
        assertThat(clipboard()).contains("rack-7: 2 nodes");
    }

    @Test
    void a_node_without_an_incident_has_no_clear_to_open_and_its_key_says_so(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        assertThat(refusal("incident.clear")).isEmpty();
        NodeId halted = Objects.requireNonNull(window.board().choice().node());
        NodeId calm =
                window.shown().fleet().nodes().keySet().stream()
                        .filter(node -> !node.equals(halted))
                        .findFirst()
                        .orElseThrow();
        robot.interact(() -> window.board().choice().choose(calm));
        int windows = robot.listWindows().size();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.listWindows()).as("no form is open").hasSize(windows);
        assertThat(SampleWindow.label(robot, "#shell-said"))
                .isEqualTo(calm + " has no open incident, so that there is nothing to clear.");
        robot.interact(() -> window.board().choice().choose(halted));
        assertThat(refusal("incident.clear")).isEmpty();
    }

    @Test
    void what_had_a_button_alone_is_an_act_that_says_why_not(FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        assertThat(refusal("timeline.nearer")).isEqualTo("Go to the timeline first.");
        assertThat(refusal("source.stop")).startsWith("A recording is played");
        assertThat(refusal("dossier.again")).isEqualTo("No dossier is open.");
        assertThat(refusal("dossier.older")).isEqualTo("There is nothing older to read.");
        assertThat(refusal("source.copy")).isEqualTo("No source is chosen.");
        assertThat(refusal("rejections.copy")).isEqualTo("No rejection is chosen.");
        run("machine.placements");
        assertThat(robot.lookup("#mode-unit").queryAs(ToggleButton.class))
                .matches(ToggleButton::isSelected);
        run("machine.only.draining");
        assertThat(SampleWindow.label(robot, "#drains-chip")).startsWith("mode:draining");
        run("machine.only.draining");
        assertThat(SampleWindow.label(robot, "#drains-chip")).isEmpty();
        robot.interact(act("go.timeline").run());
        run("timeline.nearer");
        run("timeline.compact");
        assertThat(robot.lookup("#timeline-compact").queryAs(ToggleButton.class))
                .matches(ToggleButton::isSelected);
    }

    @Test
    void the_key_sheet_has_the_keys_of_what_is_seen_alone(FxRobot robot) {
        window.resize(990, 900);
        robot.interact(act("go.drains").run());
        assertThat(sheet(robot)).contains("Copy the chosen line").doesNotContain("nearer in time");
        robot.interact(act("go.timeline").run());
        assertThat(sheet(robot))
                .contains("Come nearer in time")
                .doesNotContain("Copy the chosen line", "Review what will happen");
        assertThat(KeyTable.text(KeyTable.of(window.board().acts(), _ -> true)))
                .contains("Review what will happen");
    }

    @Test
    void buttons_promise_the_keys_of_now_and_none_that_is_switched_off(FxRobot robot)
            throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        assertThat(words(robot)).containsExactly("Acknowledge  A", "Open  Enter", "Copy  Y");
        robot.interact(
                () ->
                        window.board()
                                .rebind(
                                        Map.of(
                                                "incident.acknowledge", List.of("F7"),
                                                "incident.open", List.of(),
                                                "inspect.copy", List.of("c", "Ctrl+Shift+C"))));
        assertThat(words(robot)).containsExactly("Acknowledge  F7", "Open", "Copy  C");
        robot.interact(() -> window.board().acts().letters(false));
        assertThat(words(robot)).containsExactly("Acknowledge  F7", "Open", "Copy  Ctrl+Shift+C");
    }

    private static List<String> words(FxRobot robot) {
        return Stream.of("#banner-acknowledge", "#banner-open", "#inspector-copy")
                .map(id -> SampleWindow.label(robot, id))
                .toList();
    }

    @Test
    void the_chip_of_a_source_is_worked_by_keys(FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        Node chip = focus(robot, ".chip");
        assertThat(chip.isFocused()).isTrue();
        assertThat(chip.getAccessibleText()).startsWith("Source ");
        robot.push(KeyCode.ENTER);
        assertThat(window.board().shell().pageProperty().get()).isEqualTo(Page.SOURCES);
    }

    @Test
    void a_sentence_made_of_what_others_wrote_is_shown_harmless(FxRobot robot) {
        robot.interact(() -> window.board().rebind(Map.of("no\u202Esuch.act", List.of("F7"))));
        assertThat(SampleWindow.label(robot, "#feed-notice-words"))
                .contains("no\\u{202E}such.act")
                .doesNotContain("\u202E");
    }

    @Test
    void what_was_said_stands_in_line_with_the_button_that_puts_it_away(FxRobot robot) {
        robot.interact(() -> window.board().rebind(Map.of("no.such.act", List.of("F7"))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(middle(robot, "#feed-notice-words"))
                .isCloseTo(middle(robot, "#feed-notice-dismiss"), within(2.0));
    }

    private static double middle(FxRobot robot, String id) {
        return SampleWindow.place(robot.lookup(id).query()).getCenterY();
    }

    private static String sheet(FxRobot robot) {
        robot.push(KeyCode.F1);
        robot.interact(() -> robot.lookup("#key-sheet-copy").queryButton().fire());
        robot.push(KeyCode.ESCAPE);
        return clipboard();
    }
}
