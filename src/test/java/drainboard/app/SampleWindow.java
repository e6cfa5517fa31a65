package drainboard.app;

import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.LiveSession;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.settings.AppPaths;
import drainboard.source.Pace;
import drainboard.source.Source;
import drainboard.ui.control.Appearance;
import drainboard.ui.control.ThemeChoice;
import drainboard.ui.control.Times;
import drainboard.ui.feed.FeedActs;
import drainboard.ui.feed.RecentStore;
import drainboard.ui.fx.FxThread;
import drainboard.ui.fx.Latest;
import drainboard.ui.fx.SystemLook;
import drainboard.ui.fx.WindowRobot;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.AttentionRow;
import drainboard.ui.incident.Severity;
import drainboard.ui.incident.WarningRules;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.service.query.EmptyNodeQueryException;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A whole window over a real session, the sample's unless another source is given, whose clock is
/// turned by hand. Its stage is its own: a size that was changed does not outlive the test.
final class SampleWindow implements AutoCloseable {
    /// How long a busy machine is waited for.
    private static final Duration PATIENCE = Duration.ofMillis(WindowRobot.PATIENCE);

    private static final Instant LIVE_FROM = Instant.parse("2026-11-25T08:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Pace pace = new Pace(InstantSource.system(), 0);
    private final LiveSession session;
    private final Appearance look =
            new Appearance(
                    ThemeChoice.DARK, SystemLook.here(), new Times(ZoneId.of("Asia/Kolkata")));
    private final Stage stage = new Stage();
    private final Board board;
    private final Set<Thread> ran = runs();
    private @Nullable SessionPicture shown;

    private SampleWindow(Function<Pace, Source> source, SupervisionPolicy policy) throws Exception {
        this(source, policy, SiteFiles.placements(Sample.placements()));
    }

    private SampleWindow(Function<Pace, Source> source, SupervisionPolicy policy, Roster roster) {
        this(source, policy, roster, true);
    }

    private SampleWindow(
            Function<Pace, Source> source,
            SupervisionPolicy policy,
            Roster roster,
            boolean recorded) {
        this(pace -> List.of(source.apply(pace)), policy, roster, recorded, null, _ -> Site.USUAL);
    }

    private SampleWindow(
            Function<Pace, List<Source>> sources,
            SupervisionPolicy policy,
            Roster roster,
            boolean recorded,
            @Nullable Journal journal,
            Function<LiveSession, Site> site) {
        session = new LiveSession(sources.apply(pace), policy, roster, pace, recorded);
        if (journal != null) {
            session.keep(journal, "ops", false, Step.Probe.NONE);
        }
        board =
                new Board(
                        session.desk(),
                        "avery",
                        look,
                        acts(),
                        RecentStore.NONE,
                        session.audit(),
                        site.apply(session));
        stage.setScene(board.scene(960, 640));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        board.begin();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), this::show);
        session.show(latest::offer);
        session.start();
    }

    /// Opens a window over a run that a test put together itself, as large as most screens can
    /// show, and starts the run. On the window's thread.
    static void show(Stage stage, Board board, LiveSession session) {
        stage.setScene(board.scene(1280, 800));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        board.begin();
        Latest<SessionPicture> latest = new Latest<>(FxThread.paced(15), board::show);
        session.show(latest::offer);
        session.start();
    }

    private void show(SessionPicture picture) {
        board.show(picture);
        shown = picture;
    }

    /// What is shown.
    SessionPicture shown() {
        return Objects.requireNonNull(
                WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), () -> shown));
    }

    /// What `status` would say of what is shown.
    FleetStatus status() {
        SessionPicture picture = shown();
        return FleetStatus.of(
                picture.fleet().nodes().values(),
                picture.freshness()::isStale,
                _ -> null,
                Set.of());
    }

    /// Tells what was asked for; a source is tried by the session.
    private FeedActs acts() {
        FeedActs none = FeedActs.NONE;
        return new FeedActs(
                files -> asked.add("open " + files),
                none.connect(),
                none.stop(),
                session::tryNow,
                () -> asked.add("sample"),
                none.probe());
    }

    /// What the operator asked for of what this window's run does not do.
    List<String> asked() {
        return asked;
    }

    /// Over a live run that is kept in a journal. On the window's thread.
    static SampleWindow kept(List<Source> sources, Journal journal) {
        return kept(sources, Roster.EMPTY, journal);
    }

    /// Over the sample as if it happened now, kept in a folder, by a site that lets the window run
    /// the scheduler's command. On the window's thread.
    static SampleWindow kept(Path folder) throws Exception {
        Configured configured = configured(folder);
        return new SampleWindow(
                pace -> List.of(Sample.log(pace)),
                SupervisionPolicy.DEFAULT,
                SiteFiles.placements(Sample.placements()),
                false,
                within(folder),
                session -> Site.of(configured, session.scribe()));
    }

    /// Over the sample as if it happened now, kept in a folder. On the window's thread.
    static SampleWindow audited(Path folder) throws Exception {
        return new SampleWindow(
                pace -> List.of(Sample.log(pace)),
                SupervisionPolicy.DEFAULT,
                SiteFiles.placements(Sample.placements()),
                false,
                within(folder),
                _ -> Site.USUAL);
    }

    /// A journal in a file, opened to be kept.
    static Journal journal(Path file) throws Exception {
        return Journal.open(file, "test", Instant.EPOCH, Step.Probe.NONE);
    }

    private static Journal within(Path folder) throws Exception {
        return journal(folder.resolve("state").resolve("journal.db"));
    }

    private static Configured configured(Path folder) throws IOException {
        Path file = folder.resolve("config.toml");
        Files.writeString(
                file,
                """
                [scheduler]
                run = true
                command = ["/bin/echo", "--node", "{node}", "--to={mode}"]
                """);
        AppPaths paths =
                new AppPaths(
                        file, folder.resolve("system.toml"), folder, folder, folder.resolve("s"));
        return Configured.read(paths, _ -> "");
    }

    /// Over a live run that is kept in a folder, by a site that lets the window run the scheduler's
    /// command. On the window's thread.
    static SampleWindow kept(List<Source> sources, Roster roster, Path folder) throws Exception {
        Configured configured = configured(folder);
        return new SampleWindow(
                pace -> {
                    pace.startAt(LIVE_FROM);
                    return sources;
                },
                SupervisionPolicy.DEFAULT,
                roster,
                false,
                within(folder),
                session -> Site.of(configured, session.scribe()));
    }

    /// The same, where a site says what is placed where. On the window's thread.
    static SampleWindow kept(List<Source> sources, Roster roster, Journal journal) {
        return new SampleWindow(
                pace -> {
                    pace.startAt(LIVE_FROM);
                    return sources;
                },
                SupervisionPolicy.DEFAULT,
                roster,
                false,
                journal,
                _ -> Site.USUAL);
    }

    /// Over a live run without any source. On the window's thread.
    static SampleWindow empty() {
        return new SampleWindow(
                pace -> {
                    pace.startAt(LIVE_FROM);
                    return List.of();
                },
                SupervisionPolicy.DEFAULT,
                Roster.EMPTY,
                false,
                null,
                _ -> Site.USUAL);
    }

    /// On the window's thread.
    static SampleWindow open() throws Exception {
        return new SampleWindow(Sample::log, SupervisionPolicy.DEFAULT);
    }

    /// On the window's thread.
    static SampleWindow over(Source source, SupervisionPolicy policy) throws Exception {
        return new SampleWindow(_ -> source, policy);
    }

    /// Over a source that is no recording; its clock stands until it is turned. On the window's
    /// thread.
    static SampleWindow live(Source source, SupervisionPolicy policy, Roster roster) {
        return new SampleWindow(
                pace -> {
                    pace.startAt(LIVE_FROM);
                    return source;
                },
                policy,
                roster,
                false);
    }

    /// The same, kept in a journal, and with files going where a test says. On the window's thread.
    static SampleWindow kept(Source source, Roster roster, Journal journal, SavePlace place) {
        return new SampleWindow(
                pace -> {
                    pace.startAt(LIVE_FROM);
                    return List.of(source);
                },
                SupervisionPolicy.DEFAULT,
                roster,
                false,
                journal,
                _ ->
                        new Site(
                                WarningRules.DEFAULT,
                                Optional.empty(),
                                Scribe.NONE,
                                place,
                                Optional.empty(),
                                FailedViews.LOGGED));
    }

    /// How the window looks; the FX thread alone uses it.
    Appearance look() {
        return look;
    }

    Board board() {
        return board;
    }

    LiveSession session() {
        return session;
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    Stage stage() {
        return stage;
    }

    SampleWindow resize(double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE.toMillis(),
                () -> {
                    stage.setWidth(width);
                    stage.setHeight(height);
                });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /// To one second after 0x42 lost its fence. The halt comes alone, and when lines may move again
    /// (`DrainOrder`): how the events before it fell into pictures does not tell where it stands.
    SampleWindow atFenceLost(FxRobot robot) throws Exception {
        until(() -> label(robot, "#count-accepting").equals("1"));
        pace.advance(Duration.ofMillis(20_500));
        until(() -> shown().eventsRead() == 34);
        pace.advance(Duration.ofMillis(4_900));
        until(() -> shown().eventsRead() == 39);
        pace.advance(Duration.ofMillis(1_600));
        until(() -> label(robot, "#count-fence_lost").equals("1"));
        return this;
    }

    SampleWindow later(long seconds) {
        pace.advance(Duration.ofSeconds(seconds));
        return this;
    }

    /// What a label says; blank where there is none.
    static String label(FxRobot robot, String id) {
        return read(
                () ->
                        robot.lookup(id)
                                .tryQuery()
                                .map(node -> node instanceof Labeled label ? label.getText() : "")
                                .orElse(""));
    }

    /// Reads on the window's thread, between two pictures: what is read elsewhere may change while
    /// it is read, and so may what stands in a control whose picture is being shown.
    static <T> T read(Callable<T> what) {
        return WindowRobot.read(what);
    }

    /// Where a node is in its scene, as the next pulse lays it out.
    static Bounds place(Node node) {
        return read(
                () -> {
                    node.getScene().getRoot().applyCss();
                    node.getScene().getRoot().layout();
                    return node.localToScene(node.getLayoutBounds());
                });
    }

    /// The rows of a table as they are now.
    static <T> List<T> rows(TableView<T> table) {
        return read(() -> List.copyOf(table.getItems()));
    }

    /// The row that is chosen, counted from 0; below it where none is.
    static int chosen(TableView<?> table) {
        return read(() -> table.getSelectionModel().getSelectedIndex());
    }

    /// The rows of what needs attention, but that this machine shows pictures too slowly: whether
    /// it does hangs on what else it has to do.
    static List<AttentionRow> attention(FxRobot robot) {
        return read(
                () ->
                        robot
                                .lookup("#attention-list")
                                .<AttentionRow>queryListView()
                                .getItems()
                                .stream()
                                .filter(row -> !isSlow(row))
                                .toList());
    }

    private static boolean isSlow(AttentionRow row) {
        return row instanceof Alarm alarm && alarm.severity() == Severity.SLOW_WINDOW;
    }

    /// Chooses an alarm of the list by what it is: where it stands hangs on what else is listed.
    static void attend(FxRobot robot, Predicate<Alarm> wanted) {
        robot.interact(
                () -> {
                    ListView<AttentionRow> list = robot.lookup("#attention-list").queryListView();
                    list.requestFocus();
                    list.getSelectionModel()
                            .select(
                                    attention(robot).stream()
                                            .filter(
                                                    row ->
                                                            row instanceof Alarm alarm
                                                                    && wanted.test(alarm))
                                            .findFirst()
                                            .orElseThrow());
                });
    }

    /// Waits until every line of the only source is shown.
    void taken(HandFeed feed) throws Exception {
        until(() -> shown().sources().getFirst().line() == feed.lines());
    }

    /// Ends a run, and waits until it is over: what it keeps can be opened again and deleted then.
    static void end(LiveSession session) {
        end(session, Set.of());
    }

    private static void end(LiveSession session, Set<Thread> others) {
        session.close();
        for (Thread run : runs()) {
            if (!others.contains(run)) {
                join(run);
            }
        }
    }

    private static void join(Thread run) {
        try {
            run.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The threads of the runs that are not over.
    private static Set<Thread> runs() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getName().equals("drainboard-session"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What opened last above the window, or the window; a tip of what the pointer rests on is
    /// none.
    static Parent top() {
        return read(
                () ->
                        Window.getWindows().stream()
                                .filter(one -> !(one instanceof Tooltip))
                                .reduce((_, later) -> later)
                                .orElseThrow()
                                .getScene()
                                .getRoot());
    }

    /// Waits until something holds, asked on the window's thread again and again.
    static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                PATIENCE.toSeconds(),
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), () -> isSo(holds)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What is asked of a part of a page that is not shown yet does not hold yet.
    private static boolean isSo(Callable<Boolean> holds) throws Exception {
        try {
            return holds.call();
        } catch (EmptyNodeQueryException e) {
            return false;
        }
    }

    @Override
    public void close() {
        end(session, ran);
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), stage::close);
    }
}
