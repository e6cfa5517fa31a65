package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.event.Text;
import drainboard.journal.JournalException;
import drainboard.journal.Kept;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.FileSource;
import drainboard.source.Pace;
import drainboard.source.Source;
import drainboard.ui.control.Appearance;
import drainboard.ui.feed.ConnectRequest;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.Toolkit;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Screen;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The window and the run that it shows: the sample until something real is opened, which then
/// takes its place; what is opened after that is followed besides.
final class Desktop {
    private static final int PICTURES_PER_SECOND = 15;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;
    private static final int NO_DISPLAY = 1;
    private static final int MISUSED = 2;
    private static final int NOT_KEPT = 4;

    private final DesktopOptions options;
    private final Stage stage = new Stage();
    private final AtomicReference<LiveSession> running;
    private final RecentStore recent =
            RecentFile.of(
                    name -> Objects.requireNonNullElse(System.getenv(name), ""),
                    Path.of(System.getProperty("user.home", ".")));
    private final List<Source> meanwhile = new ArrayList<>();
    private Appearance look;
    private boolean sample;
    private boolean changing;

    private Desktop(DesktopOptions options, AtomicReference<LiveSession> running) {
        this.options = options;
        this.running = running;
        this.look = SetLook.of(options.settings(), options.theme());
        this.sample = options.sources().isEmpty();
    }

    /// Whether there is anything to open a window on.
    static boolean hasDisplay() {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null
                || "Headless".equals(System.getProperty("glass.platform"));
    }

    /// Opens the window and waits until it is closed.
    static int open(DesktopOptions options) throws InterruptedException {
        if (!hasDisplay()) {
            System.err.println(
                    "drainboard: there is no display to open the window on; use \"drainboard"
                            + " rehearse LOG\" to read a log without one.");
            return NO_DISPLAY;
        }
        AtomicReference<LiveSession> running;
        try {
            running = new AtomicReference<>(first(options));
        } catch (JournalException e) {
            refuse(Text.shown(String.valueOf(e.getMessage())));
            return NOT_KEPT;
        }
        CountDownLatch done = new CountDownLatch(1);
        try {
            Toolkit.run(() -> new Desktop(options, running).begin(done), done);
        } finally {
            options.keeper().close();
            running.get().close();
        }
        return 0;
    }

    /// Says on the screen, if there is one, what was said beside the command already.
    static int refused(String sentences) throws InterruptedException {
        if (hasDisplay()) {
            alert(sentences);
        }
        return MISUSED;
    }

    /// Says why there is no window, where it is seen: beside the command and on the screen.
    private static void refuse(String sentence) throws InterruptedException {
        System.err.println("drainboard: " + sentence);
        alert(sentence);
    }

    private static void alert(String sentence) throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        Toolkit.run(
                () -> {
                    Alert alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.CLOSE);
                    alert.setHeaderText("Drainboard cannot start here");
                    alert.setOnHidden(_ -> read.countDown());
                    alert.show();
                    if (Boolean.getBoolean("drainboard.smoke")) {
                        alert.close();
                    }
                },
                read);
    }

    private static LiveSession first(DesktopOptions options) throws JournalException {
        if (options.sources().isEmpty()) {
            return sample(options);
        }
        LiveSession live = live(options, options.sources());
        options.keeper().keep(live);
        return live;
    }

    private static LiveSession sample(DesktopOptions options) {
        Pace pace = new Pace(InstantSource.system(), options.speed());
        return options.judged(
                new LiveSession(
                        List.of(Sample.log(pace)),
                        options.policy(),
                        options.sampleRoster(),
                        pace,
                        true));
    }

    private static LiveSession live(DesktopOptions options, List<Source> sources) {
        return options.judged(
                new LiveSession(
                        sources,
                        options.policy(),
                        options.roster(),
                        InstantSource.system(),
                        false));
    }

    /// A live run that is kept; where the journal cannot be used, one that decides nothing and says
    /// why.
    private static LiveSession kept(DesktopOptions options, List<Source> sources) {
        LiveSession live = live(options, sources);
        try {
            options.keeper().keep(live);
        } catch (JournalException e) {
            live.lookOn(Kept.NOTHING, null, String.valueOf(e.getMessage()));
        }
        return live;
    }

    private void begin(CountDownLatch done) {
        stage.setOnHidden(_ -> done.countDown());
        Board board = show(running.get());
        fit(Screen.getPrimary().getVisualBounds());
        stage.show();
        board.begin();
        if (options.smoke()) {
            PauseTransition wait = new PauseTransition(javafx.util.Duration.seconds(2));
            wait.setOnFinished(_ -> stage.close());
            wait.play();
        }
    }

    /// Puts a run on the window and starts it.
    private Board show(LiveSession session) {
        look = look.again();
        Board board =
                new Board(
                        session.desk(),
                        options.operator(),
                        look,
                        new FeedActs(
                                this::open,
                                this::connect,
                                this::forget,
                                this::playSample,
                                new SourceTrial(FxThread::later)),
                        recent,
                        session.audit(),
                        Site.of(options.settings()));
        Site.keys(board, options.settings());
        Scene before = stage.getScene();
        Scene scene =
                board.scene(
                        before == null ? WIDTH : before.getWidth(),
                        before == null ? HEIGHT : before.getHeight());
        stage.setScene(scene);
        stage.titleProperty().bind(board.titleProperty());
        Latest<SessionPicture> latest =
                new Latest<>(FxThread.paced(PICTURES_PER_SECOND), board::show);
        session.show(latest::offer);
        session.start();
        return board;
    }

    /// Follows more sources. The sample gives way to the first: what is recorded and what is live
    /// never stand side by side.
    void follow(List<Source> sources) {
        if (changing) {
            meanwhile.addAll(sources);
            return;
        }
        if (!sample) {
            sources.forEach(running.get()::add);
            return;
        }
        sample = false;
        change(() -> kept(options, sources));
    }

    /// Ends the run and shows another in its place. The one before has let go of its journal then.
    private void change(Supplier<LiveSession> next) {
        changing = true;
        LiveSession over = running.get();
        Thread.ofVirtual()
                .start(
                        () -> {
                            options.keeper().close();
                            over.close();
                            LiveSession begun = next.get();
                            running.set(begun);
                            FxThread.later(() -> changed(begun));
                        });
    }

    /// Shows the run that took the place of another, and follows what was opened meanwhile.
    private void changed(LiveSession begun) {
        show(begun).begin();
        changing = false;
        List<Source> opened = List.copyOf(meanwhile);
        meanwhile.clear();
        if (!opened.isEmpty()) {
            follow(opened);
        }
    }

    private void open(List<Path> files) {
        List<Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(new FileSource(file, Decoding.LIVE, null));
        }
        follow(sources);
    }

    /// The form has checked it before; what is unusable still is told by the trial.
    private void connect(ConnectRequest request) {
        try {
            follow(List.of(Connections.source(request)));
        } catch (Connections.Unusable e) {
            follow(List.of(new LostSource(e.sentence())));
        }
    }

    private void playSample() {
        if (changing) {
            return;
        }
        sample = true;
        change(() -> sample(options));
    }

    /// Stops following a source.
    void forget(String name) {
        running.get().forget(name);
    }

    /// Keeps all of the window on the screen, the banner and the status bar above all.
    private void fit(Rectangle2D screen) {
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
