package drainboard.bench;

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
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// A made-up fleet in full swing: every node drains, and lines come at a steady rate, a few of them
/// stale or refused. When asked, it halts every node within a second, and lets single ones go
/// again. A line is due at its time whether or not the reader was ready for it.
final class BusyFleet implements Source {
    /// Of a thousand lines, how many are what.
    private static final int MANGLED = 3;

    private static final int ILLEGAL = 5;
    private static final int LATE = 10;
    private static final int MOVES = 100;
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long SECOND = 1_000_000_000L;

    private final WindowBench.Load load;
    private final DueTimes due;
    private final Queue<NodeId> freed = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<Wish> wish = new AtomicReference<>(Wish.STEADY);
    private final AtomicLong settled = new AtomicLong(-1);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    /// What is wanted of the fleet: a closed set.
    private enum Wish {
        STEADY,
        /// Every node as it must be before it can lose its fence.
        READY,
        HALTED
    }

    /// @param due is told when each line was due
    BusyFleet(WindowBench.Load load, DueTimes due) {
        this.load = load;
        this.due = due;
    }

    static String workload(int node, int one) {
        return "workload-" + one + "-of-node-" + node;
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

    /// Brings every node to where it can lose its fence, as fast as it is taken.
    void prepare() {
        ask(Wish.READY);
    }

    /// Halts every node within a second.
    void flood() {
        ask(Wish.HALTED);
    }

    private void ask(Wish wanted) {
        settled.set(-1);
        wish.set(wanted);
    }

    /// The fence of a node was found valid: the scheduler says so next.
    void free(NodeId node) {
        freed.add(node);
    }

    /// How many lines were told when the last thing asked for was done; -1 before that.
    long settledAt() {
        return settled.get();
    }

    /// What is told, from the first sight of every node on.
    private final class Telling {
        private static final String[] CYCLE = {
            "accepting", "draining", "drained", "maintenance", "returning"
        };
        private static final int DRAINED = 2;

        private final Sink sink;
        private final SplittableRandom random = new SplittableRandom(42);
        private final int[] mode = new int[load.nodes()];
        private final RecordDecoder decoder = new RecordDecoder(Format.NDJSON, Decoding.LIVE);
        private final List<Decoded> found = new ArrayList<>(1);
        private boolean halted;
        private long line;
        private long offset;

        Telling(Sink sink) {
            this.sink = sink;
        }

        void all() throws InterruptedException {
            for (int node = 0; node < load.nodes(); node++) {
                move(node);
            }
            for (long told = load.nodes(); told < load.history(); told++) {
                usual();
            }
            settled.set(line);
            sink.caughtUp();
            long begun = System.nanoTime();
            long told = 0;
            while (!closed.get()) {
                Wish wanted = wish.getAndSet(Wish.STEADY);
                if (wanted != Wish.STEADY) {
                    if (wanted == Wish.READY) {
                        ready();
                    } else {
                        halt();
                    }
                    settled.set(line);
                    begun = System.nanoTime();
                    told = 0;
                }
                await(begun + told++ * SECOND / load.rate());
                NodeId next = freed.poll();
                if (next != null) {
                    say((int) next.id(), "fence_lost", CYCLE[DRAINED], line, now());
                } else {
                    usual();
                }
            }
        }

        private void await(long time) throws InterruptedException {
            long early = (time - System.nanoTime()) / 1_000_000;
            if (early > 0) {
                Thread.sleep(early);
            }
            due.next(line + 1, time);
        }

        private void ready() throws InterruptedException {
            for (int node = 0; node < load.nodes(); node++) {
                while (mode[node] != DRAINED) {
                    move(node);
                }
            }
        }

        private void halt() throws InterruptedException {
            halted = true;
            long begun = System.nanoTime();
            for (int node = 0; node < load.nodes(); node++) {
                await(begun + node * SECOND / load.nodes());
                say(node, CYCLE[DRAINED], "fence_lost", line, now());
            }
        }

        private void usual() throws InterruptedException {
            int node = random.nextInt(load.nodes());
            int lot = halted ? 1000 : random.nextInt(1000);
            if (lot < MANGLED) {
                give("{\"kind\":\"node_mode_transition\",\"node_id\":" + node + ",");
            } else if (lot < MANGLED + ILLEGAL) {
                say(node, CYCLE[1], CYCLE[4], line, now());
            } else if (lot < MANGLED + ILLEGAL + LATE) {
                say(node, CYCLE[0], CYCLE[1], 0, now() - HOUR_MILLIS);
            } else if (lot < MANGLED + ILLEGAL + LATE + MOVES) {
                move(node);
            } else {
                report(node);
            }
        }

        private void move(int node) throws InterruptedException {
            int from = mode[node];
            mode[node] = (from + 1) % CYCLE.length;
            say(node, CYCLE[from], CYCLE[mode[node]], line, now());
        }

        private void say(int node, String from, String to, long sequence, long time)
                throws InterruptedException {
            give(
                    "{\"kind\":\"node_mode_transition\",\"ts\":%d,\"seq\":%d,\"node_id\":%d,\"from\":\"%s\",\"to\":\"%s\"}"
                            .formatted(time, sequence, node, from, to));
        }

        private void report(int node) throws InterruptedException {
            give(
                    "{\"kind\":\"workload_progress\",\"ts\":%d,\"node_id\":%d,\"workload\":\"%s\",\"in_flight\":%d}"
                            .formatted(
                                    now(),
                                    node,
                                    workload(node, random.nextInt(load.workloads())),
                                    random.nextInt(400)));
        }

        private long now() {
            return System.currentTimeMillis();
        }

        private void give(String text) throws InterruptedException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            long next = offset + bytes.length + 1;
            Frame frame = new Frame(bytes, 0, bytes.length, ++line, offset, next, Extent.WHOLE);
            decoder.decode(frame, found::add);
            for (Decoded one : found) {
                sink.took(one);
            }
            found.clear();
            offset = next;
        }
    }
}
