package drainboard.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeRules;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;
import drainboard.scheduler.CommandResult;
import drainboard.scheduler.CommandRun;
import drainboard.scheduler.NodeCommand;
import drainboard.session.Deed;
import drainboard.session.FeedPicture;
import drainboard.session.Saving;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.ui.action.Keyed;
import drainboard.ui.command.CommandViewModel.Step;
import drainboard.ui.control.Theme;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import javax.imageio.ImageIO;

@ExtendWith(WindowRobot.class)
class CommandFormTest {
    private static final NodeId NODE = NodeId.of(0x42);

    private NodeId node = NODE;

    @TempDir private Path folder;
    private final List<Deed> entered = new ArrayList<>();
    private final List<List<String>> runs = new ArrayList<>();
    private @Nullable RuntimeException lost;
    private final List<String> said = new ArrayList<>();
    private Scribe.Answer answer = new Scribe.Answer.Kept();
    private Instant now = Instant.parse("2026-11-27T08:00:00Z");
    private Saving saving = new Saving.Kept("journal.db", "0:" + "0".repeat(64));
    private NodeState state = NodeState.Unseen.holding(NODE, List.of());
    private final AtomicLong nanos = new AtomicLong();
    private boolean recorded;
    private boolean left;
    private String operator = "avery";
    private Stage stage;
    private @Nullable CommandViewModel opened;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void drained() {
        move(NodeMode.ACCEPTING, NodeMode.DRAINING);
        move(NodeMode.DRAINING, NodeMode.DRAINED);
    }

