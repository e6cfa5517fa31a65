package drainboard.source;

import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;

/// The thread of a source. Whatever ends it, the sink hears of it, unless the owner closed it.
final class SourceThread {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String name;
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    /// A thread that is not running yet, for the source of a name.
    SourceThread(String name) {
        this.name = name;
    }

    /// What a source does from its first line to its last.
    interface Work {
        /// Returns when the source has told its end itself.
        void run() throws IOException, InterruptedException;
    }

    void start(Sink sink, Work work) {
        thread = Thread.ofVirtual().name("drainboard-source").start(() -> run(sink, work));
    }

    private void run(Sink sink, Work work) {
        try {
            try {
                work.run();
            } catch (ClosedByInterruptException asked) {
                throw new InterruptedException("closed while reading");
            } catch (IOException e) {
                sink.lost(name + " cannot be read: " + e.getMessage());
            } catch (InterruptedException asked) {
                throw asked;
            } catch (Throwable fault) {
                sink.lost("a fault of the program ended the reading of " + name + ": " + fault);
                Thread here = Thread.currentThread();
                here.getUncaughtExceptionHandler().uncaughtException(here, fault);
            }
        } catch (InterruptedException e) {
            // Closed: the owner asked for it and waits for nothing more.
            Thread.currentThread().interrupt();
        }
    }

    /// Waits a little; throws when the source was closed.
    void pause(long millis) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("closed");
        }
        Thread.sleep(millis);
    }

    /// How long it is, in milliseconds, until the next beat that all sources share: the machine
    /// wakes once for all of them.
    static long untilBeat(long every) {
        return every - Math.floorMod(System.nanoTime() / 1_000_000, every);
    }

    private static void joined(Thread running) {
        try {
            running.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the thread and waits for its end, for a second at most.
    void close() {
        closed = true;
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
            joined(running);
        }
    }
}
