package drainboard.session;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.event.NodeId;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// A source that gives what a test tells it to, on the test's own thread.
final class HandSource implements Source {
    private final String name;
    private final AtomicReference<@Nullable Sink> sink = new AtomicReference<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger tries = new AtomicInteger();
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
    public void tryNow() {
        tries.incrementAndGet();
    }

    /// How often it was told to try.
    int tries() {
        return tries.get();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Waits until it is closed; answers whether it was within a minute.
    boolean awaitClosed() throws InterruptedException {
        return closed.await(60, TimeUnit.SECONDS);
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
        Frame record = frame(text, ++line, offset, Extent.WHOLE);
        if (!text.isBlank()) {
            give(sink(), record);
        }
        offset += text.getBytes(StandardCharsets.UTF_8).length + 1;
    }

    void tooLong(String head) throws InterruptedException {
        give(sink(), frame(head, ++line, offset, Extent.TOO_LONG));
        offset += 2_000_000;
    }

    void gap(String cause) throws InterruptedException {
        sink().gap(cause);
    }

    private static void give(Sink sink, Frame frame) throws InterruptedException {
        sink.took(decoded(frame));
    }

    /// A record of plain text.
    static Frame frame(String text, long line, long offset, Extent extent) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long end = offset + bytes.length + 1;
        return new Frame(bytes, 0, bytes.length, line, offset, end, extent);
    }

    /// What a record says.
    static Decoded decoded(Frame frame) {
        List<Decoded> found = new ArrayList<>();
        new RecordDecoder(Format.NDJSON, Decoding.LIVE).decode(frame, found::add);
        return found.getFirst();
    }

    void lose(String cause) throws InterruptedException {
        sink().lost(cause);
    }

    Sink sink() {
        Sink given = sink.get();
        if (given == null) {
            throw new IllegalStateException("not started");
        }
        return given;
    }
}
