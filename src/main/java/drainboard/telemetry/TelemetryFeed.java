package drainboard.telemetry;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/// Writes kept lines to a file in order, each at least once: what is on the disk is said to be so
/// only after it was synchronised. On a virtual thread of its own.
public final class TelemetryFeed implements AutoCloseable {
    private static final int MOST = 1000;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Opening opening;
    private final Outbox outbox;
    private final LongConsumer taken;
    private long last;
    private volatile Posting state = new Posting.Sending();
    private volatile @Nullable Thread thread;

    /// Opens the file; asked again after a failure.
    public interface Opening {
        TelemetryFile open() throws IOException;
    }

    /// A feed that has not begun.
    ///
    /// @param written the sequence of the last line that the file has
    /// @param taken is told, on the feed's thread, how far the file has the lines
    public TelemetryFeed(Opening opening, Outbox outbox, long written, LongConsumer taken) {
        this.opening = opening;
        this.outbox = outbox;
        this.last = written;
        this.taken = taken;
    }

    /// Begins to write.
    public void start() {
        thread = Thread.ofVirtual().name("drainboard-telemetry-file").start(this::run);
    }

    /// How it stands.
    public Posting state() {
        return state;
    }

    private void run() {
        try {
            while (true) {
                try (TelemetryFile file = opening.open()) {
                    write(file);
                } catch (IOException e) {
                    state =
                            new Posting.Waiting(
                                    "The telemetry file cannot be written: "
                                            + e.getMessage()
                                            + ". What is told waits in the journal.");
                    Thread.sleep(AGAIN);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(TelemetryFile file) throws IOException, InterruptedException {
        while (true) {
            List<Outbox.Line> lines = outbox.after(last, MOST);
            for (Outbox.Line line : lines) {
                file.append(line.text());
            }
            if (!lines.isEmpty()) {
                file.sync();
                last = lines.getLast().sequence();
                taken.accept(last);
            }
            state = new Posting.Sending();
            if (lines.size() < MOST) {
                Thread.sleep(PAUSE);
            }
        }
    }

    /// Ends within a second; what was not written by then is written by the next feed.
    @Override
    public void close() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
