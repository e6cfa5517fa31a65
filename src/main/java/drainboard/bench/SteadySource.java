package drainboard.bench;

import drainboard.decode.Decoded;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.RecordDecoder;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.source.Source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// A made-up fleet in full swing: every node drains, and lines come at a steady rate.
final class SteadySource implements Source {
    private static final String[] CYCLE = {
        "accepting", "draining", "drained", "maintenance", "returning"
    };

    private final int nodes;
    private final int workloads;
    private final int rate;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    SteadySource(int nodes, int workloads, int rate) {
        this.nodes = nodes;
        this.workloads = workloads;
        this.rate = rate;
    }

    @Override
    public String name() {
        return "bench.ndjson";
    }

    @Override
    public void start(Sink sink) {
        thread.set(Thread.ofVirtual().name("drainboard-source").start(() -> run(sink)));
    }

    private void run(Sink sink) {
        try {
            new Telling(sink).all();
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

    /// What is told, from the first sight of every node on.
    private final class Telling {
        private final Sink sink;
        private final SplittableRandom random = new SplittableRandom(42);
        private final int[] mode = new int[nodes];
        private final RecordDecoder decoder = new RecordDecoder(Format.NDJSON, Decoding.LIVE);
        private long line;
        private long offset;

        Telling(Sink sink) {
            this.sink = sink;
        }

        void all() throws InterruptedException {
            for (int node = 0; node < nodes; node++) {
                move(node);
            }
            long begun = System.nanoTime();
            for (long told = 0; !closed.get(); told++) {
                long due = begun + told * 1_000_000_000L / rate;
                long early = (due - System.nanoTime()) / 1_000_000;
                if (early > 0) {
                    Thread.sleep(early);
                }
                int node = random.nextInt(nodes);
                if (random.nextInt(10) == 0) {
                    move(node);
                } else {
                    report(node);
                }
            }
        }

        private void move(int node) throws InterruptedException {
            int from = mode[node];
            mode[node] = (from + 1) % CYCLE.length;
            give(
                    "{\"kind\":\"node_mode_transition\",\"ts\":%d,\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                            .formatted(now(), node, CYCLE[from], CYCLE[mode[node]]));
        }

        private void report(int node) throws InterruptedException {
            give(
                    "{\"kind\":\"workload_progress\",\"ts\":%d,\"node_id\":%d,\"workload\":\"%s\",\"in_flight\":%d}"
                            .formatted(
                                    now(),
                                    node,
                                    workload(node, random.nextInt(workloads)),
                                    random.nextInt(400)));
        }

        private long now() {
            return System.currentTimeMillis();
        }

        private void give(String text) throws InterruptedException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Frame frame =
                    new Frame(
                            bytes,
                            0,
                            bytes.length,
                            ++line,
                            offset,
                            offset + bytes.length + 1,
                            Extent.WHOLE);
            List<Decoded> found = new ArrayList<>(1);
            decoder.decode(frame, found::add);
            for (Decoded one : found) {
                sink.took(one);
            }
            offset += bytes.length + 1;
        }
    }

    /// The name of a workload of a node.
    static String workload(int node, int one) {
        return "workload-" + node + "-" + one;
    }
}
