package drainboard.source.http;

import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// The thread of an HTTP source. Whatever ends it, the sink hears of it, unless the owner closed
/// it.
final class HttpThread {
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final String name;
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    HttpThread(String name) {
        this.name = name;
    }

    /// What a source does from its first request to its last.
    interface Work {
        void run() throws Refusal, InterruptedException;
    }

    boolean isClosed() {
        return closed;
    }

    void start(Sink sink, Work work) {
        thread = Thread.ofVirtual().name("drainboard-http").start(() -> run(sink, work));
    }

    private void run(Sink sink, Work work) {
        try {
            try {
                work.run();
            } catch (Refusal refusal) {
                lost(sink, refusal.sentence());
            } catch (InterruptedException asked) {
                throw asked;
            } catch (Throwable fault) {
                lost(
                        sink,
                        "a fault of the program ended the reading of "
                                + name
                                + ": "
                                + fault.getClass().getSimpleName());
                Thread here = Thread.currentThread();
                here.getUncaughtExceptionHandler().uncaughtException(here, fault);
            }
        } catch (InterruptedException e) {
            // Closed: the owner asked for it and waits for nothing more.
            Thread.currentThread().interrupt();
        }
    }

    private void lost(Sink sink, String sentence) throws InterruptedException {
        if (!closed) {
            sink.lost(sentence);
        }
    }

    /// Ends the thread and waits for its end, for a second at most.
    void close(Runnable breakOff) {
        closed = true;
        breakOff.run();
        Thread running = thread;
        if (running != null && running != Thread.currentThread()) {
            running.interrupt();
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