    @Test
    void two_deliberate_steps_run_exactly_what_was_shown(FxRobot robot) throws Exception {
        Path program = script("echo moving; echo \"$2 $4\"; exit 0");
        open(robot, program, NodeMode.MAINTENANCE);
        assertThat(text(robot, "#command-title"))
                .isEqualTo("Run the scheduler's command: 0x42 to maintenance");
        assertThat(robot.lookup("#command-words .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly(
                        "1",
                        program.toString(),
                        "2",
                        "--node",
                        "3",
                        "0x42",
                        "4",
                        "--mode",
                        "5",
                        "maintenance");
        assertThat(text(robot, "#command-follows"))
                .contains("it is told to move 0x42, drained → maintenance.");
        picture("command-1-chosen");
        robot.push(KeyCode.ENTER);
        assertThat(left).as("Enter leaves, it never goes on").isTrue();
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(text(robot, "#command-act"))
                .startsWith("This RUNS the scheduler's command on this machine")
                .endsWith("The board changes when the scheduler's own report comes.");
        Button operate = robot.lookup("#command-operate").queryButton();
        assertThat(operate.isDefaultButton()).isFalse();
        assertThat(operate.getText()).isEqualTo("Run it for 0x42");
        robot.push(KeyCode.ENTER);
        robot.write("0x4").push(KeyCode.ENTER);
        assertThat(operate.isDisabled()).isTrue();
        assertThat(entered).isEmpty();
        robot.write("2");
        picture("command-2-typed");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#command-headline"))
                .startsWith("The scheduler was told: exit 0 after ")
                .endsWith("The board changes when the scheduler's own report comes.");
        assertThat(robot.lookup("#command-output").queryAs(TextInputControl.class).getText())
                .isEqualTo("moving\n0x42 maintenance");
        assertThat(text(robot, "#command-audit"))
                .isEqualTo("The audit tells that it was run, and what came of it.");
        assertThat(entered)
                .satisfiesExactly(
                        begun ->
                                assertThat(begun)
                                        .isEqualTo(
                                                new Deed.CommandBegun(
                                                        NODE, NodeMode.MAINTENANCE, argv(program))),
                        ended ->
                                assertThat(ended)
                                        .isInstanceOfSatisfying(
                                                Deed.CommandEnded.class,
                                                one -> {
                                                    assertThat(one.exit()).isZero();
                                                    assertThat(one.result()).isEqualTo("exit 0");
                                                }));
        assertThat(runs).containsExactly(argv(program));
        assertThat(said).containsExactly("The command for 0x42 ended: exit 0.");
        picture("command-3-told");
        Region content = (Region) robot.lookup("#command-output").query().lookup(".content");
        robot.interact(content::applyCss);
        assertThat(content.getBackground().getFills().getLast().getFill())
                .as("nothing covers the frame around what it wrote")
                .isEqualTo(Color.TRANSPARENT);
        robot.push(KeyCode.Y);
        assertThat(
                        WaitForAsyncUtils.waitForAsyncFx(
                                60_000, () -> Clipboard.getSystemClipboard().getString()))
                .startsWith("The scheduler was told: exit 0")
                .contains("moving\n0x42 maintenance\n");
    }

    @Test
    void a_failure_says_that_nobody_knows_and_its_output_is_made_safe(FxRobot robot)
            throws Exception {
        run(robot, script("printf 'no \\033[31mred\\342\\200\\256 text\\n' >&2; exit 3"));
        assertThat(text(robot, "#command-headline"))
                .startsWith("It failed: exit 3 after ")
                .contains("It is not known what the scheduler made of it.");
        assertThat(robot.lookup("#command-output").queryAs(TextInputControl.class).getText())
                .doesNotContain("\u001b", "\u202e")
                .startsWith("no ")
                .contains("red");
        picture("command-3-failed");
    }

    @Test
    void what_hangs_is_killed_and_told(FxRobot robot) throws Exception {
        run(robot, script("echo waiting; sleep 60"));
        assertThat(text(robot, "#command-headline"))
                .startsWith("It took longer than 5 s and was killed with all that it had started.");
        assertThat(entered.getLast())
                .isInstanceOfSatisfying(
                        Deed.CommandEnded.class,
                        one -> {
                            assertThat(one.exit()).isNull();
                            assertThat(one.result()).isEqualTo("timed out after 5 s, killed");
                        });
    }

    @Test
    void where_the_run_is_lost_sight_of_nobody_says_that_the_scheduler_was_told_nothing(
            FxRobot robot) throws Exception {
        lost = new IllegalStateException("the thread that watched it died");
        run(robot, script("echo moved"));
        assertThat(runs).hasSize(1);
        assertThat(text(robot, "#command-headline"))
                .isEqualTo(
                        "What came of it is not known: it may have been begun, and the scheduler"
                                + " may have heard it (the thread that watched it died). The board"
                                + " changes when the scheduler's own report comes.");
        assertThat(entered.getLast())
                .isInstanceOfSatisfying(
                        Deed.CommandEnded.class,
                        one -> {
                            assertThat(one.exit()).isNull();
                            assertThat(one.result())
                                    .isEqualTo("not known: the thread that watched it died");
                        });
    }

    @Test
    void of_ten_megabytes_the_beginning_is_shown(FxRobot robot) throws Exception {
        run(robot, script("head -c 10485760 /dev/zero | tr '\\0' x; exit 0"));
        assertThat(text(robot, "#command-amount")).contains("10\u00a0485\u00a0760 bytes");
        assertThat(robot.lookup("#command-output").queryAs(TextInputControl.class).getText())
                .hasSizeLessThan(3000);
    }

    @Test
    void a_node_whose_name_has_thousands_of_letters_leaves_the_form_as_it_is(FxRobot robot)
            throws Exception {
        node = new NodeId("east" + "x".repeat(3000), 0x42);
        state = NodeState.Unseen.holding(node, List.of());
        drained();
        open(robot, script("echo moved"), NodeMode.MAINTENANCE);
        assertThat(text(robot, "#command-title"))
                .contains("x/0x42 (3\u00a0009 characters) to maintenance");
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(text(robot, "#command-operate")).isEqualTo("Run it for …/0x42");
        TextInputControl typed = robot.lookup("#command-confirm").queryAs(TextInputControl.class);
        assertThat(typed.getWidth()).isGreaterThan(100);
        picture("command-2-long-name");
        robot.interact(() -> typed.setText("x"));
        robot.push(KeyCode.ENTER);
        assertThat(runs).isEmpty();
        robot.interact(() -> typed.setText(node.toString()));
        assertThat(robot.lookup("#command-operate").query().isDisabled()).isFalse();
    }

    @Test
    void where_it_cannot_be_entered_first_it_is_not_run(FxRobot robot) throws Exception {
        answer = new Scribe.Answer.Refused("The disk is full.");
        open(robot, script("exit 0"), NodeMode.MAINTENANCE);
        robot.push(KeyCode.ALT, KeyCode.N).write("0x42").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#command-notice")).isEqualTo("It was NOT run: the disk is full.");
        assertThat(model().stepProperty().get()).isEqualTo(Step.CONFIRM);
        assertThat(runs).isEmpty();
        assertThat(entered).hasSize(1);
    }

    @Test
    void where_the_end_cannot_be_entered_that_is_said(FxRobot robot) throws Exception {
        open(robot, script("exit 0"), NodeMode.MAINTENANCE);
        robot.push(KeyCode.ALT, KeyCode.N).write("0x42");
        robot.interact(
                () -> {
                    model().operate();
                    answer = new Scribe.Answer.Refused("The disk is full.");
                });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(text(robot, "#command-audit"))
                .isEqualTo(
                        "The audit tells that it was run, but NOT what came of it: the disk is"
                                + " full.");
    }

    @Test
    void a_change_of_the_node_or_ninety_seconds_lock_it(FxRobot robot) throws Exception {
        open(robot, script("exit 0"), NodeMode.MAINTENANCE);
        robot.push(KeyCode.ALT, KeyCode.N).write("0x42");
        assertThat(model().readyProperty().get()).isTrue();
        move(NodeMode.DRAINED, NodeMode.FENCE_LOST);
        robot.interact(() -> model().show(picture()));
        assertThat(text(robot, "#command-lock"))
                .isEqualTo(
                        "0x42 cannot go from fence_lost to maintenance. Go back and read it"
                                + " again.");
        robot.push(KeyCode.ENTER);
        picture("command-2-locked");
        robot.clickOn("#command-back");
        assertThat(text(robot, "#command-refusal")).startsWith("0x42 cannot go from");
        assertThat(robot.lookup("#command-review").queryButton().isDisabled()).isTrue();
        picture("command-1-refused");
        move(NodeMode.FENCE_LOST, NodeMode.DRAINED);
        robot.interact(() -> model().show(picture()));
        assertThat(text(robot, "#command-follows")).contains("stay held until a forensic clear");
        robot.push(KeyCode.ALT, KeyCode.N);
        now = now.plusSeconds(90);
        robot.interact(() -> model().show(picture()));
        assertThat(text(robot, "#command-lock")).startsWith("The 90 seconds");
        robot.push(KeyCode.ENTER);
        assertThat(entered).isEmpty();
        assertThat(runs).isEmpty();
    }

    @Test
    void what_is_not_shown_the_present_any_more_locks_by_itself_and_runs_nothing(FxRobot robot)
            throws Exception {
        open(robot, script("exit 0"), NodeMode.MAINTENANCE);
        robot.push(KeyCode.ALT, KeyCode.N).write("0x42");
        assertThat(model().readyProperty().get()).isTrue();
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        robot.push(KeyCode.ENTER);
        assertThat(entered).isEmpty();
        assertThat(text(robot, "#command-lock"))
                .isEqualTo(
                        "This window has not been shown how the node stands for 6 s. Go back and"
                                + " read it again.");
        assertThat(model().countdownProperty().get()).isEqualTo("locked");
        robot.clickOn("#command-back");
        assertThat(text(robot, "#command-refusal")).startsWith("This window has not been shown");
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(model().stepProperty().get()).isEqualTo(Step.CHOSEN);
        robot.interact(() -> model().show(picture()));
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(model().stepProperty().get()).isEqualTo(Step.CONFIRM);
        nanos.addAndGet(Duration.ofSeconds(6).toNanos());
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> text(robot, "#command-lock").startsWith("This window has not"));
        assertThat(model().readyProperty().get()).isFalse();
    }

