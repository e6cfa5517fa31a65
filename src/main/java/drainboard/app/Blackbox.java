package drainboard.app;

import drainboard.event.Text;
import drainboard.log.Crash;
import drainboard.log.Crashes;
import drainboard.log.HeapDumps;
import drainboard.log.JvmCrashes;
import drainboard.log.LogBridge;
import drainboard.log.LogWords;
import drainboard.log.RunLog;
import drainboard.session.Desk;
import drainboard.session.Scribe;
import drainboard.session.SessionPicture;
import drainboard.settings.Setting;
import drainboard.settings.Settings;
import drainboard.ui.fx.Attempt;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.WindowAlarms;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// What the program writes down of itself while it runs: the log, and what nobody caught.
final class Blackbox implements AutoCloseable {
    private static final String NAME = "drainboard.start";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RunLog log;
    private final Crashes crashes;
    private final LogBridge bridge;
    private final Thread.@Nullable UncaughtExceptionHandler before;
    private final AtomicReference<@Nullable Trouble> trouble;
    private final Thread looking;
    private final AtomicBoolean closed = new AtomicBoolean();

    /// Why the log cannot be written, and since when.
    private record Trouble(String sentence, Instant since) {}

    private Blackbox(
            RunLog log,
            Crashes crashes,
            AtomicReference<@Nullable Trouble> trouble,
            Thread looking) {
        this.log = log;
        this.crashes = crashes;
        this.trouble = trouble;
        this.looking = looking;
        this.bridge = LogBridge.to(log);
        this.before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(crashes);
    }

    /// Begins to write down; what cannot be is said once, and stops nothing.
    ///
    /// @param command what runs: `window`, `follow`
    /// @param said hears sentences for standard error
    static Blackbox open(Configured configured, String command, Consumer<String> said) {
        AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();
        Path file = configured.paths().log();
        RunLog log =
                new RunLog(
                        file,
                        level(configured.settings()),
                        InstantSource.system(),
                        sentence -> {
                            trouble.set(new Trouble(sentence, Instant.now()));
                            said.accept("drainboard: " + Text.shown(file + ": " + sentence));
                        });
        Crashes crashes =
                new Crashes(
                        configured.paths().state(), log, Versions.lines(), InstantSource.system());
        crashes.show(crash -> told(crash, said));
        HeapDumps.into(configured.paths().state());
        log.tell(Level.INFO, NAME, started(configured, command));
        // Looked for beside the start: folders may be large, and far away.
        Thread looking = Thread.ofVirtual().start(() -> before(log, configured.paths().state()));
        return new Blackbox(log, crashes, trouble, looking);
    }

    /// The same for the window, which says it on standard error.
    static Blackbox ofWindow(Configured configured) {
        return open(configured, "window", System.err::println);
    }

    /// Writes down a failure of a command that writes nothing otherwise.
    static void fault(Configured configured, Throwable failure, Consumer<String> said) {
        try (Blackbox box = open(configured, "command", said)) {
            box.crashes.uncaughtException(Thread.currentThread(), failure);
        }
    }

    private static Level level(Settings settings) {
        return level(settings.text(Setting.LOG_LEVEL));
    }

    /// @param text as the setting takes it
    static Level level(String text) {
        return Level.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /// Which settings were set and where, not their values: those of sources may hold anything.
    private static LogWords started(Configured configured, String command) {
        LogWords words = LogWords.of("started").with("command", command);
        Versions.all()
                .forEach((name, version) -> words.with(name.toLowerCase(Locale.ROOT), version));
        List<String> set = new ArrayList<>();
        for (Setting one : Setting.values()) {
            if (configured.settings().isSet(one)) {
                set.add(one.key() + " by " + configured.settings().origin(one).words());
            }
        }
        return words.with("state", configured.paths().state().toString())
                .with("journal", configured.paths().journal().toString())
                .with("set", String.join("; ", set));
    }

    /// Tells what the JVM left of earlier runs that ended by its own fault, once.
    private static void before(RunLog log, Path state) {
        for (Path file : JvmCrashes.untold(JvmCrashes.folders(), state)) {
            log.tell(Level.WARNING, NAME, LogWords.of("jvm_failed").with("file", file.toString()));
        }
    }

    private static void told(Crash crash, Consumer<String> said) {
        if (crash.times() == 1) {
            said.accept(
                    "drainboard: a fault of the program on the thread "
                            + crash.thread()
                            + ": "
                            + crash.what()
                            + (crash.file() == null
                                    ? ""
                                    : "; its details are in "
                                            + Text.shown(crash.file().toString())));
        }
    }

    RunLog log() {
        return log;
    }

    /// Hands what nobody caught to the window as well.
    ///
    /// @param window hears it on the thread on which it happened
    void show(Consumer<Crash> window) {
        crashes.show(
                crash -> {
                    told(crash, System.err::println);
                    window.accept(crash);
                });
    }

    /// A viewer of a run that tells the log first what is new. Its own failure ends no run.
    Consumer<SessionPicture> watching(Consumer<SessionPicture> viewer) {
        RunWatch watch = new RunWatch(log);
        AtomicBoolean failed = new AtomicBoolean();
        return picture -> {
            if (!failed.get()) {
                Attempt.at(() -> watch.show(picture, System.nanoTime()))
                        .ifPresent(
                                why -> {
                                    failed.set(true);
                                    crashes.uncaughtException(Thread.currentThread(), why);
                                });
            }
            viewer.accept(picture);
        };
    }

    /// A desk whose decisions the log tells.
    Desk watching(Desk desk) {
        return new LoggedDesk(desk, log);
    }

    /// A journal cannot be used.
    void unkept(String why) {
        log.tell(Level.ERROR, "drainboard.journal", LogWords.of("failed").with("cause", why));
    }

    /// A site that warns where the log fails, and that can set what is told there.
    Site site(Configured configured, Scribe scribe) {
        return Site.of(configured, scribe)
                .with(this::alarms)
                .logging(log::least)
                .writing(
                        (view, why) ->
                                crashes.viewFailed(view, why).map(Path::toString).orElse(""));
    }

    /// What of it needs a person.
    private List<Alarm> alarms(SessionPicture picture) {
        Trouble now = trouble.get();
        return now == null ? List.of() : List.of(WindowAlarms.noLog(now.sentence(), now.since()));
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            looking.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        log.tell(Level.INFO, NAME, LogWords.of("stopped"));
        bridge.close();
        log.close();
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
