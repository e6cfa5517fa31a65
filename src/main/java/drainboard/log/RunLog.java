package drainboard.log;

import drainboard.event.Text;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The log of a run: a line for each thing told, in the order in which they were. Any thread may
/// tell, and none waits for the disk or hears of its faults: a file that cannot be written is tried
/// again every few seconds, and what could not be written is counted.
public final class RunLog implements AutoCloseable {
    /// How many files there are at most.
    public static final int FILES = 5;

    static final long BYTES = 10_000_000;
    private static final String NAME = "drainboard.log";
    private static final String TOO_MANY = "more was told than could be written";
    private static final int KEPT = 200;
    private static final int WAITING = 10_000;
    private static final long AGAIN_NANOS = 5_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private volatile Level least;
    private final InstantSource clock;
    private final long process = ProcessHandle.current().pid();
    private final Deque<String> last = new ArrayDeque<>();
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();
    private final LogFile file;
    private final Consumer<String> unwritable;
    private final Thread thread;
    private boolean told;
    private String why = TOO_MANY;
    private @Nullable Long failed;

    /// What waits for the thread that writes.
    private sealed interface Item {
        record Line(String text) implements Item {}

        record Reached(CountDownLatch here) implements Item {}
    }

    /// A log in a file, and in those before it.
    ///
    /// @param least what is less is left out
    /// @param unwritable hears once, in a sentence, that the file cannot be written; on any thread
    public RunLog(Path file, Level least, InstantSource clock, Consumer<String> unwritable) {
        this(new LogFile(file, BYTES, FILES), least, clock, unwritable);
    }

    RunLog(LogFile file, Level least, InstantSource clock, Consumer<String> unwritable) {
        this.file = file;
        this.least = least;
        this.clock = clock;
        this.unwritable = unwritable;
        thread = Thread.ofPlatform().name("drainboard-log").daemon().start(this::run);
    }

    /// Sets what is told from now on.
    ///
    /// @param now what is less is left out
    public void least(Level now) {
        least = now;
    }

    /// Tells something.
    ///
    /// @param name what tells it: `drainboard.source`
    public void tell(Level level, String name, LogWords words) {
        if (level.getSeverity() < least.getSeverity()) {
            return;
        }
        tell(clock.instant(), level, Thread.currentThread().getName(), name, words);
    }

    void tell(Instant at, Level level, String by, String name, LogWords words) {
        if (level.getSeverity() < least.getSeverity()) {
            return;
        }
        String line =
                TIME.format(at)
                        + ' '
                        + level.getName()
                        + ' '
                        + LogWords.quoted(by.isEmpty() ? "-" : by)
                        + ' '
                        + LogWords.quoted(name)
                        + " pid="
                        + process
                        + ' '
                        + words;
        synchronized (last) {
            last.add(line);
            if (last.size() > KEPT) {
                last.remove();
            }
            if (!queue.offer(new Item.Line(line))) {
                lost.incrementAndGet();
            }
        }
    }

    /// The newest lines, oldest first, written or not.
    public List<String> last() {
        synchronized (last) {
            return new ArrayList<>(last);
        }
    }

    /// Waits until all that was told is written, or has failed; for two seconds at most.
    public void settle() {
        CountDownLatch here = new CountDownLatch(1);
        try {
            if (queue.offer(new Item.Reached(here), 1, TimeUnit.SECONDS)) {
                here.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                switch (queue.take()) {
                    case Item.Line(String text) -> write(text);
                    case Item.Reached(CountDownLatch here) -> here.countDown();
                }
            }
        } catch (InterruptedException e) {
            end();
        }
    }

    private void write(String line) {
        long now = System.nanoTime();
        if (failed != null && now - failed < AGAIN_NANOS) {
            lost.incrementAndGet();
            return;
        }
        try {
            long missing = lost.get();
            if (missing > 0) {
                file.write(missing(missing), now);
                lost.addAndGet(-missing);
            }
            file.write(line, now);
            failed = null;
            why = TOO_MANY;
        } catch (IOException e) {
            lost.incrementAndGet();
            failed = now;
            why = Scrub.USUAL.message(e);
            end();
            if (!told) {
                told = true;
                tell(Level.WARNING, NAME, LogWords.of("not_written").failed(e));
                unwritable.accept(
                        "The log cannot be written: "
                                + LogFault.words(e)
                                + " ("
                                + Text.shown(file.toString())
                                + "). Nothing else depends on it.");
            }
        }
    }

    private String missing(long lines) {
        return TIME.format(clock.instant())
                + " WARNING drainboard-log "
                + NAME
                + " pid="
                + process
                + ' '
                + LogWords.of("lines_lost").with("count", lines).with("why", why);
    }

    private void end() {
        try {
            file.close();
        } catch (IOException e) {
            // What could not be written was told before.
        }
    }

    /// Writes what was told before, and no more.
    @Override
    public void close() {
        settle();
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
