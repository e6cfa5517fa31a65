package drainboard.source;

import java.io.IOException;
import java.io.InputStream;

/// Gives the lines of a stream that is open already, such as standard input, until it ends. The
/// stream is not closed.
public final class StreamLines implements LineSource {
    private static final int CHUNK = 1 << 16;

    private final String name;
    private final InputStream in;
    private final SourceThread thread;

    /// Will read a stream from where it stands.
    public StreamLines(String name, InputStream in) {
        this.name = name;
        this.in = in;
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
        LineCutter cutter = new LineCutter(sink);
        byte[] chunk = new byte[CHUNK];
        sink.caughtUp();
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            cutter.take(chunk, count);
            if (in.available() == 0) {
                sink.caughtUp();
            }
        }
        cutter.finish();
        sink.ended();
    }

    @Override
    public void close() {
        thread.close();
    }
}
