package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;

/// Gives the records of a stream that is open already, such as standard input, until it ends. Its
/// end is its writer's word that all is said, so it ends the last record too. One that stands
/// newest first is lost, as what is live is never turned round. The stream is not closed.
public final class StreamSource implements Source {
    private final String name;
    private final InputStream in;
    private final Decoding how;
    private final SourceThread thread;

    /// Will read a stream from where it stands.
    public StreamSource(String name, InputStream in, Decoding how) {
        this.name = name;
        this.in = in;
        this.how = how.closed(true);
        this.thread = new SourceThread(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> read(sink));
    }

    private void read(Sink sink) throws IOException, InterruptedException {
        sink.caughtUp();
        Decoder decoder = new Decoder(new Resting(in, sink), how, 1, 0);
        Direction direction = new Direction();
        boolean recognised = false;
        for (Decoded one = decoder.next(); one != null; one = decoder.next()) {
            if (!recognised && decoder.recognised().isPresent()) {
                recognised = true;
                sink.recognised(decoder.recognised().get());
            }
            if (direction.isBackwardWith(one)) {
                sink.lost(Direction.refusal(name, "Rehearse it instead: drainboard rehearse -"));
                return;
            }
            sink.took(one);
        }
        sink.ended();
    }

    @Override
    public void close() {
        thread.close();
    }

    /// Says when all that was there was read.
    private static final class Resting extends FilterInputStream {
        private final Sink sink;
        private boolean read;

        Resting(InputStream in, Sink sink) {
            super(in);
            this.sink = sink;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (read && in.available() == 0) {
                try {
                    sink.caughtUp();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new ClosedByInterruptException();
                }
            }
            int got = in.read(into, from, most);
            read = got > 0;
            return got;
        }
    }
}
