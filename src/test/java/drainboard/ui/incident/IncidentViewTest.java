package drainboard.ui.incident;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.ui.incident.Script.NODE;
import static drainboard.ui.incident.Script.OTHER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.session.Saving;
import drainboard.session.SourceStatus;
import drainboard.ui.action.Act;
import drainboard.ui.action.Keyed;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Words;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(WindowRobot.class)
class IncidentViewTest {
    private final Script script = Script.fenceLost();
    private final IncidentViewModel room =
            new IncidentViewModel(new DeskCall(script, Runnable::run), "avery");
    private final List<Alarm> opened = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        AcknowledgeView prompt = new AcknowledgeView(room.acknowledge());
        BannerView banner = new BannerView(room.banner(), opened::add, room.acknowledge()::ask);
        AttentionView attention = new AttentionView(room.attention(), opened::add, room::shelve);
        attention.setMaxWidth(296);
        scene =
                new Scene(
                        new VBox(banner, prompt, new ShelveView(room.shelve()), attention),
                        960,
                        420);
        Theme.apply(scene, Theme.DARK);
        Keyed.on(
                scene,
                Act.always(
                        "ask",
                        "",
                        "",
                        List.of("a"),
                        () -> attention.selected().ifPresent(room.acknowledge()::ask)),
                new Act(
                        "aside",
                        "",
                        "",
                        List.of("x"),
                        () -> ShelveViewModel.refusal(attention.selected().orElse(null)),
                        attention::shelve));
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void calm_takes_no_room(FxRobot robot) {
        Node banner = robot.lookup("#banner").query();
        assertThat(banner.isVisible()).isFalse();
        assertThat(banner.isManaged()).isFalse();
        assertThat(robot.lookup("#attention-calm").query().isVisible()).isTrue();
        Picture.of(scene, "incident-calm");
    }

