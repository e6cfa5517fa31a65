package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.Stamp;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Retention;
import drainboard.journal.Step;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.Disposition;
import drainboard.node.Drain;
import drainboard.node.Effect;
import drainboard.node.Stay;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Dossier.PastDrain;
import drainboard.session.DossierBook.Wanted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The dossier of a node, read from a real journal that a real run writes.
class DossierTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final int NODES = 3;

    @TempDir private Path folder;
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();

    @Test
    void the_drains_of_a_dossier_are_those_that_the_run_saw() throws Exception {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            Map<NodeId, List<String>> seen = new HashMap<>();
            Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
            HandSource source = new HandSource("fleet.ndjson");
            try (LiveSession run = begin(source, seed, Retention.USUAL)) {
                int events = 700;
                for (int at = 1; at <= events; at++) {
                    NodeId node = NodeId.of(random.nextInt(NODES));
                    ModeChange change = next(fleet, node, random);
                    source.line(line(node, at, change));
                    Outcome outcome =
                            fleet.accept(
                                    new NodeTransition(
                                            node,
                                            change,
                                            new Stamp(Instant.ofEpochSecond(at), at, true, null),
                                            List.of()),
                                    at);
                    for (Effect effect : outcome.effects()) {
                        if (effect instanceof Effect.DrainEnded ended) {
                            seen.computeIfAbsent(node, _ -> new ArrayList<>())
                                    .addFirst(said(ended.drain(), ended.outcome(), ended.at()));
                        }
                    }
                }
                until(one -> one.eventsRead() == events);
                for (int node = 0; node < NODES; node++) {
                    NodeId id = NodeId.of(node);
                    List<String> read = new ArrayList<>();
                    for (PastDrain one : all(run, id)) {
                        read.add(said(one.drain(), one.outcome(), one.ended()));
                    }
                    assertThat(read)
                            .as("seed %d node %s", seed, id)
                            .isEqualTo(seen.getOrDefault(id, List.of()));
                }
            }
        }
    }

    @Test
    void incidents_decisions_and_refusals_of_a_node_are_there_and_of_no_other() throws Exception {
        NodeId node = NodeId.of(4);
        HandSource source = new HandSource("0x4");
        try (LiveSession run = begin(source, 0, Retention.USUAL)) {
            source.moves(node, "accepting", "draining", "drained", "fence_lost");
            source.moves(NodeId.of(0x42), "drained", "fence_lost");
            source.moves(node, "accepting", "maintenance");
            until(one -> one.eventsRead() == 5);
            assertThat(
                            run.desk()
                                    .submit(new Acknowledgement(node, "avery", 1L, Stamp.at(NOW)))
                                    .get(60, TimeUnit.SECONDS))
                    .isInstanceOf(Desk.Answer.Accepted.class);
            Dossier dossier = read(run, Wanted.newest(node));
            assertThat(dossier.fault()).isEmpty();
            assertThat(dossier.decisions().stream().map(one -> one.what().kind()))
                    .containsExactly("halt_acknowledged", "halt_raised");
            assertThat(dossier.decisions().getFirst().who().operator()).isEqualTo("avery");
            assertThat(dossier.events().stream().map(Fact::disposition))
                    .contains(Disposition.REJECTED);
            assertThat(dossier.events()).allMatch(one -> one.node().equals(node));
            assertThat(dossier.reach().trimmed()).isFalse();
            assertThat(dossier.reach().oldest()).isEqualTo(NOW);
            assertThat(dossier.reach().audit()).isNotEmpty();
        }
    }

    @Test
    void what_retention_removed_is_said_and_the_drains_stay() throws Exception {
        NodeId node = NodeId.of(1);
        HandSource source = new HandSource("fleet.ndjson");
        try (LiveSession run = begin(source, 0, new Retention(Duration.ofDays(90), 20))) {
            int rounds = 520;
            for (int round = 0; round < rounds; round++) {
                source.moves(
                        node,
                        "accepting",
                        "draining",
                        "drained",
                        "maintenance",
                        "returning",
                        "accepting");
                int expected = (round + 1) * 5;
                until(one -> one.eventsRead() == expected);
            }
            Dossier dossier = read(run, Wanted.newest(node));
            assertThat(dossier.reach().trimmed()).isTrue();
            assertThat(dossier.reach().oldest()).isNotNull();
            assertThat(dossier.drains()).hasSize(Math.min(rounds, JournalDossiers.PAGE));
            assertThat(all(run, node)).hasSize(rounds);
        }
    }

    @Test
    void a_search_that_is_ended_answers_with_what_was_found() throws Exception {
        HandSource source = new HandSource("fleet.ndjson");
        try (LiveSession run = begin(source, 0, Retention.USUAL)) {
            source.moves(NodeId.of(1), "accepting", "draining");
            until(one -> one.eventsRead() == 1);
            DossierBook book = run.audit().orElseThrow().dossiers();
            var first = book.read(Wanted.newest(NodeId.of(1)));
            book.end();
            assertThat(first.get(60, TimeUnit.SECONDS).fault()).isEmpty();
        }
    }

    private static ModeChange next(Fleet fleet, NodeId node, Random random) {
        if (random.nextInt(25) == 0) {
            return ModeChange.at(random.nextInt(ModeChange.count()));
        }
        NodeMode mode =
                fleet.snapshot().tracked(node).map(one -> one.mode()).orElse(NodeMode.ACCEPTING);
        List<ModeChange> moves =
                TransitionTable.STANDARD.moves().stream()
                        .filter(move -> move.from() == mode)
                        .toList();
        return moves.get(random.nextInt(moves.size()));
    }

    private static String line(NodeId node, int at, ModeChange change) {
        return """
        {"kind":"node_mode_transition","node_id":"%s","seq":%d,"ts":%d,"from":"%s","to":"%s"}\
        """
                .formatted(node.hex(), at, at, change.from().wireName(), change.to().wireName());
    }

    private static String said(Drain drain, Drain.Outcome outcome, @Nullable Instant at) {
        StringBuilder said = new StringBuilder().append(drain.started()).append(' ');
        said.append(at).append(' ').append(outcome.wireName());
        for (NodeMode mode : Drain.COLUMNS) {
            said.append(' ').append(drain.stay(mode).map(Stay::spent).orElse(null));
        }
        return said.toString();
    }

    private static List<PastDrain> all(LiveSession run, NodeId node) throws Exception {
        List<PastDrain> all = new ArrayList<>();
        long below = Long.MAX_VALUE;
        while (below != 0) {
            Dossier page = read(run, new Wanted(node, below, 0, 0));
            all.addAll(page.drains());
            below = page.more().drains();
        }
        return all;
    }

    private static Dossier read(LiveSession run, Wanted wanted) throws Exception {
        return run.audit().orElseThrow().dossiers().read(wanted).get(60, TimeUnit.SECONDS);
    }

    private LiveSession begin(HandSource source, long seed, Retention keep) throws Exception {
        Path file = folder.resolve("state" + seed).resolve("journal.db");
        Journal journal = Journal.open(file, "test", NOW, Step.Probe.NONE);
        journal.retain(keep);
        LiveSession run =
                new LiveSession(
                        List.of(source), SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> NOW, false);
        run.keep(journal, "me", false, Step.Probe.NONE);
        pictures.clear();
        run.show(pictures::add);
        return run.start();
    }

    private SessionPicture until(Predicate<SessionPicture> wanted) throws InterruptedException {
        while (true) {
            SessionPicture next = pictures.poll(60, TimeUnit.SECONDS);
            assertThat(next).as("a picture").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }
}
