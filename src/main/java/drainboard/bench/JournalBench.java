package drainboard.bench;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Step;
import drainboard.lifecycle.NodeMode;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Desk;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.source.Source;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures what it costs to keep a run in a journal: how many events a second it takes from end to
/// end, how soon a decision is answered, and how long a large journal takes to open.
public final class JournalBench {
    private static final int NODES = 10_000;
    private static final int WORKLOADS = 3;
    private static final int DECISIONS = 1000;
    private static final List<NodeMode> DRAINS =
            List.of(
                    NodeMode.ACCEPTING,
                    NodeMode.DRAINING,
                    NodeMode.DRAINED,
                    NodeMode.MAINTENANCE,
                    NodeMode.RETURNING);
    private static final List<NodeMode> HALTS =
            List.of(NodeMode.ACCEPTING, NodeMode.DRAINING, NodeMode.DRAINED, NodeMode.FENCE_LOST);

    private final Load load;
    private final PrintWriter out;

    private JournalBench(Load load, PrintWriter out) {
        this.load = load;
        this.out = out;
    }

    /// How much is done.
    ///
    /// @param in the folder in which journals are made and deleted again
    /// @param seconds how long events are taken
    /// @param events how many events the journal that is opened holds at least
    /// @param telling whether event lines go out from the journal
    public record Load(Path in, int seconds, long events, boolean telling) {}

    /// Measures all of it and prints it.
    public static void run(Load load, PrintWriter out)
            throws IOException, JournalException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory(load.in(), "drainboard-journal");
        try {
            JournalBench bench = new JournalBench(load, out);
            Path large = folder.resolve("large").resolve("journal.db");
            bench.take(large);
            bench.open(large);
            bench.decide(folder.resolve("idle").resolve("journal.db"));
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private LiveSession session(Path file, Source source) throws JournalException {
        Journal journal = Journal.open(file, "bench", Instant.now(), Step.Probe.NONE);
        return new LiveSession(
                        List.of(source),
                        SupervisionPolicy.DEFAULT,
                        roster(),
                        InstantSource.system(),
                        false)
                .keep(journal, "bench", load.telling(), Step.Probe.NONE);
    }

    private static Roster roster() {
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        for (int node = 0; node < NODES; node++) {
            int at = node;
            placed.put(
                    NodeId.of(node),
                    IntStream.range(0, WORKLOADS)
                            .mapToObj(one -> new WorkloadName(SteadySource.workload(at, one)))
                            .toList());
        }
        return new Roster(placed, Map.of());
    }

    /// Takes events as fast as they are kept; what a picture shows is kept.
    private void take(Path file) throws IOException, JournalException, InterruptedException {
        AtomicLong kept = new AtomicLong();
        AtomicLong inTime = new AtomicLong();
        AtomicLong begun = new AtomicLong();
        AtomicLong took = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        try (LiveSession session = session(file, new FleetSource(NODES, DRAINS, Long.MAX_VALUE))) {
            session.show(
                    picture -> {
                        long now = System.nanoTime();
                        begun.compareAndSet(0, now);
                        kept.set(picture.eventsRead());
                        long spent = now - begun.get();
                        if (took.get() == 0 && spent >= load.seconds() * 1_000_000_000L) {
                            inTime.set(kept.get());
                            took.set(spent);
                        }
                        if (took.get() != 0 && kept.get() >= load.events()) {
                            done.countDown();
                        }
                    });
            session.start();
            done.await();
        }
        out.printf(
                Locale.ROOT,
                "%,d nodes with %d workloads each%s: %,.0f events/s kept over %.1f s%n",
                NODES,
                WORKLOADS,
                load.telling() ? ", event lines kept too" : "",
                inTime.get() / (took.get() / 1e9),
                took.get() / 1e9);
        out.printf(Locale.ROOT, "file: %,d events, %,.1f MB%n", kept.get(), Files.size(file) / 1e6);
        out.flush();
    }

    private void open(Path file) throws JournalException {
        long begun = System.nanoTime();
        try (Journal journal = Journal.open(file, "bench", Instant.now(), Step.Probe.NONE)) {
            double millis = (System.nanoTime() - begun) / 1e6;
            out.printf(
                    Locale.ROOT,
                    "opened again in %,.0f ms: %,d nodes, %d differences%n",
                    millis,
                    journal.kept().nodes().size(),
                    journal.kept().differences().size());
        }
        out.flush();
    }

    private void decide(Path file)
            throws JournalException, InterruptedException, ExecutionException {
        FrameTimes times = new FrameTimes();
        CountDownLatch halted = new CountDownLatch(1);
        Predicate<SessionPicture> told =
                picture -> picture.eventsRead() == (HALTS.size() - 1) * (long) DECISIONS;
        FleetSource source =
                new FleetSource(DECISIONS, HALTS, (HALTS.size() - 1) * (long) DECISIONS);
        try (LiveSession session = session(file, source)) {
            session.show(
                    picture -> {
                        if (told.test(picture)) {
                            halted.countDown();
                        }
                    });
            session.start();
            halted.await();
            for (int node = 0; node < DECISIONS; node++) {
                Acknowledgement said =
                        new Acknowledgement(NodeId.of(node), "bench", 1L, Stamp.at(Instant.now()));
                long begun = System.nanoTime();
                Desk.Answer answer = session.desk().submit(said).get();
                times.add(System.nanoTime() - begun);
                if (!(answer instanceof Desk.Answer.Accepted)) {
                    throw new IllegalStateException("not accepted: " + answer);
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d decisions acknowledged: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                times.count(),
                times.millis(0.5),
                times.millis(0.99),
                times.millis(1));
        out.flush();
    }
}
