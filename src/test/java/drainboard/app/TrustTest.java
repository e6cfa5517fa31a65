package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;
import drainboard.ui.control.Look;
import drainboard.ui.control.Mark;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.shell.Page;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What makes an operator trust a screen (ux.md A.2), on the whole window, rule by rule. Calm and
/// stale by their pixels are [CalmAndStaleTest]'s, a recording is [ReplayTest]'s; that window,
/// command line and export count the same is [OneTruthTest]'s.
@ExtendWith(WindowRobot.class)
class TrustTest {
    private static final long PATIENCE = 60_000;
    private static final long SILENT = 62;
    private static final List<String> MODES =
            List.of("accepting", "draining", "drained", "maintenance", "returning", "fence_lost");

    private final HandFeed feed = new HandFeed("siem-a");
    private SampleWindow window;

    @Start
    void open(Stage unused) {
        Roster roster =
                new Roster(
                        Map.of(
                                NodeId.of(1),
                                List.of(new WorkloadName("orders-consumer")),
                                NodeId.of(2),
                                List.of(new WorkloadName("mail-relay"))),
                        Map.of());
        window = SampleWindow.live(feed, SupervisionPolicy.DEFAULT, roster);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// Six nodes, one in each mode but that for which a halt is needed.
    private void some(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.moves(1, "accepting", "draining");
        feed.moves(2, "accepting", "draining", "drained");
        feed.moves(3, "drained", "maintenance");
        feed.moves(4, "maintenance", "returning");
        for (int node = 5; node <= 6; node++) {
            feed.moves(node, "returning", "accepting");
        }
        feed.sink().caughtUp();
        SampleWindow.until(() -> window.shown().eventsRead() == feed.lines());
        assertThat(SampleWindow.label(robot, "#count-accepting")).isEqualTo("2");
        assertThat(SampleWindow.label(robot, "#count-returning")).isEqualTo("1");
    }

    private void halted(FxRobot robot) throws Exception {
        some(robot);
        feed.moves(2, "drained", "fence_lost");
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
    }

    private void run(String act) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE, () -> window.board().acts().find(act).orElseThrow().run().run());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void go(Page page) {
        run(page.act());
    }

    private Parent root() {
        return window.root();
    }

    private List<String> words() {
        return Walk.words(root(), Set.of());
    }

    private boolean says(String part) {
        return words().stream().anyMatch(one -> one.contains(part));
    }

