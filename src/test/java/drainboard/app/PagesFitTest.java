package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionRow;
import drainboard.ui.shell.GuardedRegion;
import drainboard.ui.shell.Page;
import drainboard.ui.trouble.DiagnosticsDialog;
import drainboard.ui.trouble.Fault;
import drainboard.ui.trouble.FaultDialog;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Every page and everything that opens above one fits at the sizes that windows have, and at twice
/// the usual size of text.
@ExtendWith(WindowRobot.class)
class PagesFitTest {
    private static final long PATIENCE = 60_000;
    private static final double SCREEN = 990;
    private static final List<String> OVERLAYS =
            List.of("palette.open", "help.keys", "incident.acknowledge");

    private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK);
    private static final long CALM_NODE = 0x11;
    private static final long LOST_NODE = 0x42;

    @TempDir private Path folder;
    private SampleWindow window;

    @Start
    void open(Stage unused) throws Exception {
        window = SampleWindow.kept(folder);
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE,
                () ->
                        List.copyOf(Window.getWindows()).stream()
                                .filter(one -> !one.equals(window.stage()))
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

    @Test
    void the_palette_says_whole_what_every_act_does(FxRobot robot) throws Exception {
        window.atFenceLost(robot).resize(1440, 900);
        for (String asked : List.of(">", ">conn", ">clear")) {
            run("palette.open");
            robot.write(asked);
            WaitForAsyncUtils.waitForFxEvents();
            ListView<?> list = robot.lookup(".palette-list").queryListView();
            for (int at = 0; at < list.getItems().size(); at += 5) {
                int first = at;
                run(() -> list.scrollTo(first));
                assertThat(Shots.clipped(overlay())).as("%s from %d on", asked, at).isEmpty();
            }
            robot.push(KeyCode.ESCAPE);
        }
    }

    @Test
    void nothing_that_needs_a_person_is_listed_twice(FxRobot robot) throws Exception {
        alarmed(robot, 1280, 800, 100);
        List<String> keys =
                WaitForAsyncUtils.waitForAsyncFx(
                        PATIENCE,
                        () ->
                                window.board().incidents().alarms().stream()
                                        .map(Alarm::key)
                                        .toList());
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    private void alarmed(FxRobot robot, double width, double height, int percent) throws Exception {
        window.atFenceLost(robot).later(14);
        SampleWindow.until(() -> SampleWindow.label(robot, "#shell-refused").contains("refused"));
        window.resize(width, Math.min(height, SCREEN));
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> window.look().text().choose(percent));
        // A stage that is higher than the screen makes a toolkit without a screen throw, so the
        // content alone is that high.
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> window.root().resize(width, height));
        WaitForAsyncUtils.waitForFxEvents();
        Bounds whole = SampleWindow.read(() -> window.root().getLayoutBounds());
        assertThat(whole.getWidth()).isEqualTo(width);
        assertThat(whole.getHeight()).isEqualTo(height);
    }

    private void pages(FxRobot robot, String size, double width, double height, int percent)
            throws Exception {
        alarmed(robot, width, height, percent);
        List<String> faults = new ArrayList<>();
        // To change the theme costs more than to walk all pages again.
        for (Theme theme : THEMES) {
            Shots.dress(window.stage().getScene(), theme);
            for (Page page : Page.values()) {
                String name = page.name().toLowerCase(Locale.ROOT);
                String where = page.word() + ", " + theme + " at " + size;
                open(robot, page);
                // The first of a list is chosen, so that what the page says of one is there too.
                if (page != Page.SETTINGS) {
                    robot.push(KeyCode.J);
                }
                assertThat(window.board().shell().pageProperty().get()).isEqualTo(page);
                judge(root(), where, "fit-" + name + "-" + size, theme, faults);
                run("view.inspector");
                judge(
                        root(),
                        where + ", inspector turned",
                        "fit-" + name + "-" + size + "-inspector",
                        theme,
                        faults);
                run("view.inspector");
            }
        }
        assertThat(faults).isEmpty();
    }

    private void open(FxRobot robot, Page page) throws Exception {
        if (page != Page.DOSSIER) {
            run(page.act());
            return;
        }
        run(() -> window.board().choice().choose(NodeId.of(LOST_NODE), null));
        run(DossierPage.ACT);
        SampleWindow.until(
                () -> SampleWindow.label(robot, "#dossier-said").contains("Chain: Whole: "));
        SampleWindow.until(
                () -> !robot.lookup("#dossier-drains").queryTableView().getItems().isEmpty());
    }

    private static void judge(
            Parent part, String where, String picture, Theme theme, List<String> faults) {
        faults.addAll(Fit.faults(part, where));
        Shots.one(part, picture, theme);
    }

    private void above(FxRobot robot, String size, double width, double height, int percent)
            throws Exception {
        alarmed(robot, width, height, percent);
        List<String> faults = new ArrayList<>();
        for (Theme theme : THEMES) {
            Shots.dress(window.stage().getScene(), theme);
            overlays(robot, size, theme, faults);
            // So large, the attention column is folded into the count of the banner.
            if (percent == 100) {
                shelve(robot);
                judge(root(), "shelve at " + size, "fit-shelve-" + size, theme, faults);
                robot.push(KeyCode.ESCAPE);
            }
            confirm(robot, size, theme, faults);
        }
        run("help.about");
        judgeTop("help.about", size, faults);
        robot.push(KeyCode.ESCAPE);
        connect(robot, size, faults);
        clear(robot, size, faults);
        command(robot, size, faults);
        troubles(robot, size, faults);
        assertThat(faults).isEmpty();
    }

    private void overlays(FxRobot robot, String size, Theme theme, List<String> faults) {
        for (String act : OVERLAYS) {
            run(act);
            faults.addAll(Fit.faults(overlay(), act + ", " + theme + " at " + size));
            Shots.one(root(), "fit-" + act + "-" + size, theme);
            robot.push(KeyCode.ESCAPE);
        }
    }

    /// The question that a policy asks before it is changed.
    private void confirm(FxRobot robot, String size, Theme theme, List<String> faults)
            throws Exception {
        run(Page.SETTINGS.act());
        SampleWindow.until(
                () -> !robot.lookup("#setting-policy-on-gap-editor").query().isDisabled());
        run(
                () ->
                        robot.lookup("#setting-policy-on-gap-editor")
                                .queryComboBox()
                                .getSelectionModel()
                                .select("resync"));
        Node question = robot.lookup("#setting-policy-on-gap-question").query();
        assertThat(question.isVisible()).isTrue();
        run(
                () ->
                        Walk.reveal(
                                robot.lookup("#settings-scroll").queryAs(ScrollPane.class),
                                question));
        judge(root(), "setting asked at " + size, "fit-setting-asked-" + size, theme, faults);
        robot.push(KeyCode.ESCAPE);
        assertThat(question.isVisible()).isFalse();
        run(Page.DRAINS.act());
    }

    private void judgeTop(String name, String size, List<String> faults) {
        Parent opened = SampleWindow.top();
        assertThat((Node) opened).isNotEqualTo(root());
        faults.addAll(Fit.faults(opened, name + " at " + size));
        Shots.of(opened, "fit-" + name + "-" + size);
    }

    /// Every way to a source, and what is said of one that is not there.
    private void connect(FxRobot robot, String size, List<String> faults) throws Exception {
        run("file.connect");
        for (String kind : List.of("file", "http", "command")) {
            fire(robot, "#connect-kind-" + kind);
            judgeTop("file.connect-" + kind, size, faults);
        }
        robot.push(KeyCode.ESCAPE);
    }

    private static void shelve(FxRobot robot) {
        run(
                () -> {
                    ListView<AttentionRow> list = robot.lookup("#attention-list").queryListView();
                    list.requestFocus();
                    list.getSelectionModel()
                            .select(
                                    list.getItems().stream()
                                            .filter(
                                                    row ->
                                                            row instanceof Alarm alarm
                                                                    && alarm.headline()
                                                                            .startsWith("NONE"))
                                            .findFirst()
                                            .orElseThrow());
                });
        robot.push(KeyCode.X);
        assertThat(robot.lookup("#shelve").query().isVisible()).isTrue();
    }

    /// Through both steps of a clear to what came of it.
    private void clear(FxRobot robot, String size, List<String> faults) throws Exception {
        run("incident.clear");
        judgeTop("clear-1-empty", size, faults);
        fire(robot, "#clear-review");
        judgeTop("clear-1-faults", size, faults);
        fire(robot, "#clear-resolution-fence_valid");
        fire(robot, "#clear-evidence-power");
        write(robot, "#clear-reason", "PDU 3 outlet 12 is dark, confirmed by two people there.");
        fire(robot, "#clear-review");
        SampleWindow.until(() -> robot.lookup("#clear-confirm").tryQuery().isPresent());
        judgeTop("clear-2", size, faults);
        write(robot, "#clear-confirm", "0x42");
        judgeTop("clear-2-typed", size, faults);
        fire(robot, "#clear-operate");
        SampleWindow.until(() -> robot.lookup("#clear-outcome").tryQuery().isPresent());
        judgeTop("clear-result", size, faults);
        fire(robot, "#clear-close");
    }

    /// Through both steps of the scheduler's command to what came of it.
    private void command(FxRobot robot, String size, List<String> faults) throws Exception {
        run(() -> window.board().choice().choose(NodeId.of(CALM_NODE), null));
        run("scheduler.run.draining");
        judgeTop("command-1", size, faults);
        fire(robot, "#command-review");
        SampleWindow.until(() -> robot.lookup("#command-confirm").tryQuery().isPresent());
        judgeTop("command-2", size, faults);
        write(robot, "#command-confirm", NodeId.of(CALM_NODE).toString());
        judgeTop("command-2-typed", size, faults);
        fire(robot, "#command-operate");
        SampleWindow.until(() -> robot.lookup("#command-result").tryQuery().isPresent());
        judgeTop("command-result", size, faults);
        fire(robot, "#command-close");
    }

    private void troubles(FxRobot robot, String size, List<String> faults) {
        run(
                () ->
                        new FaultDialog()
                                .show(
                                        new Fault(
                                                "one",
                                                "java.lang.IllegalStateException: a fault",
                                                "JavaFX Application Thread",
                                                true,
                                                "/home/avery/.local/state/drainboard/crash.txt",
                                                "details",
                                                1),
                                        window.stage()));
        judgeTop("fault", size, faults);
        robot.push(KeyCode.ESCAPE);
        run(() -> new DiagnosticsDialog(window.stage(), _ -> {}));
        judgeTop("diagnostics", size, faults);
        robot.push(KeyCode.ESCAPE);
        run(
                () -> {
                    Node at = robot.lookup("#fleet-map").query();
                    while (!(at instanceof GuardedRegion)) {
                        at = at.getParent();
                    }
                    ((GuardedRegion) at).fail(new IllegalStateException("a fault to test with"));
                });
        faults.addAll(Fit.faults(root(), "a view crashed at " + size));
        Shots.of(root(), "fit-crashed-" + size);
    }

    private static void fire(FxRobot robot, String id) {
        run(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private static void write(FxRobot robot, String id, String text) {
        run(() -> robot.lookup(id).queryTextInputControl().setText(text));
    }

    private static void run(Runnable step) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, step);
        // Whoever judges what came of it waits until all is at rest.
        WaitForAsyncUtils.waitForFxEvents(1);
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
        // Whoever judges what came of it waits until all is at rest.
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private Parent root() {
        return window.root();
    }
}
