package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardOpenOption.APPEND;

import drainboard.decode.Decoding;
import drainboard.event.NodeId;
import drainboard.event.Origin;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.Step;
import drainboard.node.SupervisionPolicy;
import drainboard.session.FollowedSource.Untold;
import drainboard.source.FileSource;
import drainboard.source.Source;
import drainboard.source.StreamSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// What a restart must not make fresh: what hangs on a source that cannot go on, that declared a
/// gap, or that another of the same name stands for.
class RestartTest {
    private static final NodeId EAST = NodeId.of(1);
    private static final NodeId WEST = NodeId.of(2);

    @TempDir private Path folder;
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();

    @Test
    void a_source_that_cannot_go_on_declares_a_gap_and_its_nodes_are_last_known() throws Exception {
        try (PipedOutputStream says = new PipedOutputStream();
                LiveSession run = begin(piped(says))) {
            says.write((line(EAST) + "\n").getBytes(StandardCharsets.UTF_8));
            says.flush();
            assertThat(until(one -> one.eventsRead() == 1).freshness().isStale(EAST)).isFalse();
            assertThat(run).isNotNull();
        }
        try (PipedOutputStream says = new PipedOutputStream();
                LiveSession run = begin(piped(says))) {
            says.write((line(WEST) + "\n").getBytes(StandardCharsets.UTF_8));
            says.flush();
            SessionPicture again = until(one -> one.eventsRead() == 1);
            assertThat(again.sources().getFirst().lastGap()).isNotNull();
            assertThat(again.freshness().isStale(EAST)).isTrue();
            assertThat(again.freshness().isStale(WEST)).isFalse();
            assertThat(run).isNotNull();
        }
    }

    @Test
    void what_was_said_before_a_gap_is_last_known_after_a_restart_too() throws Exception {
        Path log = file("log", EAST);
        try (LiveSession run = begin(follow(log))) {
            until(one -> one.eventsRead() == 1);
            Files.writeString(log, "");
            until(one -> one.sources().getFirst().lastGap() != null);
            assertThat(run).isNotNull();
        }
        Files.writeString(log, line(WEST) + "\n", APPEND);
        try (LiveSession run = begin(follow(log))) {
            SessionPicture again = until(one -> one.eventsRead() == 1);
            assertThat(again.freshness().isStale(EAST)).isTrue();
            assertThat(again.freshness().isStale(WEST)).isFalse();
            assertThat(run).isNotNull();
        }
    }

    @Test
    void a_file_of_the_same_name_in_another_folder_does_not_stand_for_the_one_before()
            throws Exception {
        Path east = file("east", EAST);
        Path west = file("west", WEST);
        try (LiveSession run = begin(follow(east), follow(west))) {
            until(one -> one.eventsRead() == 2);
            assertThat(run).isNotNull();
        }
        try (LiveSession run = begin(follow(west))) {
            SessionPicture again =
                    until(one -> one.sources().getFirst().status() instanceof SourceStatus.Live);
            assertThat(again.freshness().isStale(EAST)).isTrue();
            assertThat(again.freshness().isStale(WEST)).isFalse();
            assertThat(run).isNotNull();
        }
    }

    @Test
    void after_a_restart_too_a_node_hangs_on_the_source_of_its_last_transition() throws Exception {
        Path moves = file("moves", EAST);
        Path reports = Files.createDirectory(folder.resolve("told")).resolve("reports.ndjson");
        String report =
                "{\"kind\":\"workload_progress\",\"node_id\":\"%s\",\"workload\":\"orders\",\"in_flight\":1}\n"
                        .formatted(EAST.hex());
        Files.writeString(reports, "");
        try (LiveSession run = begin(follow(moves), follow(reports))) {
            until(one -> one.eventsRead() == 1);
            // More than the newest messages of which a journal tells.
            Files.writeString(reports, report.repeat(2100), APPEND);
            until(one -> one.eventsRead() == 2101);
            assertThat(run).isNotNull();
        }
        try (LiveSession run = begin(follow(reports))) {
            Files.writeString(reports, report, APPEND);
            SessionPicture again = until(one -> one.eventsRead() == 1);
            assertThat(again.freshness().isStale(EAST)).isTrue();
            assertThat(again.sources().getFirst().status()).isEqualTo(new SourceStatus.Live());
            assertThat(again.facts().get(EAST))
                    .as("what the scheduler said")
                    .anyMatch(Fact::isMove);
            assertThat(run).isNotNull();
        }
        try (LiveSession run = begin(follow(moves), follow(reports))) {
            until(
                    one ->
                            one.sources().stream()
                                            .allMatch(s -> s.status() instanceof SourceStatus.Live)
                                    && !one.freshness().isStale(EAST));
            assertThat(run).isNotNull();
        }
    }