    private List<Alarm> listed() {
        return WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () ->
                        window.board().incidents().attention().rows().stream()
                                .filter(Alarm.class::isInstance)
                                .map(Alarm.class::cast)
                                .toList());
    }

    private List<Look> marks(FxRobot robot, String place) {
        return SampleWindow.read(
                () ->
                        Walk.nodes((Parent) robot.lookup(place).query()).stream()
                                .filter(Mark.class::isInstance)
                                .map(mark -> ((Mark) mark).look())
                                .toList());
    }

    private int sumOfBoxes(FxRobot robot) {
        return MODES.stream()
                .mapToInt(mode -> Integer.parseInt(SampleWindow.label(robot, "#count-" + mode)))
                .sum();
    }

    @Test
    void rule_1_stale_never_looks_live(FxRobot robot) throws Exception {
        some(robot);
        robot.push(KeyCode.N);
        go(Page.FLEET);
        assertThat(marks(robot, "#fleet")).contains(Look.DRAINING, Look.MAINTENANCE);
        window.later(SILENT);
        SampleWindow.until(() -> sumOfBoxes(robot) == 0);
        for (Map.Entry<Page, String> page :
                Map.of(
                                Page.DRAINS, "#drains-table",
                                Page.FLEET, "#fleet-table",
                                Page.SERVICES, "#services")
                        .entrySet()) {
            go(page.getKey());
            assertThat(marks(robot, page.getValue()))
                    .as("%s", page.getKey())
                    .doesNotContain(
                            Look.ACCEPTING,
                            Look.DRAINING,
                            Look.DRAINED,
                            Look.MAINTENANCE,
                            Look.RETURNING);
        }
        go(Page.DRAINS);
        assertThat(Walk.words((Parent) robot.lookup("#drains-table").query(), Set.of()))
                .contains("Draining?", "Drained?")
                .doesNotContain("Draining", "Drained");
    }

    @Test
    void rule_2_unknown_is_a_value_that_every_total_counts(FxRobot robot) throws Exception {
        some(robot);
        feed.moves(1, "draining", "fence_lost");
        SampleWindow.until(
                () ->
                        robot.lookup("#mode-unknown")
                                .query()
                                .getAccessibleText()
                                .startsWith("Unknown 1"));
        assertThat(sumOfBoxes(robot) + 1).isEqualTo(6);
        go(Page.FLEET);
        assertThat(SampleWindow.label(robot, "#fleet-total"))
                .startsWith("6 nodes = ")
                .contains("+ 1 unknown");
    }

    @Test
    void rule_3_ended_is_not_stale(FxRobot robot) throws Exception {
        some(robot);
        feed.sink().ended();
        SampleWindow.until(() -> says("ended"));
        Instant silent = window.shown().now().plusSeconds(2 * SILENT);
        window.later(3 * SILENT);
        SampleWindow.until(() -> window.shown().now().isAfter(silent));
        assertThat(listed()).noneMatch(alarm -> alarm.condition().contains("SOURCE"));
        assertThat(words()).noneMatch(one -> one.matches(".*siem-a.*(stale|silent|lost).*"));
        // It told of a fleet that lives on, of which nobody tells any more.
        SampleWindow.until(() -> sumOfBoxes(robot) == 0);
        assertThat(robot.lookup("#mode-unknown").query().getAccessibleText())
                .startsWith("Unknown 6");
    }

    @Test
    void rule_4_nothing_is_empty_when_it_is_not_connected(FxRobot robot) throws Exception {
        window.resize(1440, 900);
        feed.sink().caughtUp();
        SampleWindow.until(() -> says("No event has arrived"));
        feed.sink().waiting("connection refused (127.0.0.1:9200)");
        SampleWindow.until(() -> says("connection refused (127.0.0.1:9200)"));
        assertThat(words()).noneMatch(one -> one.startsWith("No node is draining"));
    }

    @Test
    void rule_5_the_notice_does_not_block(FxRobot robot) throws Exception {
        some(robot);
        feed.sink().waiting("connection refused (127.0.0.1:9200)");
        SampleWindow.until(
                () -> listed().stream().anyMatch(one -> one.condition().equals("SOURCE LOST")));
        // The tip of what the pointer of an earlier test rests on stops nobody.
        assertThat(
                        Window.getWindows().stream()
                                .filter(Window::isShowing)
                                .filter(one -> !(one instanceof Tooltip)))
                .hasSize(1);
        robot.clickOn("#drains-table").push(KeyCode.HOME).push(KeyCode.ENTER);
        SampleWindow.until(() -> !SampleWindow.label(robot, "#inspector-title").isEmpty());
        SampleWindow.until(() -> says("Draining?"));
    }

    @Test
    void rule_6_after_a_gap_it_says_what_was_missed(FxRobot robot) throws Exception {
        some(robot);
        window.later(1);
        feed.sink().gap("the file was cut while 12 lines were unread");
        feed.moves(5, "accepting", "draining");
        SampleWindow.until(
                () -> listed().stream().anyMatch(one -> one.condition().equals("SOURCE GAP")));
        SampleWindow.until(() -> says("the file was cut while 12 lines were unread"));
        // What was heard of again is known again, the rest is not.
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-draining").equals("1"));
        assertThat(sumOfBoxes(robot)).isEqualTo(1);
    }

    @Test
    void rule_7_an_age_stands_beside_every_value_that_can_age_and_ticks(FxRobot robot)
            throws Exception {
        window.resize(1440, 900);
        feed.line(
                """
                {"kind":"node_mode_transition","node_id":1,"from":"drained","to":"fence_lost","ts":"2026-11-25T08:00:00Z"}\
                """);
        SampleWindow.until(() -> SampleWindow.label(robot, "#count-fence_lost").equals("1"));
        window.later(5);
        SampleWindow.until(() -> isAll(ages(robot), "5 s"));
        List<String> before = ages(robot);
        window.later(1);
        SampleWindow.until(() -> isAll(ages(robot), "6 s"));
        // The row of the list, the box of the mode and the row of the drain, each with its age.
        assertThat(before).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ages(robot)).hasSameSizeAs(before);
        assertThat(words()).noneMatch(one -> one.contains("just now"));
    }

    /// Not every part is drawn in the same moment.
    private static boolean isAll(List<String> ages, String one) {
        return !ages.isEmpty() && ages.stream().allMatch(one::equals);
    }

    /// The ages in the list, in the boxes and in the drains.
    private static List<String> ages(FxRobot robot) {
        return SampleWindow.read(
                () ->
                        Stream.of("#attention", "#mode-diagram", "#drains-table")
                                .flatMap(
                                        place ->
                                                Walk.nodes((Parent) robot.lookup(place).query())
                                                        .stream())
                                .filter(Labeled.class::isInstance)
                                .map(node -> ((Labeled) node).getText())
                                .filter(text -> text != null && text.matches("\\d+ s"))
                                .toList());
    }

    @Test
    void rule_8_provenance_is_one_key_away(FxRobot robot) throws Exception {
        halted(robot);
        robot.push(KeyCode.N).push(KeyCode.P);
        SampleWindow.until(() -> robot.lookup("#inspector-provenance").query().isVisible());
        List<String> said =
                Walk.words((Parent) robot.lookup("#inspector-provenance").query(), Set.of());
        assertThat(String.join("\n", said))
                .contains("siem-a")
                .contains("line, byte\n")
                .contains("8, 557")
                .contains("\"to\":\"fence_lost\"");
    }

    @Test
    void rule_9_one_truth_in_banner_list_diagram_title_and_status(FxRobot robot) throws Exception {
        halted(robot);
        // All of one picture: between two of them this machine may have been slow.
        robot.interact(() -> isOneTruth(robot));
    }

    private void isOneTruth(FxRobot robot) {
        long halts = listed().stream().filter(one -> one.severity().isHalt()).count();
        assertThat(halts).isEqualTo(1);
        assertThat(SampleWindow.label(robot, "#count-fence_lost")).isEqualTo("1");
        assertThat(SampleWindow.label(robot, "#attention-headline"))
                .isEqualTo("Needs attention  " + listed().size());
        assertThat(window.board().titleProperty().get())
                .startsWith("(" + listed().size() + ") FENCE LOST");
        assertThat(SampleWindow.label(robot, "#banner-words")).startsWith("0x2:");
        FleetStatus status = window.status();
        assertThat(status.halted()).hasSize((int) halts);
        for (NodeMode mode : NodeMode.ALL) {
            assertThat(SampleWindow.label(robot, "#count-" + mode.wireName()))
                    .isEqualTo(String.valueOf(status.vouched().getOrDefault(mode, 0)));
        }
    }

    @Test
    void rule_10_numbers_do_not_jump_and_rows_stay_where_they_are(FxRobot robot) throws Exception {
        some(robot);
        robot.clickOn("#drains-table").push(KeyCode.HOME);
        TableView<?> table = robot.lookup("#drains-table").queryTableView();
        int chosen = SampleWindow.chosen(table);
        Object key = SampleWindow.rows(table).get(chosen);
        List<Number> marked = new CopyOnWriteArrayList<>();
        robot.interact(
                () ->
                        table.getSelectionModel()
                                .selectedIndexProperty()
                                .subscribe(at -> marked.add(at)));
        List<Double> widths = widths(table);
        for (int step = 0; step < 12; step++) {
            feed.line(
                    """
                    {"kind":"workload_progress","node_id":1,"workload":"orders-consumer","in_flight":%d}\
                    """
                            .formatted((long) Math.pow(10, 9 - step % 10)));
            if (step == 6) {
                feed.moves(2, "drained", "fence_lost");
            }
            window.later(1);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(widths(table)).as("columns, step %d", step).isEqualTo(widths);
            assertThat(marked).as("selected rows until step %d", step).containsExactly(chosen);
        }
        SampleWindow.until(() -> window.shown().eventsRead() == feed.lines());
        assertThat(marked).containsExactly(chosen);
        assertThat(SampleWindow.rows(table).get(chosen).getClass()).isEqualTo(key.getClass());
        for (Node number : robot.lookup(".number").<Node>queryAll()) {
            if (number instanceof Labeled label && label.isVisible()) {
                assertThat(label.getFont().getFamily()).contains("Mono");
            }
        }
    }

    private static List<Double> widths(TableView<?> table) {
        return SampleWindow.read(
                () -> table.getColumns().stream().map(TableColumn::getWidth).toList());
    }

    @Test
    void rule_12_dangerous_and_routine_never_share_a_look_or_a_place(FxRobot robot)
            throws Exception {
        halted(robot);
        robot.push(KeyCode.N);
        WaitForAsyncUtils.waitForFxEvents();
        for (Node one : Walk.nodes(root())) {
            if (one instanceof Button button) {
                assertThat(button.isDefaultButton()).as(button.getText()).isFalse();
                assertThat(button.getStyleClass())
                        .as(button.getText())
                        .doesNotContain("clear-operate");
            }
        }
        for (String act : List.of("incident.acknowledge", "incident.clear")) {
            run(act);
            assertThat(listed()).as("%s alone decides nothing", act).anyMatch(this::isOpen);
            robot.push(KeyCode.ESCAPE);
        }
        for (KeyCode key : KeyCode.values()) {
            boolean letter = key.isLetterKey() || key.isDigitKey();
            if (letter) {
                robot.push(key).push(KeyCode.ESCAPE);
            }
        }
        assertThat(listed()).as("no single key decides anything").anyMatch(this::isOpen);
    }

    private boolean isOpen(Alarm alarm) {
        return alarm.severity().isHalt() && alarm.severity().isUnacknowledged();
    }

    @Test
    void rule_13_what_it_did_is_shown_as_plainly_as_what_it_saw(FxRobot robot) throws Exception {
        halted(robot);
        feed.moves(2, "fence_lost", "draining", "drained");
        feed.moves(3, "accepting", "fence_lost");
        feed.moves(1, "draining", "drained", "maintenance");
        // One was in maintenance already: what tells of the rest is that every line was taken.
        SampleWindow.until(() -> window.shown().eventsRead() == feed.lines());
        assertThat(SampleWindow.label(robot, "#count-maintenance")).isEqualTo("1");
        robot.push(KeyCode.N);
        SampleWindow.until(() -> SampleWindow.label(robot, "#inspector-title").contains("0x2"));
        String inspector =
                String.join(
                        "\n", Walk.words((Parent) robot.lookup("#inspector").query(), Set.of()));
        assertThat(inspector)
                .contains("halt")
                .contains("withheld")
                .contains("checkpoint_and_drain");
        go(Page.REJECTIONS);
        assertThat(robot.lookup("#rejections").query().isVisible()).isTrue();
        // Refusals stay listed.
        SampleWindow.until(() -> says("illegal_transition"));
    }

    @Test
    void rule_14_it_admits_its_own_failure_in_the_same_list(FxRobot robot) throws Exception {
        some(robot);
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () ->
                        IntStream.range(0, 6)
                                .forEach(
                                        _ ->
                                                window.board()
                                                        .incidents()
                                                        .took(Duration.ofMillis(300))));
        feed.line(
                """
                {"kind":"node_mode_transition","node_id":5,"from":"accepting","to":"draining","ts":"2026-11-25T09:30:00Z"}\
                """);
        SampleWindow.until(
                () ->
                        listed().stream()
                                .map(Alarm::condition)
                                .toList()
                                .containsAll(List.of("SLOW WINDOW", "CLOCK SKEW")));
    }
}