    @Test
    void what_may_not_be_run_says_why_and_goes_no_further(FxRobot robot) throws Exception {
        Path program = script("exit 0");
        recorded = true;
        refuses(robot, program, NodeMode.MAINTENANCE, "This is a recording");
        recorded = false;
        refuses(robot, program, NodeMode.DRAINING, "cannot go from drained to draining");
        refuses(robot, program, NodeMode.FENCE_LOST, "is found by the scheduler, not ordered");
        operator = " ";
        refuses(robot, program, NodeMode.MAINTENANCE, "name the operator first");
        operator = "avery";
        saving = new Saving.NotAsked();
        refuses(robot, program, NodeMode.MAINTENANCE, "Nothing is kept in this run");
        saving = new Saving.LookingOn("Another keeps it.");
        refuses(robot, program, NodeMode.MAINTENANCE, "This window looks on. Another keeps it.");
        saving = new Saving.Unsaved(now, "The disk is full.", 3);
        refuses(robot, program, NodeMode.MAINTENANCE, "just now. The disk is full.");
        saving = new Saving.Kept("journal.db", "0:" + "0".repeat(64));
        refuses(robot, folder.resolve("gone"), NodeMode.MAINTENANCE, "is no program that you may");
        state = NodeRules.unfollowed(state);
        refuses(robot, program, NodeMode.MAINTENANCE, "where it stands is in doubt");
        state = NodeState.Unseen.holding(NODE, List.of());
        refuses(robot, program, NodeMode.MAINTENANCE, "It is not known where 0x42 stands.");
        assertThat(entered).isEmpty();
    }

