package drainboard.session;

import drainboard.decode.Decoding;
import drainboard.event.Bookmark;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.Stamp;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Place;
import drainboard.journal.Pragmas;
import drainboard.journal.Step;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;
import drainboard.source.FileSource;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A run of the product over a log and a journal, in which an operator acknowledges every halt
/// there is; it can be told the step at which to end as if it were killed.
final class KeptChild {
    /// An environment variable that names settings other than the product's.
    static final String PRAGMAS = "DRAINBOARD_TEST_PRAGMAS";

    private static final int MORE = 7;

    private final Path journal;
    private final Path log;
    private final List<String> lines;
    private final Consumer<String> answered;
    private final AtomicLong number = new AtomicLong();
    private Consumer<Saving> saving = _ -> {};
    private final CountDownLatch done = new CountDownLatch(1);

    /// @param answered hears the operator's name of each decision, as soon as it was answered
    KeptChild(Path journal, Path log, List<String> lines, Consumer<String> answered) {
        this.journal = journal;
        this.log = log;
        this.lines = lines;
        this.answered = answered;
    }

    /// Names who hears with each picture how it stands with keeping; before the run.
    KeptChild hearing(Consumer<Saving> hears) {
        saving = hears;
        return this;
    }

    /// Writes the log a few lines at a time, and follows it to its end.
    ///
    /// @param run tells the names of this run's decisions from those of others
    void run(String run, Step.Probe probe) throws Exception {
        Journal kept = Journal.open(journal, "test", Instant.now(), probe);
        String key = new FileSource(log, Decoding.LIVE, null).key();
        String pragmas = System.getenv(PRAGMAS);
        if (pragmas != null) {
            Pragmas.set(kept, pragmas);
        }
        var place = kept.kept().places().get(key);
        long before = taken(place);
        AtomicLong written = new AtomicLong(complete());
        FileSource source =
                new FileSource(log, Decoding.LIVE, place == null ? null : place.bookmark());
        LiveSession session =
                new LiveSession(
                        List.of(source),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        InstantSource.system(),
                        false);
        session.keep(kept, "me", true, probe);
        Set<String> asked = ConcurrentHashMap.newKeySet();
        try (session) {
            session.show(
                    picture -> {
                        saving.accept(picture.saving());
                        for (var node : picture.fleet().tracked()) {
                            if (!(picture.saving() instanceof Saving.Unsaved)) {
                                acknowledge(session, node, run, asked);
                            }
                        }
                        if (before + picture.eventsRead() == written.get()) {
                            go(written);
                        }
                    });
            session.start();
            done.await();
        }
    }

    /// How many lines were taken by the runs before.
    private static long taken(@Nullable Place place) {
        if (place == null) {
            return 0;
        }
        long line = place.bookmark() instanceof Bookmark.InFile(_, _, _, _, _, _, long at) ? at : 1;
        return line - 1 + place.since();
    }

    /// Ends the line in which the run before was cut off; answers how many there are.
    private int complete() throws IOException {
        byte[] all = Files.readAllBytes(log);
        int count = 0;
        int begun = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                count++;
                begun = i + 1;
            }
        }
        if (begun == all.length) {
            return count;
        }
        String rest = lines.get(count).substring(all.length - begun) + '\n';
        Files.writeString(log, rest, StandardOpenOption.APPEND);
        return count + 1;
    }

    /// Writes some more lines, or is done.
    private void go(AtomicLong written) {
        int from = (int) written.get();
        int to = Math.min(lines.size(), from + MORE);
        if (from == to) {
            done.countDown();
            return;
        }
        written.set(to);
        try {
            Files.write(log, lines.subList(from, to), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void acknowledge(
            LiveSession session, NodeState.Tracked node, String run, Set<String> asked) {
        var incident = node.incident();
        String what = node.node() + " " + (incident == null ? 0 : incident.raises());
        if (incident != null && !incident.isAcknowledged() && asked.add(what)) {
            String name = run + "-" + number.incrementAndGet();
            var _ =
                    session.desk()
                            .submit(
                                    new Acknowledgement(
                                            NodeId.of(node.node().id()),
                                            name,
                                            (long) incident.raises(),
                                            Stamp.at(Instant.now())))
                            .thenAccept(
                                    answer -> {
                                        if (answer instanceof Desk.Answer.Unavailable) {
                                            asked.remove(what);
                                        } else {
                                            answered.accept(name);
                                        }
                                    });
        }
    }

    /// `JOURNAL LOG SEED:LINES RUN [STEP HIT]`: prints `ANSWERED name` for each answered decision.
    static void main(String[] args) throws Exception {
        Step.Probe probe =
                args.length < 6 ? Step.Probe.NONE : ending(args[4], Integer.parseInt(args[5]));
        new KeptChild(
                        Path.of(args[0]),
                        Path.of(args[1]),
                        KeptStory.lines(args[2]),
                        name -> {
                            System.out.println("ANSWERED " + name);
                            System.out.flush();
                        })
                .run(args[3], probe);
        System.out.println("DONE");
    }

    /// Ends the process at the hit of a step, without any of what an orderly end would do.
    private static Step.Probe ending(String name, int hit) {
        AtomicLong hits = new AtomicLong();
        return step -> {
            if (step.name().equals(name) && hits.incrementAndGet() == hit) {
                Runtime.getRuntime().halt(137);
            }
        };
    }
}
