package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.decode.Decoding;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.fleet.FleetSnapshot;
import drainboard.fleet.Roster;
import drainboard.journal.Journal;
import drainboard.journal.JournalException;
import drainboard.journal.Step;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;
import drainboard.source.FileSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A run over a real file that is kept in a real journal, ended and begun again.
class KeptRunTest {
    private static final NodeId NODE = NodeId.of(0x42);

    @TempDir private Path folder;
    private Path log;
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();

    @BeforeEach
    void a_log() throws Exception {
        log = Files.createFile(folder.resolve("fleet.ndjson"));
        write(1, "accepting", "draining");
        write(2, "draining", "drained");
        write(3, "drained", "fence_lost");
    }

    @Test
    void a_restart_stands_where_the_run_before_it_stood_and_takes_nothing_twice() throws Exception {
        FleetSnapshot before;
        try (LiveSession run = begin()) {
            assertThat(until(one -> one.eventsRead() == 3).saving())
                    .isInstanceOf(Saving.Kept.class);
            assertThat(acknowledge(run)).isInstanceOf(Desk.Answer.Accepted.class);
            before = until(KeptRunTest::isAcknowledged).fleet();
        }
        try (LiveSession run = begin()) {
            assertThat(until(one -> true).fleet().nodes()).isEqualTo(before.nodes());
            assertThat(run).isNotNull();
        }
        write(4, "fence_lost", "drained");
        try (LiveSession run = begin()) {
            SessionPicture after = until(one -> one.eventsRead() == 1);
            assertThat(node(after).incident()).isNotNull();
            assertThat(isAcknowledged(after)).isTrue();
            assertThat(node(after).mode().wireName()).isEqualTo("drained");
            assertThat(run).isNotNull();
        }
    }

    @Test
    void what_was_kept_is_only_last_known_until_its_source_is_open_again() throws Exception {
        try (LiveSession run = begin()) {
            until(one -> one.eventsRead() == 3);
            assertThat(run).isNotNull();
        }
        Files.move(log, folder.resolve("gone"));
        try (LiveSession run = begin()) {
            SessionPicture waiting =
                    until(one -> one.sources().getFirst().status() instanceof SourceStatus.Waiting);
            assertThat(waiting.freshness().isStale(NODE)).isTrue();
            Files.move(folder.resolve("gone"), log);
            until(one -> !one.freshness().isStale(NODE));
            assertThat(run).isNotNull();
        }
    }

    @Test
    void a_restart_does_not_make_a_source_look_alive_that_has_been_silent_since() throws Exception {
        try (LiveSession run = begin()) {
            until(one -> one.eventsRead() == 3);
            assertThat(run).isNotNull();
        }
        try (LiveSession run = begin(() -> Instant.now().plus(Duration.ofMinutes(10)))) {
            SessionPicture open =
                    until(one -> one.sources().getFirst().status() instanceof SourceStatus.Stale);
            assertThat(open.freshness().isStale(NODE)).isTrue();
            write(4, "fence_lost", "drained");
            assertThat(until(one -> one.eventsRead() == 1).freshness().isStale(NODE)).isFalse();
            assertThat(run).isNotNull();
        }
    }

    @Test
    void a_kept_node_whose_source_nobody_follows_any_more_is_only_last_known() throws Exception {
        try (LiveSession run = begin()) {
            until(one -> one.eventsRead() == 3);
            assertThat(run).isNotNull();
        }
        log = Files.createFile(folder.resolve("other.ndjson"));
        try (LiveSession run = begin()) {
            SessionPicture live =
                    until(one -> one.sources().getFirst().status() instanceof SourceStatus.Live);
            assertThat(live.freshness().isStale(NODE)).isTrue();
            assertThat(run).isNotNull();
        }
    }

