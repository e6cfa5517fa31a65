package drainboard.ui.incident;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.ui.incident.Script.NODE;
import static drainboard.ui.incident.Script.OTHER;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Resolution;
import drainboard.session.Attachment;
import drainboard.session.Saving;
import drainboard.session.SessionPicture;
import drainboard.session.SourceStatus;
import drainboard.ui.action.Keyed;
import drainboard.ui.control.Theme;
import drainboard.ui.control.Words;
import drainboard.ui.fx.Bond;
import drainboard.ui.fx.Ticker;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@ExtendWith(WindowRobot.class)
class ClearDialogTest {
    private Attaching attaching = Attaching.NONE;
    private final Script script = Script.fenceLost().kept(1182);
    private final IncidentViewModel room =
            new IncidentViewModel(new DeskCall(script, Runnable::run), "avery");
    private Stage owner;
    private Bond shows = () -> {};
    private @Nullable SessionPicture present;

    @Start
    void start(Stage stage) {
        owner = stage;
        Scene scene = new Scene(new StackPane(), 960, 800);
        Theme.apply(scene, Theme.DARK);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> shows.close());
        robot.interact(
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(window -> !window.equals(owner))
                                .forEach(Window::hide));
    }

    @Test
    void it_opens_window_modal_with_nothing_preselected(FxRobot robot) {
        open(robot);
        Stage stage = (Stage) form(robot).getScene().getWindow();
        assertThat(stage.getModality()).isEqualTo(Modality.WINDOW_MODAL);
        assertThat(stage.getOwner()).isSameAs(owner);
        assertThat(stage.getTitle()).isEqualTo("Forensic clear: node 0x42, incident 4, raise 1");
        assertThat(robot.lookup(".radio-button").queryAllAs(RadioButton.class))
                .hasSize(2)
                .noneMatch(RadioButton::isSelected);
        assertThat(robot.lookup(".check-box").queryAllAs(CheckBox.class))
                .hasSize(6)
                .noneMatch(CheckBox::isSelected);
        assertThat(form(robot).getScene().getFocusOwner().getId())
                .isEqualTo("clear-resolution-reattempt_drain");
        assertThat(text(robot, "#clear-missing")).startsWith("Not ready yet: ");
        Picture.of(form(robot).getScene(), "clear-1-empty");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#clear-form").tryQuery()).isEmpty();
    }

    @Test
    void a_blank_reason_is_refused_visibly_and_says_why(FxRobot robot) {
        open(robot);
        robot.clickOn("#clear-resolution-fence_valid");
        robot.clickOn("#clear-evidence-power");
        robot.clickOn("#clear-reason").write("   ");
        robot.clickOn("#clear-review");
        assertThat(text(robot, "#clear-fault-reason")).isEqualTo(Words.of(Refusal.BLANK_REASON));
        assertThat(robot.lookup("#clear-fault-reason").query().isVisible()).isTrue();
        assertThat(robot.lookup("#clear-confirmation").tryQuery()).isEmpty();
        assertThat(form(robot).getScene().getFocusOwner().getId()).isEqualTo("clear-reason");
        assertThat(script.decisions).isEmpty();
        Picture.of(form(robot).getScene(), "clear-1-blank-reason");
        Region fault = robot.lookup("#clear-fault-reason").queryAs(Region.class);
        robot.interact(fault::applyCss);
        assertThat(fault.getBorder().getStrokes().getFirst().getLeftStroke())
                .as("red is a halt's alone")
                .isEqualTo(colour(robot, "-warning"));
    }

    /// A colour of the theme that is shown.
    private static Paint colour(FxRobot robot, String token) {
        Region probe = new Region();
        probe.setStyle("-fx-background-color: " + token);
        robot.interact(
                () -> {
                    ((BorderPane) form(robot)).setBottom(probe);
                    probe.applyCss();
                    ((BorderPane) form(robot)).setBottom(null);
                });
        return probe.getBackground().getFills().getFirst().getFill();
    }

    @Test
    void a_node_whose_name_has_thousands_of_letters_leaves_the_form_as_it_is(FxRobot robot) {
        NodeId long1 = new NodeId("east" + "x".repeat(3000), 0x42);
        script.place(long1, "orders")
                .move(long1, ACCEPTING, DRAINING)
                .move(long1, DRAINING, DRAINED)
                .move(long1, DRAINED, FENCE_LOST);
        open(robot, long1);
        Labeled title = robot.lookup("#clear-title").queryAs(Labeled.class);
        assertThat(title.getText())
                .startsWith("Forensic clear: node eastxxx")
                .contains("x/0x42 (3\u00a0009 characters), incident");
        assertThat(isWhole(robot, "#clear-title")).isTrue();
        assertThat(title.getTooltip().getText()).isEqualTo(long1.toString());
        assertThat(title.getHeight()).isLessThan(100);
        robot.clickOn("#clear-resolution-fence_valid").clickOn("#clear-evidence-power");
        robot.clickOn("#clear-reason").write("PDU 3 outlet 12 dark. ");
        robot.push(KeyCode.ALT, KeyCode.N);
        for (String id : List.of("#clear-act", "#clear-record", "#clear-text", "#clear-operate")) {
            assertThat(isWhole(robot, id)).as(id).isTrue();
        }
        assertThat(text(robot, "#clear-operate")).isEqualTo("Authorise clear of …/0x42");
        assertThat(text(robot, "#clear-text")).contains("outlet 12 dark. Operator avery.");
        robot.write("66").push(KeyCode.ENTER);
        assertThat(text(robot, "#clear-notice")).endsWith("not in decimal.").hasSizeLessThan(300);
        assertThat(script.decisions).isEmpty();
        TextInputControl typed = robot.lookup("#clear-confirm").queryAs(TextInputControl.class);
        assertThat(typed.getWidth()).isGreaterThan(100);
        Picture.of(form(robot).getScene(), "clear-2-long-name");
        robot.interact(() -> typed.setText(long1.toString()));
        robot.push(KeyCode.ENTER);
        assertThat(script.decisions).hasSize(1);
    }

    @Test
    void everything_missing_is_said_at_once(FxRobot robot) {
        open(robot);
        robot.doubleClickOn("#clear-operator").push(KeyCode.DELETE);
        robot.clickOn("#clear-review");
        for (String field : List.of("resolution", "evidence", "reason", "operator")) {
            assertThat(robot.lookup("#clear-fault-" + field).query().isVisible()).isTrue();
        }
        Picture.of(form(robot).getScene(), "clear-1-all-missing");
    }

    @Test
    void a_valid_fence_is_authorised_and_released_when_the_scheduler_says_so(FxRobot robot) {
        toConfirm(robot);
        assertThat(text(robot, "#clear-act")).startsWith("This AUTHORISES the clear.");
        assertThat(text(robot, "#clear-operate")).isEqualTo("Authorise clear of 0x42");
        assertThat(text(robot, "#clear-record"))
                .contains("audit log, with the text above, as entry 1\u00a0183, or a later one");
        assertThat(button(robot, "#clear-operate").isDefaultButton()).isFalse();
        Picture.of(form(robot).getScene(), "clear-2-review");
        robot.push(KeyCode.ENTER);
        robot.write("0x4").push(KeyCode.ENTER);
        assertThat(script.decisions).isEmpty();
        assertThat(button(robot, "#clear-operate").isDisabled()).isTrue();
        robot.write("2");
        Picture.of(form(robot).getScene(), "clear-2-typed");
        robot.clickOn("#clear-operate");
        assertThat(script.decisions)
                .singleElement()
                .isInstanceOfSatisfying(
                        ForensicClear.class,
                        clear -> {
                            assertThat(clear.reason()).isEqualTo("PDU 3 outlet 12 dark");
                            assertThat(clear.verified()).containsExactly("power", "bmc");
                            assertThat(clear.resolution()).isEqualTo(Resolution.FENCE_VALID);
                            assertThat(clear.raise()).isEqualTo(1);
                            assertThat(clear.preview()).hasSize(3);
                        });
        assertThat(text(robot, "#clear-outcome"))
                .isEqualTo("Authorised. Waiting for the scheduler: fence_lost → drained");
        show();
        Picture.of(form(robot).getScene(), "clear-3-authorised");
        assertThat(text(robot, "#clear-order-line")).isEqualTo("move 0x42 drained");
        robot.clickOn("#clear-order-copy");
        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("move 0x42 drained");
        script.later(5).move(NODE, FENCE_LOST, DRAINED);
        show();
        assertThat(text(robot, "#clear-outcome")).isEqualTo("Released: 3 workloads on 0x42.");
        assertThat(text(robot, "#clear-title"))
                .as("of which incident")
                .isEqualTo("Forensic clear: node 0x42, incident 4, raise 1");
        assertThat(robot.lookup("#clear-order").query().isVisible()).isFalse();
        assertThat(text(robot, "#clear-written")).endsWith("as entry 1\u00a0183.");
        Picture.of(form(robot).getScene(), "clear-3-released");
        robot.push(KeyCode.Y);
        String copied =
                WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .startsWith("Released: 3 workloads on 0x42.\nledger-batch  persist_final_checkp")
                .contains("mail-relay  persist_final_checkpoint  as shown\n")
                .endsWith("Written to the audit log as entry 1\u00a0183.\n");
    }

    @Test
    void a_wrong_id_is_called_so_and_the_same_node_is_taken_in_any_case(FxRobot robot) {
        toConfirm(robot);
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#clear-notice")).isEqualTo("Type 0x42 to confirm.");
        robot.write("66").push(KeyCode.ENTER);
        assertThat(text(robot, "#clear-notice"))
                .isEqualTo("Type 0x42 to confirm: the id is taken as it is shown, not in decimal.");
        robot.write("0");
        assertThat(text(robot, "#clear-notice")).isEmpty();
        robot.push(KeyCode.ENTER);
        assertThat(text(robot, "#clear-notice"))
                .isEqualTo("Type 0x42 to confirm: what is typed is not it.");
        assertThat(script.decisions).isEmpty();
        robot.doubleClickOn("#clear-confirm").write("0X42").push(KeyCode.ENTER);
        assertThat(script.decisions).hasSize(1);
    }

    @Test
    void enter_operates_once_the_id_matches(FxRobot robot) {
        toConfirm(robot);
        robot.write("0x42").push(KeyCode.ENTER);
        assertThat(script.decisions).hasSize(1);
    }

    @Test
    void another_raise_locks_the_step_and_has_to_be_looked_into_again(FxRobot robot) {
        toConfirm(robot);
        robot.write("0x42");
        script.later(1).move(NODE, FENCE_LOST, DRAINED).move(NODE, DRAINED, FENCE_LOST);
        show();
        assertThat(text(robot, "#clear-lock")).contains("raise 2");
        assertThat(button(robot, "#clear-operate").isDisabled()).isTrue();
        Picture.of(form(robot).getScene(), "clear-2-locked");
        assertThat(text(robot, "#clear-title"))
                .as("above what was read stands the raise that was read")
                .endsWith("raise 1");
        robot.clickOn("#clear-reload");
        assertThat(text(robot, "#clear-title")).endsWith("raise 2");
        assertThat(text(robot, "#clear-cannot")).startsWith("This is raise 2, of ");
        assertThat(form(robot).getScene().getFocusOwner().getId())
                .isEqualTo("clear-resolution-reattempt_drain");
        assertThat(robot.lookup("#clear-reason").queryAs(TextInputControl.class).getText())
                .isEqualTo("PDU 3 outlet 12 dark");
        Picture.of(form(robot).getScene(), "clear-1-raised-again");
        robot.clickOn("#clear-resolution-fence_valid").clickOn("#clear-evidence-power");
        robot.clickOn("#clear-review");
        TextInputControl typed = robot.lookup("#clear-confirm").queryAs(TextInputControl.class);
        assertThat(typed.getText()).as("the id is typed again").isEmpty();
        assertThat(button(robot, "#clear-operate").isDisabled()).isTrue();
        robot.write("0x42").push(KeyCode.ENTER);
        assertThat(script.decisions).hasSize(1);
    }

    @Test
    void reading_again_keeps_the_id_while_raise_and_act_stay_the_same(FxRobot robot) {
        toConfirm(robot);
        robot.write("0x42");
        script.standing(new SourceStatus.Stale(script.now)).later(64);
        show();
        assertThat(text(robot, "#clear-lock")).contains("only last known now");
        assertThat(button(robot, "#clear-operate").isDisabled()).isTrue();
        robot.clickOn("#clear-reload");
        assertThat(robot.lookup("#clear-confirm").queryAs(TextInputControl.class).getText())
                .isEqualTo("0x42");
        assertThat(button(robot, "#clear-operate").isDisabled()).isFalse();
    }

    @Test
    void an_id_that_was_typed_for_another_act_is_asked_for_again(FxRobot robot) {
        toConfirm(robot);
        robot.write("0x42");
        script.later(1).move(NODE, FENCE_LOST, DRAINED);
        show();
        robot.clickOn("#clear-reload");
        assertThat(text(robot, "#clear-operate"))
                .isEqualTo("Clear and release 3 workloads on 0x42");
        TextInputControl typed = robot.lookup("#clear-confirm").queryAs(TextInputControl.class);
        assertThat(typed.getText()).isEmpty();
        assertThat(typed.isFocused()).isTrue();
        robot.push(KeyCode.ENTER);
        assertThat(script.decisions).isEmpty();
        robot.clickOn("#clear-back");
        assertThat(robot.lookup("#clear-reason").queryAs(TextInputControl.class).getText())
                .isEqualTo("PDU 3 outlet 12 dark");
    }

    @Test
    void a_node_that_left_by_itself_is_released_at_once(FxRobot robot) {
        script.later(30).move(NODE, FENCE_LOST, DRAINED);
        toConfirm(robot);
        assertThat(text(robot, "#clear-operate"))
                .isEqualTo("Clear and release 3 workloads on 0x42");
        Picture.of(form(robot).getScene(), "clear-2-gone");
    }

    @Test
    void another_way_out_is_shown_as_void(FxRobot robot) {
        toConfirm(robot);
        robot.write("0x42").push(KeyCode.ENTER);
        script.later(5).move(NODE, FENCE_LOST, DRAINING);
        show();
        assertThat(text(robot, "#clear-outcome")).startsWith("Void:");
        Picture.of(form(robot).getScene(), "clear-3-void");
    }

    @Test
    void where_nothing_can_be_decided_all_is_shown_and_it_says_why(FxRobot robot) {
        script.saving = new Saving.LookingOn("Another window keeps the journal.");
        open(robot);
        assertThat(text(robot, "#clear-cannot"))
                .isEqualTo(
                        "This window looks on, so no decision can be taken here. Another window"
                                + " keeps the journal.");
        Picture.of(form(robot).getScene(), "clear-1-looks-on");
        robot.clickOn("#clear-resolution-fence_valid").clickOn("#clear-evidence-power");
        robot.clickOn("#clear-reason").write("PDU 3 outlet 12 dark");
        robot.clickOn("#clear-review");
        assertThat(robot.lookup("#clear-preview").tryQuery()).isPresent();
        robot.write("0x42").push(KeyCode.ENTER);
        assertThat(button(robot, "#clear-operate").isDisabled()).isTrue();
        assertThat(text(robot, "#clear-notice")).startsWith("This window looks on");
        assertThat(script.decisions).isEmpty();
    }

    @Test
    void every_sentence_of_a_clear_is_whole_however_much_it_releases(FxRobot robot) {
        script.place(
                OTHER,
                Stream.concat(
                                IntStream.range(0, 30)
                                        .mapToObj(i -> "orders-consumer-replica-" + i),
                                Stream.of("x".repeat(3000)))
                        .toArray(String[]::new));
        script.move(OTHER, ACCEPTING, DRAINING)
                .move(OTHER, DRAINING, DRAINED)
                .move(OTHER, DRAINED, FENCE_LOST);
        toConfirm(robot, OTHER);
        script.standing(new SourceStatus.Stale(script.now)).later(64);
        show();
        Picture.of(form(robot).getScene(), "clear-2-many");
        for (String id : List.of("#clear-act", "#clear-record", "#clear-lock", "#clear-text")) {
            assertThat(isWhole(robot, id)).as(id).isTrue();
        }
        assertThat(robot.lookup("#clear-preview .label").queryAllAs(Labeled.class))
                .anyMatch(name -> name.getText().endsWith("xxx (3\u00a0000 characters)"))
                .allMatch(name -> name.getWidth() > 100);
        robot.clickOn("#clear-reload").write("0x77").push(KeyCode.ENTER);
        show();
        Picture.of(form(robot).getScene(), "clear-3-many");
        assertThat(isWhole(robot, "#clear-outcome")).isTrue();
        assertThat(isWhole(robot, "#clear-written")).isTrue();
    }

    @Test
    void keys_alone_are_enough(FxRobot robot) {
        open(robot);
        robot.targetWindow(form(robot).getScene().getWindow());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        Node reason = robot.lookup("#clear-reason").query();
        for (int i = 0; i < 10 && !reason.isFocused(); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(form(robot).getScene().getFocusOwner()).isSameAs(reason);
        robot.write("dark");
        assertThat(((TextInputControl) reason).getText()).isEqualTo("dark");
        robot.push(KeyCode.TAB);
        assertThat(form(robot).getScene().getFocusOwner().getId()).isEqualTo("clear-operator");
        assertThat(text(robot, "#clear-missing")).isEmpty();
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(form(robot).getScene().getFocusOwner().getId()).isEqualTo("clear-confirm");
        robot.write("0x42").push(KeyCode.ENTER);
        assertThat(script.decisions).hasSize(1);
    }

    @Test
    void a_file_is_attached_by_its_hash_and_one_that_cannot_be_read_is_not(FxRobot robot) {
        CompletableFuture<Attachment> read = new CompletableFuture<>();
        attaching = window -> Optional.of(new Attaching.Chosen("rack.jpg", read));
        open(robot);
        robot.push(KeyCode.ALT, KeyCode.F);
        assertThat(text(robot, "#clear-attach-problem")).isEqualTo("Reading rack.jpg…");
        assertThat(button(robot, "#clear-review").isDisabled()).isTrue();
        read.completeExceptionally(new IOException("it is no regular file"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#clear-attach-problem"))
                .isEqualTo("rack.jpg cannot be read and is not attached: it is no regular file");
        assertThat(text(robot, "#clear-attached")).startsWith("None.");
        Attachment photo = new Attachment("rack.jpg", 3, "ab".repeat(32));
        attaching =
                window ->
                        Optional.of(
                                new Attaching.Chosen(
                                        "rack.jpg", CompletableFuture.completedFuture(photo)));
        robot.push(KeyCode.ALT, KeyCode.F);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#clear-attached")).contains("rack.jpg, 3 bytes, SHA-256 abab");
        robot.clickOn("#clear-resolution-fence_valid").clickOn("#clear-evidence-power");
        robot.clickOn("#clear-reason").write("PDU 3 outlet 12 dark");
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(text(robot, "#clear-text")).contains("SHA-256 abab");
        robot.write("0x42").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(script.attached).contains(photo);
    }

    /// Whether a text is drawn as it was set, and none of its lines is cut.
    private static boolean isWhole(FxRobot robot, String id) {
        Labeled label = robot.lookup(id).queryAs(Labeled.class);
        Text drawn = (Text) label.lookup(".text");
        return drawn.getText().equals(label.getText());
    }

    private void toConfirm(FxRobot robot) {
        toConfirm(robot, NODE);
    }

    private void toConfirm(FxRobot robot, NodeId node) {
        open(robot, node);
        robot.clickOn("#clear-resolution-fence_valid");
        robot.clickOn("#clear-evidence-power");
        robot.clickOn("#clear-evidence-bmc");
        robot.clickOn("#clear-reason").write("PDU 3 outlet 12 dark");
        robot.clickOn("#clear-review");
        assertThat(form(robot).getScene().getFocusOwner().getId()).isEqualTo("clear-confirm");
    }

    private void open(FxRobot robot) {
        open(robot, NODE);
    }

    private void open(FxRobot robot, NodeId node) {
        show();
        // A run shows its present state at least twice a second, however long a test takes.
        robot.interact(() -> shows = new Ticker(this::again, Duration.ofMillis(300)));
        robot.interact(
                () -> {
                    ClearForm form =
                            requireNonNull(
                                    new ClearDialog(
                                                    room,
                                                    owner,
                                                    above -> attaching.choose(above),
                                                    (which, to) ->
                                                            new Ordering.Offer(
                                                                    "move "
                                                                            + which
                                                                            + " "
                                                                            + to.wireName(),
                                                                    ""))
                                            .open(node, () -> {}));
                    Keyed.above(
                            form.getScene(),
                            Map.of(
                                    "clear-findings",
                                    List.of(
                                            Keyed.act("Alt+N", form::review),
                                            Keyed.act("Alt+F", form::attach)),
                                    "clear-result",
                                    List.of(Keyed.act("y", form::copy))));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show() {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    present = script.picture();
                    again();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// On the window's thread.
    private void again() {
        room.show(requireNonNull(present));
    }

    private static Node form(FxRobot robot) {
        return robot.lookup("#clear-form").query();
    }

    private static Button button(FxRobot robot, String id) {
        return robot.lookup(id).queryButton();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }
}
