package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.event.NodeEvent;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// Plays a recorded log: each record is given when the log's clock has come to its time; one
/// without a time is given with the record before it.
public final class PacedLog implements Source {
    private static final long PAUSE_MILLIS = 20;

    private final String name;
    private final Opening log;
    private final Pace pace;
    private final SourceThread thread;

    /// Opens a log.
    public interface Opening {
        /// The log from its beginning.
        InputStream open() throws IOException;
    }

    /// Will play a log at a pace.
    public PacedLog(String name, Opening log, Pace pace) {
        this.name = name;
        this.log = log;
        this.pace = pace;
        this.thread = new SourceThread(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> play(sink));
    }

    private void play(Sink sink) throws IOException, InterruptedException {
        try (InputStream in = log.open()) {
            Decoder decoder = new Decoder(in, Decoding.CLOSED, 1, 0);
            boolean recognised = false;
            for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
                if (!recognised && decoder.recognised().isPresent()) {
                    recognised = true;
                    sink.recognised(decoder.recognised().get());
                }
                Optional<Instant> due = timeOf(one);
                if (due.isPresent()) {
                    await(due.get(), sink);
                }
                sink.took(one);
            }
        }
        sink.ended();
    }

    private static Optional<Instant> timeOf(Decoded record) {
        return record.finding() instanceof Finding.Event event
                        && event.event() instanceof NodeEvent news
                ? Optional.ofNullable(news.stamp().time())
                : Optional.empty();
    }

    private void await(Instant due, Sink sink) throws InterruptedException {
        pace.startAt(due);
        boolean told = false;
        while (pace.instant().isBefore(due)) {
            if (!told) {
                sink.caughtUp();
                told = true;
            }
            thread.pause(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
