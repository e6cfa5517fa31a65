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
import drainboard.ui.incident.WarningRules;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

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

/// A whole window over a real session, the sample's unless another source is given, whose clock is
/// turned by hand. Its stage is its own: a size that was changed does not outlive the test.
final class SampleWindow implements AutoCloseable {
    private static final Instant LIVE_FROM = Instant.parse("2026-11-25T08:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Pace pace = new Pace(InstantSource.system(), 0);
    private final LiveSession session;
    private final Appearance look =
            new Appearance(
                    ThemeChoice.DARK, SystemLook.here(), new Times(ZoneId.of("Asia/Kolkata")));
    private final Stage stage = new Stage();
    private final Board board;
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

    private void show(SessionPicture picture) {
        board.show(picture);
        shown = picture;
    }

    /// What is shown.
    SessionPicture shown() {
        return Objects.requireNonNull(WaitForAsyncUtils.waitForAsyncFx(10_000, () -> shown));
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
                journal(folder),
                session -> Site.of(configured, session.scribe()));
    }

    /// Over the sample as if it happened now, kept in a folder. On the window's thread.
    static SampleWindow audited(Path folder) throws Exception {
        return new SampleWindow(
                pace -> List.of(Sample.log(pace)),
                SupervisionPolicy.DEFAULT,
                SiteFiles.placements(Sample.placements()),
                false,
                journal(folder),
                _ -> Site.USUAL);
    }

    private static Journal journal(Path folder) throws Exception {
        return Journal.open(
                folder.resolve("state").resolve("journal.db"),
                "test",
                Instant.EPOCH,
                Step.Probe.NONE);
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
                journal(folder),
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
                10_000,
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

    static String label(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }

    static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(20_000, () -> isSo(holds)));
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
        session.close();
        WaitForAsyncUtils.waitForAsyncFx(10_000, stage::close);
    }
}