    @Test
    void lines_refused_before_a_restart_are_told_of_after_it_once_and_counted_on()
            throws Exception {
        Path log = file("log", EAST);
        String torn = "{\"kind\":\"node_mode_tran\n";
        String ofEast = line(EAST).replace("\"draining\"", "\"gone\"") + "\n";
        Files.writeString(log, torn + ofEast + torn, APPEND);
        Untold before;
        try (LiveSession run = begin(follow(log))) {
            SessionPicture all = until(one -> one.eventsRead() == 4);
            before = Objects.requireNonNull(all.sources().getFirst().untold());
            assertThat(before.count()).as("the third has a page of its own").isEqualTo(2);
            assertThat(before.last().origin().line()).isEqualTo(4);
            assertThat(run).isNotNull();
        }
        for (int again = 0; again < 2; again++) {
            try (LiveSession run = begin(follow(log))) {
                SessionPicture first = until(one -> isLive(one));
                FollowedSource source = first.sources().getFirst();
                assertThat(source.untold())
                        .isEqualTo(new Untold(2, before.last(), kept(before.seen()), 2));
                assertThat(source.refused()).as("in this run").isZero();
                assertThat(run).isNotNull();
            }
        }
        Path other = file("other", WEST);
        try (LiveSession run = begin(follow(other), follow(log))) {
            until(one -> isLive(one));
            Files.writeString(log, torn, APPEND);
            SessionPicture more = until(one -> one.sources().getLast().refused() == 1);
            assertThat(more.sources().getFirst().untold()).as("another's").isNull();
            Untold now = Objects.requireNonNull(more.sources().getLast().untold());
            assertThat(now.count()).isEqualTo(3);
            assertThat(now.before()).isEqualTo(2);
            assertThat(now.last().origin())
                    .isEqualTo(
                            new Origin(
                                    more.sources().getLast().name(),
                                    5,
                                    Files.size(log) - torn.length()));
            assertThat(run).isNotNull();
        }
    }

    @Test
    void the_time_in_which_no_earlier_run_followed_a_source_is_a_silence_of_it() throws Exception {
        Path log = file("log", EAST);
        List<Instant> said = new ArrayList<>();
        for (int before = 0; before < 3; before++) {
            try (LiveSession run = begin(follow(log))) {
                if (before > 0) {
                    Files.writeString(log, line(NodeId.of(9 + before)) + "\n", APPEND);
                }
                until(one -> one.eventsRead() == 1);
                // Two messages of one run lie in no silence.
                Files.writeString(log, line(NodeId.of(90 + before)) + "\n", APPEND);
                SessionPicture last = until(one -> one.eventsRead() == 2);
                last.facts().values().stream()
                        .map(all -> kept(all.getFirst().seen()))
                        .filter(seen -> said.isEmpty() || seen.isAfter(said.getLast()))
                        .sorted()
                        .toList()
                        .forEach(said::add);
                assertThat(run).isNotNull();
            }
        }
        assertThat(said).as("when each run heard of it").hasSize(6);
        try (LiveSession run = begin(follow(log))) {
            SessionPicture again = until(one -> isLive(one));
            String name = again.sources().getFirst().name();
            assertThat(again.history().silences().get(name))
                    .filteredOn(one -> one.until() != null)
                    .containsExactly(
                            new Silence(said.get(1), said.get(2)),
                            new Silence(said.get(3), said.get(4)));
            assertThat(run).isNotNull();
        }
    }

    private static boolean isLive(SessionPicture picture) {
        return picture.sources().stream()
                .allMatch(one -> one.status() instanceof SourceStatus.Live);
    }

    /// A moment with as much of it as a journal keeps.
    private static Instant kept(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private Path file(String name, NodeId node) throws Exception {
        Path in = Files.createDirectory(folder.resolve(name));
        return Files.writeString(in.resolve("fleet.ndjson"), line(node) + "\n");
    }

    private static Source follow(Path log) {
        return new FileSource(log, Decoding.LIVE, null);
    }

    private static Source piped(PipedOutputStream says) throws Exception {
        return new StreamSource("standard input", new PipedInputStream(says), Decoding.LIVE);
    }

    private static String line(NodeId node) {
        return "{\"kind\":\"node_mode_transition\",\"node_id\":\"%s\",\"from\":\"accepting\",\"to\":\"draining\"}"
                .formatted(node.hex());
    }

    private LiveSession begin(Source... sources) throws Exception {
        LiveSession run =
                new LiveSession(
                        List.of(sources),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        InstantSource.system(),
                        false);
        Path file = folder.resolve("state").resolve("journal.db");
        run.keep(
                Journal.open(file, "test", Instant.now(), Step.Probe.NONE),
                "me",
                false,
                Step.Probe.NONE);
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
