package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.fleet.Roster;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.Theme;
import drainboard.ui.drain.Shots;
import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.WindowRobot;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// A source that is lost for good says why and leads to where it is described.
@ExtendWith(WindowRobot.class)
class ConnectAgainTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final String WHY = "siem-a refused the token (HTTP 401).";

    private final HandFeed known = new HandFeed("siem-a");
    private final HandFeed unknown = new HandFeed("siem-b");
    private LiveSession session;
    private Stage stage;

    @Start
    void open(Stage unused) {
        session =
                new LiveSession(
                        List.of(known, unknown),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        InstantSource.fixed(NOW),
                        false);
        Board board =
                new Board(
                        session.desk(),
                        "avery",
                        Appearance.of(Theme.DARK),
                        FeedActs.NONE,
                        new Remembered(),
                        Optional.empty(),
                        Site.USUAL);
        stage = new Stage();
        SampleWindow.show(stage, board, session);
    }

    @AfterEach
    void close(FxRobot robot) {
        SampleWindow.end(session);
        robot.interact(stage::close);
    }

    /// One source was followed before.
    private static final class Remembered implements RecentStore {
        @Override
        public Kept load() {
            return new Kept(
                    List.of(
                            new ConnectRequest.Http(
                                    "https://siem-a/events",
                                    ConnectRequest.HttpMode.SSE,
                                    new ConnectRequest.Token(
                                            ConnectRequest.TokenKind.VARIABLE, "SIEM_TOKEN"),
                                    new ConnectRequest.Tls("", "", "", false),
                                    new ConnectRequest.Pages("", "", ""),
                                    ConnectRequest.Common.PLAIN)),
                    "");
        }

        @Override
        public String save(List<ConnectRequest> sources) {
            return "";
        }

        @Override
        public boolean isThere(Path file) {
            return true;
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class).getText();
    }

    @Test
    void the_form_is_filled_in_with_what_is_known_and_else_empty(FxRobot robot) throws Exception {
        known.sink().lost(WHY);
        unknown.sink().lost("siem-b is gone.");
        SampleWindow.until(
                () ->
                        SampleWindow.label(robot, "#drains-first-standing-0")
                                .equals("siem-a cannot be followed: " + WHY));
        assertThat(robot.lookup("#drains-first-standing-0-do").queryButton().getText())
                .isEqualTo("Connect again…");
        assertThat(Shots.clipped(stage.getScene().getRoot())).isEmpty();
        Shots.of(stage.getScene().getRoot(), "state-lost-for-good");
        robot.clickOn("#drains-first-standing-0-do");
        SampleWindow.until(() -> robot.lookup("#connect-url").tryQuery().isPresent());
        assertThat(text(robot, "#connect-url")).isEqualTo("https://siem-a/events");
        assertThat(
                        robot.lookup(
                                        (Node node) ->
                                                node instanceof TextInputControl field
                                                        && "SIEM_TOKEN".equals(field.getText()))
                                .tryQuery())
                .isPresent();
        assertThat(robot.lookup("#connect-file").query().getParent().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#connect-arguments").query().getParent().isVisible()).isFalse();
        Shots.of(robot.lookup("#connect-url").query().getScene().getRoot(), "connect-again");
        robot.push(KeyCode.ESCAPE);
        SampleWindow.until(() -> robot.lookup("#connect-url").tryQuery().isEmpty());
        robot.push(KeyCode.G).push(KeyCode.S);
        SampleWindow.until(() -> robot.lookup("#feeds-standing-1-do").tryQuery().isPresent());
        robot.clickOn("#feeds-standing-1-do");
        SampleWindow.until(() -> robot.lookup("#connect-url").tryQuery().isPresent());
        assertThat(text(robot, "#connect-url")).isEmpty();
        robot.push(KeyCode.ESCAPE);
    }
}
