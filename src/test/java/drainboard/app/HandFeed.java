package drainboard.app;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.source.Source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A source that gives lines as a test tells it to, on the test's own thread.
final class HandFeed implements Source {
    private final String name;
    private final CompletableFuture<Sink> sink = new CompletableFuture<>();
    private final RecordDecoder decoder = new RecordDecoder(Format.NDJSON, Decoding.LIVE);
    private final AtomicInteger tries = new AtomicInteger();
    private long line;
    private long offset;

    HandFeed(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start(Sink given) {
        sink.complete(given);
    }

    @Override
    public void tryNow() {
        tries.incrementAndGet();
    }

    /// How often the operator had it tried.
    int tries() {
        return tries.get();
    }

    @Override
    public void close() {}

    Sink sink() throws Exception {
        return sink.get(60, TimeUnit.SECONDS);
    }

    /// How many lines it gave.
    long lines() {
        return line;
    }

    /// A node goes from each mode to the next.
    HandFeed moves(long node, String... modes) throws Exception {
        for (int i = 1; i < modes.length; i++) {
            line(
                    """
                    {"kind":"node_mode_transition","node_id":%d,"from":"%s","to":"%s"}\
                    """
                            .formatted(node, modes[i - 1], modes[i]));
        }
        return this;
    }

    HandFeed line(String text) throws Exception {
        return line(text.getBytes(StandardCharsets.UTF_8));
    }

    HandFeed line(byte[] bytes) throws Exception {
        long end = offset + bytes.length + 1;
        Frame frame = new Frame(bytes, 0, bytes.length, ++line, offset, end, Extent.WHOLE);
        offset = end;
        for (Decoded one : decoded(frame)) {
            sink().took(one);
        }
        return this;
    }

    private Iterable<Decoded> decoded(Frame frame) {
        List<Decoded> found = new ArrayList<>();
        decoder.decode(frame, found::add);
        return found;
    }
}
