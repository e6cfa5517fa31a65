package drainboard.app;

import drainboard.decode.Decoding;
import drainboard.journal.JournalException;
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
import drainboard.ui.fx.Portions;
import drainboard.ui.fx.Toolkit;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The window and the run that it shows: the sample until something real is opened, which then
/// takes its place; what is opened after that is followed besides.
final class Desktop {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int NO_DISPLAY = 1;

    private final DesktopOptions options;
    private final Blackbox box;
    private final Stage stage = new Stage();
    private final AtomicReference<LiveSession> running;
    private final RecentStore recent =
            RecentFile.of(
                    name -> Objects.requireNonNullElse(System.getenv(name), ""),
                    Path.of(System.getProperty("user.home", ".")));
    private final WindowMemory memory;
    private final List<Source> meanwhile = new ArrayList<>();
    private Appearance look;
    private boolean sample;
    private boolean changing;
    private @Nullable Board shown;

    private Desktop(
            DesktopOptions options,
            AtomicReference<LiveSession> running,
            Blackbox box,
            WindowMemory memory) {
        this.options = options;
        this.box = box;
        this.running = running;
        this.memory = memory;
        this.look = SetLook.of(options.settings(), options.theme());
        this.sample = options.playSample();
    }

    /// Opens the window and waits until it is closed.
    ///
    /// @param first hears what later starts are to open; null where nothing does
    static int open(DesktopOptions options, @Nullable FirstStart first)
            throws InterruptedException {
        if (!NoWindow.hasDisplay()) {
            System.err.println(
                    "drainboard: there is no display to open the window on; use \"drainboard"
                            + " rehearse LOG\" to read a log without one.");
            return NO_DISPLAY;
        }
        try (Blackbox box = Blackbox.ofWindow(options.configured())) {
            return open(options, first, box);
        }
    }

    private static int open(DesktopOptions options, @Nullable FirstStart first, Blackbox box)
            throws InterruptedException {
        var running = new AtomicReference<>(first(options));
        CountDownLatch done = new CountDownLatch(1);
        WindowMemory memory = new WindowMemory(options.configured());
        LastWords last = LastWords.before(memory::keep, box::close);
        try {
            Toolkit.run(() -> new Desktop(options, running, box, memory).begin(done, first), done);
        } finally {
            last.close();
            options.keeper().close();
            running.get().close();
        }
        return 0;
    }

    static LiveSession first(DesktopOptions options) {
        return options.playSample() ? sample(options) : kept(options, options.sources());
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

    /// A live run that is kept; where the journal cannot be used, one that decides nothing and
    /// raises an alarm: who watches must not lose the window with it.
    private static LiveSession kept(DesktopOptions options, List<Source> sources) {
        LiveSession live = live(options, sources);
        try {
            options.keeper().keep(live);
        } catch (JournalException e) {
            live.unkept(e.getMessage() + " Start this window again once that is mended.");
        }
        return live;
    }

    private void begin(CountDownLatch done, @Nullable FirstStart first) {
        stage.setOnHidden(_ -> done.countDown());
        stage.setOnHiding(_ -> remember());
        box.show(new FaultWindow(stage)::show);
        memory.dress(look);
        Board board = show(running.get());
        memory.place(stage, Screen.getPrimary().getVisualBounds());
        stage.show();
        board.begin();
        memory.restore(board);
        memory.note(stage, board, look);
        if (first != null) {
            first.ready(this::handed);
        }
        if (options.smoke()) {
            PauseTransition wait = new PauseTransition(javafx.util.Duration.seconds(2));
            wait.setOnFinished(_ -> stage.close());
            wait.play();
        }
    }

    private void remember() {
        Board board = shown;
        if (board != null) {
            memory.note(stage, board, look);
            memory.keep();
            board.alerting().end();
        }
    }

    /// Puts a run on the window and starts it.
    private Board show(LiveSession session) {
        look = look.again();
        Board board =
                new Board(
                        box.watching(session.desk()),
                        options.operator(),
                        look,
                        new FeedActs(
                                this::open,
                                this::connect,
                                this::forget,
                                name -> running.get().tryNow(name),
                                this::playSample,
                                new SourceTrial(FxThread::later)),
                        recent,
                        session.audit(),
                        box.site(options.configured(), session.scribe()));
        board.acts().add(DiagnosticsAct.of(stage, options.configured()));
        Site.keys(board, options.settings());
        Scene before = stage.getScene();
        Scene scene =
                board.scene(
                        before == null ? WIDTH : before.getWidth(),
                        before == null ? HEIGHT : before.getHeight());
        stage.setScene(scene);
        stage.titleProperty().bind(board.titleProperty());
        Portions<SessionPicture> pictures =
                new Portions<>(System::nanoTime, picture -> portions(board, picture));
        session.show(box.watching(pictures::offer));
        session.start();
        if (shown != null) {
            shown.alerting().end();
        }
        shown = board;
        return board;
    }

    private List<Runnable> portions(Board board, SessionPicture picture) {
        List<Runnable> all = board.portions(picture);
        if (board == shown) {
            all.add(() -> memory.note(stage, board, look));
        }
        return all;
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

    /// Follows what a later start handed, and comes to front; any thread may call this.
    private void handed(List<Source> sources, CompletableFuture<Boolean> opened) {
        FxThread.later(
                () -> {
                    // Who waited for too long has called it off.
                    if (opened.complete(true)) {
                        follow(sources);
                        stage.setIconified(false);
                        stage.toFront();
                        stage.requestFocus();
                    }
                });
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
}
