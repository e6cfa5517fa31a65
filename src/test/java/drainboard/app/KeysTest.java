package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.Pace;
import drainboard.ui.control.Theme;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// The keys of the window, over the sample shortly after the fence was lost.
@ExtendWith(WindowRobot.class)
class KeysTest {
    private static final List<String> REGIONS =
            List.of(
                    "banner",
                    "attention",
                    "fleet-map",
                    "mode-diagram",
                    "drains",
                    "inspector",
                    "shell-sources");

    private final Pace pace = new Pace(InstantSource.system(), 0);
    private LiveSession session;
    private Board board;
    private Stage window;

    @Start
    void open(Stage unused) throws Exception {
        // Its size is changed here, which the stage that all tests share would keep.
        Stage stage = new Stage();
        window = stage;
        session =
                new LiveSession(
                        List.of(Sample.log(pace)),
                        SupervisionPolicy.DEFAULT,
                        SiteFiles.placements(Sample.placements()),
                        pace,
                        true);
        board = new Board(session.desk(), "avery", Theme.DARK);
        stage.setScene(board.scene(1000, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), board::show);
        session.show(latest::offer);
        session.start();
    }

    @AfterEach
    void close(FxRobot robot) {
        SampleWindow.end(session);
        robot.interact(window::close);
    }

    @Test
    void every_region_is_reached_and_the_narrow_window_folds(FxRobot robot) throws Exception {
        atFenceLost(robot);
        assertThat(shows(robot, "#inspector")).as("a drawer up to 1280").isFalse();
        assertThat(shows(robot, "#attention")).as("folded below 1024").isFalse();
        robot.push(KeyCode.I);
        assertThat(shows(robot, "#inspector")).isTrue();
        robot.push(KeyCode.I);
        assertThat(shows(robot, "#inspector")).isFalse();
        widen(robot, 1440);
        assertThat(shows(robot, "#inspector")).isTrue();
        assertThat(shows(robot, "#attention")).isTrue();

        robot.interact(() -> robot.lookup("#banner-acknowledge").query().requestFocus());
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < REGIONS.size(); i++) {
            walked.add(region());
            robot.push(KeyCode.F6);
        }
        assertThat(walked).containsExactlyElementsOf(REGIONS);
        assertThat(region()).isEqualTo("banner");
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(region()).isEqualTo("shell-sources");
    }

    @Test
    void what_is_opened_is_shown_though_the_window_is_narrow_and_esc_goes_back(FxRobot robot)
            throws Exception {
        atFenceLost(robot);
        widen(robot, 1100);
        assertThat(shows(robot, "#inspector")).isFalse();
        robot.interact(() -> robot.lookup("#attention-list").query().requestFocus());
        // The last ones are services, which are shown on a page of their own.
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        assertThat(shows(robot, "#inspector")).isTrue();
        assertThat(shows(robot, "#attention")).as("gives way").isFalse();
        assertThat(region()).isEqualTo("inspector");
        robot.push(KeyCode.ESCAPE);
        assertThat(shows(robot, "#inspector")).isFalse();
        assertThat(region()).isEqualTo("attention");
        robot.interact(() -> robot.lookup("#drains-table").query().requestFocus());
        // Lines rest for five seconds; then the node that lost its fence goes before the others.
        pace.advance(Duration.ofSeconds(6));
        until(() -> firstLine(robot).contains("node=0x42"));
        // Whatever line had the focus before: below the first one are the rows of that node.
        robot.push(KeyCode.HOME).push(KeyCode.J).push(KeyCode.ENTER);
        assertThat(chosen(robot)).contains(" on 0x42");
        assertThat(region()).isEqualTo("inspector");
    }

    @Test
    void n_goes_round_what_needs_a_person(FxRobot robot) throws Exception {
        widen(robot, 1440);
        atFenceLost(robot);
        pace.advance(Duration.ofSeconds(14));
        until(() -> isListed(robot, "0x42") && isListed(robot, "0x77"));
        robot.push(KeyCode.N);
        String first = chosen(robot);
        robot.push(KeyCode.N);
        String second = chosen(robot);
        assertThat(List.of(first, second))
                .anyMatch(title -> title.contains("0x42"))
                .anyMatch(title -> title.contains("0x77"));
        robot.push(KeyCode.SHIFT, KeyCode.N);
        assertThat(chosen(robot)).isEqualTo(first);
    }

    @Test
    void a_opens_the_prompt_and_only_enter_says_it(FxRobot robot) throws Exception {
        atFenceLost(robot);
        robot.push(KeyCode.A);
        assertThat(shows(robot, "#ack")).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(shows(robot, "#ack")).isFalse();
        robot.push(KeyCode.A).push(KeyCode.ENTER);
        until(() -> label(robot, "#banner-words").contains("avery has it"));
    }

    private void atFenceLost(FxRobot robot) throws Exception {
        until(() -> label(robot, "#count-accepting").equals("1"));
        pace.advance(Duration.ofSeconds(27));
        until(() -> label(robot, "#count-fence_lost").equals("1"));
    }

    private static boolean isListed(FxRobot robot, String node) {
        return robot.lookup("#attention-list").queryListView().getItems().stream()
                .anyMatch(row -> String.valueOf(row).contains("node=" + node + ","));
    }

    private static String firstLine(FxRobot robot) {
        return String.valueOf(robot.lookup("#drains-table").queryTableView().getItems().getFirst());
    }

    private void widen(FxRobot robot, double width) {
        robot.interact(() -> window.setWidth(width));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String chosen(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return label(robot, "#inspector-title");
    }

    private String region() {
        WaitForAsyncUtils.waitForFxEvents();
        for (Node at = window.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at.getId() != null && REGIONS.contains(at.getId())) {
                return at.getId();
            }
        }
        return "none";
    }

    private static boolean shows(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).tryQuery().map(WindowRobot::isSeen).orElse(false);
    }

    private static String label(FxRobot robot, String id) {
        return SampleWindow.label(robot, id);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        SampleWindow.until(holds);
    }
}
