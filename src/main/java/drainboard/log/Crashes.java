package drainboard.log;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Writer;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What nobody caught, on whichever thread: it is told to the log, written to a file of its own and
/// handed to the window. What a view failed with is told and written too; its place in the window
/// says it. The same failure again counts only; it never fails itself.
public final class Crashes implements Thread.UncaughtExceptionHandler {
    /// How many files are kept.
    public static final int FILES = 20;

    /// Different failures of one run that get a file, and as many of views: what fails in ever new
    /// ways fills no disk.
    private static final int MOST = 10;

    private static final String NAME = "drainboard.crash";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final RunLog log;
    private final List<String> versions;
    private final InstantSource clock;
    private final Map<String, Crash> seen = new LinkedHashMap<>();
    private final Map<String, Crash> views = new LinkedHashMap<>();
    private Consumer<Crash> shown = _ -> {};

    /// @param folder where the files go
    /// @param versions of what the program is made of, a line each
    public Crashes(Path folder, RunLog log, List<String> versions, InstantSource clock) {
        this.folder = folder;
        this.log = log;
        this.versions = List.copyOf(versions);
        this.clock = clock;
    }

    /// Names who is told of each from now on, on the thread on which it happened.
    public void show(Consumer<Crash> window) {
        synchronized (seen) {
            shown = window;
        }
    }

    /// The files of crashes in a folder, newest first.
    public static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().matches("crash-[0-9TZ.-]+\\.txt"))
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of();
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            Consumer<Crash> window;
            Optional<Crash> crash;
            synchronized (seen) {
                window = shown;
                crash = count(seen, name(thread), "", failure);
            }
            crash.ifPresent(window);
        } catch (Throwable worse) {
            // Telling of a failure must not become another: what is left is the first.
        }
    }

    /// A view failed; its place in the window says so. Any thread may call this, as often as the
    /// view fails: of each view and kind of failure one file is written in a run.
    ///
    /// @param view what the view is called
    /// @return where its details are; empty where they could not be written
    public Optional<Path> viewFailed(String view, Throwable failure) {
        try {
            synchronized (seen) {
                return count(views, name(Thread.currentThread()), view, failure)
                        .flatMap(crash -> Optional.ofNullable(crash.file()));
            }
        } catch (Throwable worse) {
            // The view says that it failed all the same.
            return Optional.empty();
        }
    }

    private static String name(Thread thread) {
        return thread.isVirtual() && thread.getName().isEmpty() ? "virtual" : thread.getName();
    }

    /// Counts a failure; empty where it is one kind too many.
    ///
    /// @param view blank where it was none
    private Optional<Crash> count(
            Map<String, Crash> known, String thread, String view, Throwable failure) {
        String same = view + ": " + signature(failure);
        Crash before = known.get(same);
        if (before == null && known.size() >= MOST) {
            log.tell(Level.ERROR, NAME, words("", view).failed(failure));
            return Optional.empty();
        }
        Crash crash = before == null ? first(thread, view, failure) : before.again();
        known.put(same, crash);
        // Powers of two: what fails in each frame does not fill the log.
        if (crash.times() > 1 && Long.bitCount(crash.times()) == 1) {
            log.tell(
                    Level.ERROR,
                    NAME,
                    words("_again", view)
                            .with("failure", crash.what())
                            .with("times", crash.times()));
        }
        return Optional.of(crash);
    }

    private static LogWords words(String again, String view) {
        return view.isEmpty()
                ? LogWords.of("uncaught" + again)
                : LogWords.of("view_failed" + again).with("view", view);
    }

    private static String signature(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return failure.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }

    private Crash first(String thread, String view, Throwable failure) {
        Instant now = clock.instant();
        log.tell(Level.ERROR, NAME, words("", view).failed(failure));
        String details = details(now, thread, view, failure);
        Path file = write(now, details);
        String what = Scrub.USUAL.message(failure);
        if (file != null) {
            log.tell(Level.INFO, NAME, LogWords.of("written").with("file", file.toString()));
        }
        return new Crash(now, Text.shown(thread), what, details, file, 1);
    }

    private String details(Instant now, String thread, String view, Throwable failure) {
        Runtime memory = Runtime.getRuntime();
        StringBuilder text = new StringBuilder();
        text.append("A fault of Drainboard. No event and no secret is in this file.\n\n");
        text.append("time: ").append(now).append('\n');
        if (!view.isEmpty()) {
            text.append("view: ").append(Text.shown(view)).append('\n');
        }
        text.append("thread: ").append(Text.shown(thread)).append('\n');
        versions.forEach(one -> text.append(one).append('\n'));
        text.append("process: ").append(ProcessHandle.current().pid()).append('\n');
        text.append("memory: ")
                .append((memory.totalMemory() - memory.freeMemory()) >> 20)
                .append(" of at most ")
                .append(memory.maxMemory() >> 20)
                .append(" MiB\n");
        text.append("\nWhat failed\n\n")
                .append(Stacks.of(failure, Scrub.USUAL, Stacks.WHOLE))
                .append('\n');
        text.append("\nThe log's last lines\n\n");
        log.last().forEach(line -> text.append(line).append('\n'));
        text.append("\nThe threads\n\n").append(ThreadDump.now());
        return text.toString();
    }

    private @Nullable Path write(Instant now, String details) {
        String name = "crash-" + TIME.format(now);
        try {
            OwnFolder.make(folder);
            Path file = folder.resolve(name + ".txt");
            for (int i = 1; Files.exists(file); i++) {
                file = folder.resolve(name + "-" + i + ".txt");
            }
            try (Writer out = Channels.newWriter(OwnFolder.create(file), StandardCharsets.UTF_8)) {
                out.write(details);
            }
            prune();
            return file;
        } catch (IOException e) {
            log.tell(
                    Level.WARNING,
                    NAME,
                    LogWords.of("not_written").with("why", Scrub.USUAL.message(e)));
            return null;
        }
    }

    private void prune() throws IOException {
        List<Path> old = new ArrayList<>(files(folder));
        for (int i = FILES; i < old.size(); i++) {
            Files.deleteIfExists(old.get(i));
        }
    }
}