    @Test
    void while_the_journal_cannot_be_written_decisions_are_refused_and_it_heals_by_itself()
            throws Exception {
        try (LiveSession run = begin()) {
            until(one -> one.eventsRead() == 3);
            Path away = folder.resolve("away.db");
            Files.move(file(), away);
            Desk.Answer answer = acknowledge(run);
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Desk.Answer.Unavailable.class,
                            no ->
                                    assertThat(no.why())
                                            .contains("cannot be written")
                                            .contains("Nothing was changed"));
            write(4, "fence_lost", "drained");
            SessionPicture unsaved = until(one -> one.eventsRead() == 4);
            assertThat(unsaved.saving()).isInstanceOf(Saving.Unsaved.class);
            assertThat(isAcknowledged(unsaved)).isFalse();
            Files.move(away, file());
            until(one -> one.saving() instanceof Saving.Kept);
            assertThat(acknowledge(run)).isInstanceOf(Desk.Answer.Accepted.class);
        }
        try (Journal kept = open()) {
            assertThat(kept.kept().recent()).hasSize(5);
            assertThat(kept.kept().differences()).isEmpty();
        }
    }

    @Test
    void
            the_hash_of_a_file_that_is_attached_to_a_clear_stands_in_the_audit_also_where_it_is_refused()
                    throws Exception {
        Attachment photo = new Attachment("rack 7\u202e.jpg", 7, "ab".repeat(32));
        try (LiveSession run = begin()) {
            until(one -> one.eventsRead() == 3);
            assertThat(clear(run, List.of(), photo)).isInstanceOf(Desk.Answer.Refused.class);
            Desk.Answer authorised = clear(run, List.of("power"), photo);
            assertThat(acknowledge(run)).isInstanceOf(Desk.Answer.Accepted.class);
            List<BookedEntry> booked =
                    run.audit()
                            .orElseThrow()
                            .page(new AuditBook.Wanted("", "", "avery", null, null, null, -1, 99))
                            .get(60, TimeUnit.SECONDS)
                            .entries();
            assertThat(authorised)
                    .as("an answer names the entry that tells of the decision")
                    .isEqualTo(new Desk.Answer.Accepted(true, booked.get(1).place()));
            List<BookedEntry.What> entries = booked.stream().map(BookedEntry::what).toList();
            assertThat(entries).hasSize(3);
            assertThat(entries.get(0).attachment()).isNull();
            assertThat(entries.subList(1, 3))
                    .allSatisfy(
                            one -> {
                                assertThat(one.attachment()).isEqualTo(photo.sha256());
                                assertThat(one.evidence())
                                        .contains("rack 7")
                                        .contains("\"attached_bytes\":7");
                            })
                    .extracting(BookedEntry.What::result)
                    .containsExactly("authorised", "refused: missing_evidence");
        }
    }

    @Test
    void the_note_of_an_acknowledgement_stands_in_the_audit_also_where_it_is_refused()
            throws Exception {
        try (LiveSession run = begin()) {
            until(one -> one.eventsRead() == 3);
            for (long raise : new long[] {2, 1}) {
                run.desk()
                        .submit(
                                new Acknowledgement(
                                        NODE,
                                        "avery",
                                        raise,
                                        Stamp.at(Instant.now()),
                                        "on my way to rack 7\u202e"))
                        .get(60, TimeUnit.SECONDS);
            }
            assertThat(
                            run
                                    .audit()
                                    .orElseThrow()
                                    .page(
                                            new AuditBook.Wanted(
                                                    "", "", "avery", null, null, null, -1, 99))
                                    .get(60, TimeUnit.SECONDS)
                                    .entries()
                                    .stream()
                                    .map(BookedEntry::what)
                                    .toList())
                    .allSatisfy(one -> assertThat(one.why()).isEqualTo("on my way to rack 7\u202e"))
                    .extracting(BookedEntry.What::result)
                    .containsExactly("acknowledged", "refused: stale_selection");
        }
    }

    private static Desk.Answer clear(LiveSession run, List<String> verified, Attachment file)
            throws Exception {
        return run.desk()
                .submit(
                        new ForensicClear(
                                NODE,
                                "avery",
                                "PDU 3 outlet 12 is dark",
                                verified,
                                Resolution.FENCE_VALID,
                                null,
                                1L,
                                null,
                                Stamp.at(Instant.now())),
                        Optional.of(file))
                .get(60, TimeUnit.SECONDS);
    }

    private static boolean isAcknowledged(SessionPicture picture) {
        NodeState.Tracked node = node(picture);
        return node.incident() != null && node.incident().isAcknowledged();
    }

    private static NodeState.Tracked node(SessionPicture picture) {
        return picture.fleet().tracked(NODE).orElseThrow();
    }

    private static Desk.Answer acknowledge(LiveSession run) throws Exception {
        return run.desk()
                .submit(new Acknowledgement(NODE, "avery", 1L, Stamp.at(Instant.now())))
                .get(60, TimeUnit.SECONDS);
    }

    private LiveSession begin() throws Exception {
        return begin(InstantSource.system());
    }

    private LiveSession begin(InstantSource clock) throws Exception {
        Journal journal = open();
        String key = new FileSource(log, Decoding.LIVE, null).key();
        var place = journal.kept().places().get(key);
        LiveSession run =
                new LiveSession(
                        List.of(
                                new FileSource(
                                        log,
                                        Decoding.LIVE,
                                        place == null ? null : place.bookmark())),
                        SupervisionPolicy.DEFAULT,
                        Roster.EMPTY,
                        clock,
                        false);
        run.keep(journal, "me", false, Step.Probe.NONE);
        pictures.clear();
        run.show(pictures::add);
        return run.start();
    }

    private Journal open() throws JournalException {
        return Journal.open(file(), "test", Instant.now(), Step.Probe.NONE);
    }

    private Path file() {
        return folder.resolve("state").resolve("journal.db");
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

    private void write(long sequence, String from, String to) throws Exception {
        Files.writeString(
                log,
                "{\"kind\":\"node_mode_transition\",\"seq\":%d,\"node_id\":\"0x42\",\"from\":\"%s\",\"to\":\"%s\"}\n"
                        .formatted(sequence, from, to),
                StandardOpenOption.APPEND);
    }
}
