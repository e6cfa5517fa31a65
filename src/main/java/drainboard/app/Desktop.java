package drainboard.app;

import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.Pace;
import drainboard.source.Source;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.Toolkit;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Opens the window over a session and waits until it is closed.
final class Desktop {
    private static final int PICTURES_PER_SECOND = 15;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static final int NO_DISPLAY = 1;

    private Desktop() {}

    /// Whether there is anything to open a window on.
    static boolean hasDisplay() {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    static int open(DesktopOptions options) throws InterruptedException {
        if (!hasDisplay()) {
            System.err.println(
                    "drainboard: there is no display to open the window on; use \"drainboard"
                            + " rehearse LOG\" to read a log without one.");
            return NO_DISPLAY;
        }
        InstantSource wall = InstantSource.system();
        boolean sample = options.sources().isEmpty();
        Pace pace = new Pace(wall, options.speed());
        List<Source> sources = sample ? List.of(Sample.log(pace)) : options.sources();
        try (LiveSession session =
                new LiveSession(
                        sources,
                        options.policy(),
                        options.roster(),
                        sample ? pace : wall,
                        sample)) {
            session.staleAfter(options.staleAfter());
            CountDownLatch done = new CountDownLatch(1);
            Toolkit.run(() -> window(options, session, done), done);
        }
        return 0;
    }

    private static void window(DesktopOptions options, LiveSession session, CountDownLatch done) {
        Stage stage = new Stage();
        Board board = new Board(session.desk(), options.operator(), options.theme());
        Scene scene = board.scene(WIDTH, HEIGHT);
        stage.setScene(scene);
        stage.titleProperty().bind(board.titleProperty());
        fit(stage, Screen.getPrimary().getVisualBounds());
        stage.setOnHidden(_ -> done.countDown());
        Latest<SessionPicture> latest =
                new Latest<>(FxThread.paced(PICTURES_PER_SECOND), board::show);
        session.show(latest::offer);
        session.start();
        stage.show();
        board.begin();
        if (options.smoke()) {
            PauseTransition wait = new PauseTransition(javafx.util.Duration.seconds(2));
            wait.setOnFinished(_ -> stage.close());
            wait.play();
        }
    }

    /// Keeps all of the window on the screen, the banner and the status bar above all.
    private static void fit(Stage stage, Rectangle2D screen) {
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        if (screen.getWidth() < WIDTH || screen.getHeight() < HEIGHT) {
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        }
    }
}
