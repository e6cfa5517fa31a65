package drainboard.bench;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.lifecycle.NodeMode;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// A made-up fleet whose nodes go round a list of modes, told as fast as it is taken: each line is
/// written and decoded here, as of a file.
final class FleetSource implements Source {
    private final int nodes;
    private final List<NodeMode> round;
    private final long most;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    /// @param most how many lines it has
    FleetSource(int nodes, List<NodeMode> round, long most) {
        this.nodes = nodes;
        this.round = round;
        this.most = most;
    }

    @Override
    public String name() {
        return "bench.ndjson";
    }

    @Override
    public void start(Sink sink) {
        thread.set(Thread.ofPlatform().name("drainboard-source").daemon().start(() -> run(sink)));
    }

    private void run(Sink sink) {
        try {
            tell(sink);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.set(true);
        Thread running = thread.get();
        if (running != null) {
            running.interrupt();
        }
    }

    private void tell(Sink sink) throws InterruptedException {
        RecordDecoder decoder = new RecordDecoder(Format.NDJSON, Decoding.LIVE);
        List<Decoded> found = new ArrayList<>(1);
        long offset = 0;
        for (long line = 1; line <= most && !closed.get(); line++) {
            byte[] bytes = line(line - 1).getBytes(StandardCharsets.UTF_8);
            long next = offset + bytes.length + 1;
            Extent whole = Extent.WHOLE;
            decoder.decode(
                    new Frame(bytes, 0, bytes.length, line, offset, next, whole), found::add);
            for (Decoded one : found) {
                sink.took(one);
            }
            found.clear();
            offset = next;
        }
        sink.caughtUp();
    }

    private String line(long number) {
        int step = (int) (number / nodes % round.size());
        return "{\"kind\":\"node_mode_transition\",\"ts\":"
                + (1_795_000_000_000L + number)
                + ",\"seq\":"
                + number
                + ",\"node_id\":"
                + number % nodes
                + ",\"from\":\""
                + round.get(step).wireName()
                + "\",\"to\":\""
                + round.get((step + 1) % round.size()).wireName()
                + "\"}";
    }
}