    @Test
    void where_nothing_can_be_recorded_the_banner_says_so_and_offers_no_acknowledgement(
            FxRobot robot) {
        show();
        robot.clickOn("#banner-acknowledge");
        script.saving = new Saving.Unsaved(script.now, "The disk is full.", 1);
        show();
        assertThat(text(robot, "#banner-words"))
                .endsWith(
                        "Nobody has acknowledged. Decisions cannot be recorded, so none can be"
                                + " taken.");
        assertThat(robot.lookup("#banner-acknowledge").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#ack-confirm").query().isDisabled()).isTrue();
        assertThat(text(robot, "#ack-fault")).endsWith("The disk is full.");
        robot.push(KeyCode.ENTER);
        assertThat(script.decisions).isEmpty();
        script.saving = new Saving.NotAsked();
        show();
        assertThat(robot.lookup("#banner-acknowledge").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#ack-fault").query().isVisible()).isFalse();
    }

    @Test
    void the_banner_acknowledges_with_two_deliberate_acts(FxRobot robot) {
        show();
        assertThat(text(robot, "#banner-words")).contains("3 workloads held");
        assertThat(robot.lookup("#banner").queryAs(javafx.scene.layout.HBox.class).getHeight())
                .isEqualTo(40);
        Picture.of(scene, "incident-unacknowledged");
        robot.clickOn("#banner-acknowledge");
        assertThat(script.decisions).isEmpty();
        Picture.of(scene, "incident-acknowledging");
        robot.push(KeyCode.ENTER);
        assertThat(script.decisions)
                .containsExactly(new Acknowledgement(NODE, "avery", 1L, Stamp.at(script.now)));
        show();
        assertThat(text(robot, "#banner-words")).contains("avery has it");
        assertThat(robot.lookup("#banner-acknowledge").queryButton().isVisible()).isFalse();
        Picture.of(scene, "incident-acknowledged");
    }

    @Test
    void a_blank_operator_is_refused_in_place_and_esc_leaves(FxRobot robot) {
        show();
        robot.clickOn("#banner-acknowledge");
        robot.write("on my way");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.DELETE).push(KeyCode.ENTER);
        assertThat(text(robot, "#ack-fault")).startsWith(Words.of(Refusal.BLANK_OPERATOR));
        Picture.of(scene, "incident-acknowledge-refused");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#ack").query().isVisible()).isFalse();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("banner-acknowledge");
    }

    @Test
    void the_list_is_worked_by_keys(FxRobot robot) {
        script.later(60)
                .move(OTHER, ACCEPTING, DRAINING)
                .move(OTHER, DRAINING, FENCE_LOST)
                .lose("siem-b", "Connection refused.");
        show();
        Picture.of(scene, "incident-several");
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        robot.interact(list::requestFocus);
        robot.push(KeyCode.DOWN).push(KeyCode.J);
        robot.push(KeyCode.ENTER);
        assertThat(opened).extracting(Alarm::node).containsExactly(OTHER);
        script.later(1);
        show();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.push(KeyCode.A);
        assertThat(text(robot, "#ack-prompt")).isEqualTo("Acknowledge 0x77 as");
        robot.push(KeyCode.ENTER);
        assertThat(script.decisions)
                .containsExactly(new Acknowledgement(OTHER, "avery", null, Stamp.at(script.now)));
        assertThat(scene.getFocusOwner()).isSameAs(list);
        show();
        assertThat(list.getItems()).hasSize(4);
    }

    @Test
    void refused_lines_lead_to_their_source_by_enter_and_by_a_click(FxRobot robot) {
        script.refuse("siem-a", 12, "bad JSON at byte 22: the text ends within a string");
        show();
        Picture.of(scene, "incident-lines-refused");
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        robot.interact(list::requestFocus);
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(opened.getLast().about())
                .isInstanceOfSatisfying(
                        Alarm.Feed.class,
                        feed -> {
                            assertThat(feed.name()).isEqualTo("siem-a");
                            assertThat(feed.line()).isNotNull();
                        });
        robot.clickOn("FENCE LOST  0x42").clickOn("LINES REFUSED  siem-a");
        assertThat(opened).hasSize(3);
        assertThat(opened.getLast().about()).isEqualTo(opened.getFirst().about());
    }

    @Test
    void what_is_only_last_known_has_room_to_say_so(FxRobot robot) {
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        show();
        script.standing(new SourceStatus.Stale(script.now)).later(252);
        show();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#banner-words").queryLabeled().getText())
                .contains("This was last known 4 m 12 s ago: script is stale.");
        assertThat(list.prefHeight(-1)).isCloseTo(rows(robot), within(4.0)).isGreaterThan(140);
        Picture.of(scene, "incident-last-known");
    }

    @Test
    void the_list_wants_the_room_that_its_rows_need(FxRobot robot) {
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        double calm = list.prefHeight(-1);
        show();
        assertThat(list.prefHeight(-1)).isCloseTo(rows(robot), within(2.0)).isBetween(60.0, 80.0);
        script.later(60)
                .move(OTHER, ACCEPTING, DRAINING)
                .move(OTHER, DRAINING, FENCE_LOST)
                .lose(
                        "siem-b",
                        "The file was cut short while it was read, which is longer than a line.");
        show();
        assertThat(list.prefHeight(-1)).isCloseTo(rows(robot), within(4.0)).isGreaterThan(160);
        assertThat(calm).isEqualTo(56);
    }

    private static double rows(FxRobot robot) {
        return robot.lookup("#attention-list .attention-cell").<Node>queryAll().stream()
                .filter(cell -> !((ListCell<?>) cell).isEmpty())
                .mapToDouble(cell -> cell.getLayoutBounds().getHeight())
                .sum();
    }

    @Test
    void what_was_chosen_never_slips_to_its_neighbour(FxRobot robot) {
        script.move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST);
        show();
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        robot.interact(list::requestFocus);
        robot.push(KeyCode.END);
        script.later(1).move(OTHER, DRAINING, DRAINED);
        show();
        assertThat(list.getItems()).hasSize(2);
        assertThat(list.getSelectionModel().getSelectedItem()).isNull();
        robot.push(KeyCode.A);
        assertThat(robot.lookup("#ack").query().isVisible()).isFalse();
    }

    @Test
    void an_authorised_halt_is_said_in_full(FxRobot robot) {
        script.submit(
                        new ForensicClear(
                                NODE,
                                "avery",
                                "dark",
                                List.of("power"),
                                Resolution.FENCE_VALID,
                                null,
                                1L,
                                null,
                                Stamp.at(script.now)))
                .join();
        script.later(90);
        show();
        Node row = robot.lookup(".attention-alarm").query();
        assertThat(row.getLayoutBounds().getHeight()).isGreaterThan(40);
        Picture.of(scene, "incident-authorised");
    }

    @Test
    void gone_is_shown_as_gone_and_held(FxRobot robot) {
        script.later(90).move(NODE, FENCE_LOST, DRAINED);
        show();
        assertThat(text(robot, "#banner-words")).contains("Not recovered.");
        robot.clickOn("#banner-open");
        assertThat(opened).extracting(Alarm::node).containsExactly(NODE);
        Picture.of(scene, "incident-gone");
    }

