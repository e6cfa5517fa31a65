package drainboard.ui.node;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Times;
import drainboard.ui.drain.DrainRun;
import drainboard.ui.drain.Scenes;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;

@ExtendWith(WindowRobot.class)
class InspectorViewTest {
    private final Times times = new Times(ZoneId.of("Europe/Berlin"));
    private final InspectorViewModel model = new InspectorViewModel(times);
    private final DrainRun run = Scenes.many();
    private InspectorView view;

    @Start
    void start(Stage stage) {
        view =
                new InspectorView(
                        model,
                        List.of(
                                new Button("Dossier"),
                                new Button("Timeline"),
                                new Button("Provenance")));
        view.setMinSize(336, 776);
        view.setMaxSize(336, 776);
        Scene scene = new Scene(new HBox(view), 400, 800);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void nothing_is_chosen_yet(FxRobot robot) {
        assertThat(robot.lookup("#inspector-copy").query().isVisible()).isFalse();
        Shots.of(view, "inspector-nothing");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_placement_has_room_for_all_its_text(FxRobot robot) {
        show(0x51, "mail-stream", run);
        assertThat(robot.lookup("#inspector-title").queryLabeled().getText())
                .isEqualTo("mail-stream on 0x51");
        assertThat(robot.lookup("#inspector-readiness").queryLabeled().getText())
                .isEqualTo("Readiness  NOT READY");
        Shots.of(view, "inspector-draining");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_halted_node_shows_its_axes_and_what_is_withheld() {
        run.move(0x42, FENCE_LOST, DRAINED)
                .later(9)
                .move(0x42, DRAINED, MAINTENANCE)
                .later(60)
                .acknowledge(0x42, "avery")
                .later(120);
        show(0x42, "orders-consumer", run);
        Shots.of(view, "inspector-held");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void what_happened_on_another_day_is_read_whole_in_either_zone() {
        run.doubt(0x42).move(0x42, FENCE_LOST, DRAINED).move(0x42, DRAINED, MAINTENANCE);
        for (boolean local : new boolean[] {false, true}) {
            WaitForAsyncUtils.waitForAsyncFx(
                    10_000,
                    () -> {
                        if (local) {
                            times.turn();
                        }
                        times.today(Instant.parse("2027-01-24T10:00:00Z"));
                    });
            show(0x42, null, run);
            assertThat(Shots.clipped(view)).as(local ? "local" : "UTC").isEmpty();
            Shots.of(view, "inspector-other-day" + (local ? "-local" : ""));
        }
    }

    @Test
    void two_keys_are_told_apart() {
        show(0x42, null, run.clear(0x42, "avery").later(60));
        Shots.of(view, "inspector-authorised");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void ready_is_one_word() {
        show(0x19, "billing-worker", run);
        assertThat(isAslant()).isFalse();
        assertThat(view.lookup("#inspector-copy").isVisible()).isTrue();
        show(0x19, "billing-worker", run.lose());
        assertThat(isAslant()).as("what is only last known leans").isTrue();
        show(0x19, "billing-worker", run.regain());
        Shots.of(view, "inspector-ready");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    private boolean isAslant() {
        return view.lookup("#inspector-mode").getTransforms().stream()
                .anyMatch(one -> !one.isIdentity());
    }

    @Test
    void a_name_of_three_thousand_letters_leaves_room_for_readiness_and_incident(FxRobot robot) {
        String name = "evil" + "x".repeat(2996);
        show(0x55, name, new DrainRun().place(0x55, name).move(0x55, DRAINED, FENCE_LOST));
        Shots.of(view, "inspector-long-name");
        Labeled title = robot.lookup("#inspector-title").queryLabeled();
        assertThat(title.getText())
                .startsWith("evilxx")
                .endsWith("x on 0x55 (3\u00a0008 characters)");
        assertThat(title.getTooltip().getText()).isEqualTo(name + " on 0x55");
        assertThat(title.getHeight()).isLessThan(200);
        assertThat(robot.lookup("#inspector-scroll").query().getLayoutBounds().getHeight())
                .isGreaterThan(400);
        assertThat(model.asText()).startsWith(name + " on 0x55\n");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void last_known_and_hostile_text() {
        String raw =
                "{\"kind\":\"node_mode_transition\",\"note\":\"\u202Egnidaelsim\u0000\",\"long\":\""
                        + "x".repeat(300)
                        + "\"}";
        DrainRun hostile =
                new DrainRun()
                        .place(7, "a-workload-with-a-very-long-name-that-nobody-should-ever-use")
                        .speaking(raw)
                        .move(7, ACCEPTING, DRAINING, DRAINED)
                        .lose()
                        .later(252);
        show(7, null, hostile);
        Shots.of(view, "inspector-lost");
        assertThat(Shots.clipped(view)).isEmpty();
    }

    @Test
    void a_source_with_a_refused_line_has_room_for_it(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    model.selectSource("siem-a.ndjson");
                    model.show(run.refuse(12, "{\"kind\":\"node_mode_tran").later(9).picture());
                });
        Shots.of(view, "inspector-source");
        assertThat(Shots.clipped(view)).isEmpty();
        WaitForAsyncUtils.waitForAsyncFx(60_000, view::copy);
        assertThat(clipboard()).contains("siem-a.ndjson line 18", "{\"kind\":\"node_mode_tran\n");
    }

    @Test
    void a_tick_of_the_clock_leaves_the_history_alone(FxRobot robot) {
        show(0x51, "mail-stream", run);
        var before = robot.lookup(".inspector-outcome").query();
        show(0x51, "mail-stream", run.later(1));
        assertThat(robot.lookup(".inspector-outcome").<javafx.scene.Node>query()).isSameAs(before);
        assertThat(robot.lookup("#inspector-mode").queryLabeled().getText())
                .isEqualTo("Draining for 4 m 13 s");
    }

    private void later(double seconds) {
        WaitForAsyncUtils.waitForAsyncFx(
                9000, () -> view.passing().jumpTo(Duration.seconds(seconds)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void it_and_the_button_copy_all_of_it_and_say_so_for_four_seconds(FxRobot robot)
            throws Exception {
        show(0x51, "mail-stream", run);
        WaitForAsyncUtils.waitForAsyncFx(60_000, view::copy);
        assertThat(clipboard()).isEqualTo(model.asText());
        assertThat(robot.lookup("#inspector-copy").queryButton().getText()).isEqualTo("Copied");
        later(3);
        assertThat(robot.lookup("#inspector-copy").queryButton().getText()).isEqualTo("Copied");
        WaitForAsyncUtils.waitForAsyncFx(10_000, view::copy);
        later(3);
        assertThat(robot.lookup("#inspector-copy").queryButton().getText())
                .as("copied again")
                .isEqualTo("Copied");
        later(4);
        WaitForAsyncUtils.waitFor(
                9,
                TimeUnit.SECONDS,
                () -> robot.lookup("#inspector-copy").queryButton().getText().equals("Copy"));
        WaitForAsyncUtils.waitForAsyncFx(10_000, view::copy);
        show(0x19, "billing-worker", run);
        assertThat(robot.lookup("#inspector-copy").queryButton().getText()).isEqualTo("Copy");
        robot.clickOn("#inspector-copy");
        assertThat(clipboard()).startsWith("billing-worker on 0x19");
    }

    @Test
    void the_provenance_stands_below_while_it_is_open(FxRobot robot) {
        String raw = "{\"kind\":\"node_mode_transition\",\"note\":\"\u202Egnidaelsim\u0000\"}";
        show(7, null, new DrainRun().place(7, "a").speaking(raw).move(7, ACCEPTING, DRAINING));
        assertThat(robot.lookup("#inspector-provenance").tryQuery()).isEmpty();
        turnProvenance();
        assertThat(robot.lookup("#inspector-provenance").tryQuery()).isPresent();
        assertThat(model.link()).matches("drainboard:.+#\\d+");
        assertThat(model.asText())
                .contains("Provenance", model.link(), "\\u{202E}gnidaelsim", "arrival delay")
                .doesNotContain("\u202E");
        Shots.of(view, "inspector-provenance");
        assertThat(Shots.clipped(view)).isEmpty();
        turnProvenance();
        assertThat(robot.lookup("#inspector-provenance").tryQuery()).isEmpty();
    }

    private void turnProvenance() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, model::turnProvenance);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String clipboard() {
        return WaitForAsyncUtils.waitForAsyncFx(
                60_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private void show(long node, @Nullable String workload, DrainRun now) {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    model.select(
                            NodeId.of(node), workload == null ? null : new WorkloadName(workload));
                    model.show(now.picture());
                });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
