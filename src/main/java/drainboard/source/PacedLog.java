package drainboard.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Plays a recorded log: each line is given when the log's clock has come to its time.
public final class PacedLog implements LineSource {
    private static final long PAUSE_MILLIS = 20;

    private final String name;
    private final Opening log;
    private final Pace pace;
    private final Function<byte[], Optional<Instant>> timeOf;
    private final SourceThread thread;

    /// Opens a log.
    public interface Opening {
        /// The log from its beginning.
        InputStream open() throws IOException;
    }

    /// Will play a log at a pace.
    ///
    /// @param timeOf the time of a line; a line without one is given with the line before it
    public PacedLog(
            String name, Opening log, Pace pace, Function<byte[], Optional<Instant>> timeOf) {
        this.name = name;
        this.log = log;
        this.pace = pace;
        this.timeOf = timeOf;
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
            LineCutter cutter = new LineCutter(new Waiting(sink));
            byte[] chunk = new byte[1 << 16];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                cutter.take(chunk, count);
            }
            cutter.finish();
        }
        sink.ended();
    }

    /// Holds each line back until its time has come.
    private final class Waiting implements Sink {
        private final Sink sink;

        Waiting(Sink sink) {
            this.sink = sink;
        }

        @Override
        public void line(byte[] text, long line, long offset) throws InterruptedException {
            Optional<Instant> due = timeOf.apply(text);
            if (due.isPresent()) {
                pace.startAt(due.get());
                boolean told = false;
                while (pace.instant().isBefore(due.get())) {
                    if (!told) {
                        sink.caughtUp();
                        told = true;
                    }
                    thread.pause(PAUSE_MILLIS);
                }
            }
            sink.line(text, line, offset);
        }

        @Override
        public void tooLong(byte[] head, long line, long offset) throws InterruptedException {
            sink.tooLong(head, line, offset);
        }

        @Override
        public void unfinished(byte[] head, long line, long offset) throws InterruptedException {
            sink.unfinished(head, line, offset);
        }

        @Override
        public void waiting(String cause) throws InterruptedException {
            sink.waiting(cause);
        }

        @Override
        public void caughtUp() throws InterruptedException {
            sink.caughtUp();
        }

        @Override
        public void ended() throws InterruptedException {
            sink.ended();
        }

        @Override
        public void lost(String cause) throws InterruptedException {
            sink.lost(cause);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
