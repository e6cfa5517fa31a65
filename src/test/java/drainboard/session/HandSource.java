package drainboard.session;

import drainboard.event.NodeId;
import drainboard.source.LineSource;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// A source that gives what a test tells it to, on the test's own thread.
final class HandSource implements LineSource {
    private final String name;
    private final AtomicReference<@Nullable Sink> sink = new AtomicReference<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private long line;
    private long offset;

    HandSource(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Sink given) {
        sink.set(given);
    }

    @Override
    public void close() {
        closed.set(true);
    }

    boolean isClosed() {
        return closed.get();
    }

    /// A node goes from each mode to the next.
    void moves(NodeId node, String... modes) throws InterruptedException {
        for (int i = 1; i < modes.length; i++) {
            line(
                    """
                    {"kind":"node_mode_transition","node_id":"%s","seq":%d,"ts":%d,"from":"%s","to":"%s"}\
                    """
                            .formatted(node.hex(), line + 1, line + 1, modes[i - 1], modes[i]));
        }
    }

    void line(String text) throws InterruptedException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sink().line(bytes, ++line, offset);
        offset += bytes.length + 1;
    }

    void tooLong(String head) throws InterruptedException {
        sink().tooLong(head.getBytes(StandardCharsets.UTF_8), ++line, offset);
        offset += 2_000_000;
    }

    void lose(String cause) throws InterruptedException {
        sink().lost(cause);
    }

    private Sink sink() {
        Sink given = sink.get();
        if (given == null) {
            throw new IllegalStateException("not started");
        }
        return given;
    }
}