    @Test
    void a_node_whose_name_has_thousands_of_letters_leaves_banner_and_list_as_they_are(
            FxRobot robot) {
        NodeId node = new NodeId("east" + "x".repeat(3000), 0x43);
        script.later(1)
                .move(node, ACCEPTING, DRAINING)
                .move(node, DRAINING, DRAINED)
                .move(node, DRAINED, FENCE_LOST);
        show();
        Picture.of(scene, "incident-long-name");
        assertThat(robot.lookup("#attention-list .strong").queryAllAs(Labeled.class))
                .anyMatch(one -> one.getText().endsWith("x/0x43 (3\u00a0009 characters)"))
                .allMatch(one -> one.getHeight() < 120);
        assertThat(robot.lookup("#banner").queryAs(Region.class).getHeight()).isLessThan(120);
    }

    @Test
    void every_control_has_a_name(FxRobot robot) {
        show();
        for (Button button : robot.lookup(".button").queryAllAs(Button.class)) {
            assertThat(button.getText()).isNotBlank();
            assertThat(button.getId()).isNotBlank();
        }
    }

    @Test
    void nothing_moves_away_under_a_pointer_whose_button_is_down(FxRobot robot) {
        Node attention = robot.lookup("#attention").query();
        robot.moveTo("#attention-headline").press(MouseButton.PRIMARY);
        show();
        assertThat(attention.getBoundsInParent().getMinY()).isZero();
        assertThat(robot.lookup("#attention-list").queryListView().getItems()).isEmpty();
        assertThat(text(robot, "#attention-headline"))
                .as("what moves nothing is told at once")
                .isEqualTo("Needs attention  1");
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(attention.getBoundsInParent().getMinY()).isBetween(1.0, 40.0);
        assertThat(robot.lookup("#attention-list").queryListView().getItems()).hasSize(2);
        double after = attention.getBoundsInParent().getMinY();
        script.later(60).move(OTHER, ACCEPTING, DRAINING).move(OTHER, DRAINING, FENCE_LOST);
        show();
        assertThat(attention.getBoundsInParent().getMinY()).as("it jumps once").isEqualTo(after);
    }

    @Test
    void many_warnings_share_a_row_and_one_is_put_aside_by_keys(FxRobot robot) {
        for (long node = 1; node <= 7; node++) {
            script.move(NodeId.of(node), ACCEPTING, DRAINING)
                    .move(NodeId.of(node), DRAINING, DRAINED)
                    .move(NodeId.of(node), DRAINED, MAINTENANCE);
        }
        script.later(18_000).refuse("siem-b", 3, "bad JSON at byte 22");
        show();
        ListView<?> list = robot.lookup("#attention-list").queryListView();
        robot.interact(list::requestFocus);
        robot.push(KeyCode.HOME).push(KeyCode.X);
        assertThat(robot.lookup("#shelve").query().isVisible()).as("a halt").isFalse();
        // The last row is the group.
        robot.push(KeyCode.END).push(KeyCode.UP).push(KeyCode.X);
        Picture.of(scene, "incident-shelving");
        Node reason = robot.lookup("#shelve-reason").query();
        Button hour = robot.lookup("#shelve-60").queryButton();
        robot.interact(hour::requestFocus);
        robot.push(KeyCode.SPACE);
        assertThat(text(robot, "#shelve-fault")).startsWith("A reason is needed.");
        assertThat(robot.lookup("#shelve-fault").query().isVisible()).isTrue();
        assertThat(reason.isFocused()).as("what is asked for can be typed at once").isTrue();
        Picture.of(scene, "incident-shelving-without-reason");
        robot.write("k");
        assertThat(robot.lookup("#shelve-fault").query().isVisible())
                .as("nothing is wrong any more")
                .isFalse();
        robot.write("nown").push(KeyCode.ENTER);
        assertThat(list.getItems().getLast()).isInstanceOf(AttentionRow.Aside.class);
        Picture.of(scene, "incident-shelved");
        robot.push(KeyCode.END).push(KeyCode.X);
        assertThat(list.getItems()).noneMatch(AttentionRow.Aside.class::isInstance);
    }

    private void show() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.show(script.picture()));
        // Rows are made by a pulse, which may come late.
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> scene.getRoot().layout());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