    private void refuses(FxRobot robot, Path program, NodeMode to, String why) {
        open(robot, program, to);
        assertThat(text(robot, "#command-refusal")).contains(why);
        robot.push(KeyCode.ALT, KeyCode.N);
        assertThat(model().stepProperty().get()).isEqualTo(Step.CHOSEN);
    }

    private void run(FxRobot robot, Path program) {
        open(robot, program, NodeMode.MAINTENANCE);
        robot.push(KeyCode.ALT, KeyCode.N).write("0x42").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model().stepProperty().get()).isEqualTo(Step.DONE);
    }

    /// The command is run by whoever asks, so that a test needs not wait.
    private void open(FxRobot robot, Path program, NodeMode to) {
        NodeCommand command =
                new NodeCommand(
                        List.of(program.toString(), "--node", "{node}", "--mode", "{mode}"),
                        true,
                        Duration.ofSeconds(5));
        robot.interact(
                () -> {
                    CommandViewModel model =
                            new CommandViewModel(
                                    new CommandOrder(command, node, to, operator),
                                    new CommandViewModel.Parts(
                                            this::now,
                                            (who, deed) -> {
                                                entered.add(deed);
                                                return CompletableFuture.completedFuture(answer);
                                            },
                                            javafx.application.Platform::runLater,
                                            said::add),
                                    picture(),
                                    nanos::get);
                    opened = model;
                    CommandForm form = new CommandForm(model, () -> left = true);
                    Scene scene = new Scene(form, 640, 600);
                    Theme.apply(scene, Theme.DARK);
                    stage.setScene(scene);
                    stage.show();
                    form.focusFirst();
                    Keyed.above(
                            scene,
                            Map.of(
                                    "command-chosen",
                                    List.of(Keyed.act("Alt+N", form::review)),
                                    "command-result",
                                    List.of(Keyed.act("y", form::copy))));
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CompletableFuture<CommandResult> now(List<String> argv, Duration timeout) {
        runs.add(argv);
        try {
            CommandResult result = CommandRun.run(argv, timeout);
            return lost == null
                    ? CompletableFuture.completedFuture(result)
                    : CompletableFuture.failedFuture(new CompletionException(lost));
        } catch (InterruptedException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private CommandViewModel model() {
        return Objects.requireNonNull(opened);
    }

    private static List<String> argv(Path program) {
        return List.of(program.toString(), "--node", "0x42", "--mode", "maintenance");
    }

    private void move(NodeMode from, NodeMode to) {
        state =
                NodeRules.step(
                                state,
                                new NodeTransition(
                                        node, ModeChange.of(from, to), Stamp.at(now), List.of()),
                                1,
                                SupervisionPolicy.DEFAULT)
                        .next();
    }

    private SessionPicture picture() {
        return new SessionPicture(
                now,
                recorded,
                new FleetSnapshot(Map.of(node, state)),
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                SupervisionPolicy.DEFAULT,
                Roster.EMPTY,
                2,
                0,
                new FeedPicture(List.of(), List.of(), 0),
                saving);
    }

    private Path script(String text) throws IOException {
        Path file = folder.resolve("move");
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String text(FxRobot robot, String id) {
        Node node = robot.lookup(id).query();
        return Objects.requireNonNull(((Labeled) node).getText());
    }

    private void picture(String name) throws IOException {
        for (Theme theme : Theme.values()) {
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Theme.apply(stage.getScene(), theme));
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage image =
                    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> stage.getScene().snapshot(null));
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            PixelReader reader = image.getPixelReader();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    pixels.setRGB(x, y, reader.getArgb(x, y));
                }
            }
            Path into = Files.createDirectories(Path.of("target/pictures"));
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            ImageIO.write(pixels, "png", into.resolve(file).toFile());
        }
    }
}
