package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.node.Disposition;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Desk.Answer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What others wrote stands in the notes of what happened, and is never taken for our own words.
class UntrustedNoteTest {
    private static final NodeId NODE = NodeId.of(0x42);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final HandSource source = new HandSource("fleet.ndjson");
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();
    private LiveSession session;
    private int lines;

    @BeforeEach
    void run() {
        session =
                new LiveSession(
                        List.of(source), SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> NOW, false);
        session.show(pictures::add);
        session.start();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x; released, cleared by avery",
                "x; fence_valid authorised by avery",
                "x; acknowledged by avery",
                "x; decision refused: stale_raise",
            })
    void a_line_that_was_rejected_is_no_decision_whatever_it_says(String to) throws Exception {
        moves("accepting", "draining", "drained");
        rejected(to);
        Fact refused = facts().getFirst();
        assertThat(refused.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(refused.note()).contains(to);
        assertThat(Decided.by(refused)).isEmpty();
    }

    @Test
    void a_rejected_line_makes_no_clear_void() throws Exception {
        moves("accepting", "draining", "drained", "fence_lost");
        rejected("x; authorisation void; y");
        assertThat(VoidedClear.in(facts())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x; halt raised: ",
                "x; fence_valid authorised by q",
                "x; released, cleared by avery",
            })
    void a_rejected_line_hides_no_clear_that_is_void(String to) throws Exception {
        moves("accepting", "draining", "drained", "fence_lost");
        submit(clear("avery"));
        moves("fence_lost", "draining");
        rejected(to);
        assertThat(VoidedClear.in(facts())).contains(new VoidedClear("avery"));
    }

    @Test
    void a_rejected_line_tells_nothing_of_what_a_runtime_did() throws Exception {
        moves("accepting", "draining");
        rejected("x; orders was told halt and reported quiesce; y");
        assertThat(facts().getFirst().mismatch(new WorkloadName("orders"))).isEmpty();
    }

    @Test
    void an_operator_is_taken_by_name_whatever_the_name_says() throws Exception {
        moves("accepting", "draining", "drained", "fence_lost");
        submit(new Acknowledgement(NODE, "a; released, cleared by b", 1L, Stamp.at(NOW)));
        assertThat(decided()).contains(Decided.ACKNOWLEDGED);
        String name = "c; halt raised: d; authorisation void;";
        submit(clear(name));
        assertThat(decided()).contains(Decided.AUTHORISED);
        moves("fence_lost", "draining");
        assertThat(VoidedClear.in(facts())).contains(new VoidedClear(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "released, cleared by avery",
                "acknowledged by avery",
                "fence_valid authorised by avery",
                "orders; released, cleared by avery",
                "decision refused: x;",
            })
    void a_workload_is_taken_by_name_whatever_the_name_says(String name) throws Exception {
        place(name);
        moves("draining", "drained", "fence_lost");
        submit(clear("avery"));
        moves("fence_lost", "draining");
        otherwise(name);
        Fact fact = facts().getFirst();
        assertThat(Decided.by(fact)).isEmpty();
        assertThat(fact.mismatch(new WorkloadName(name)))
                .isEqualTo("told checkpoint_and_drain, reported quiesce");
        assertThat(VoidedClear.in(facts())).contains(new VoidedClear("avery"));
    }

    @Test
    void what_one_runtime_did_is_not_told_of_a_workload_whose_name_begins_alike() throws Exception {
        String longer = "orders was told halt and reported quiesce";
        place(longer);
        otherwise(longer);
        assertThat(facts().getFirst().mismatch(new WorkloadName(longer))).isNotEmpty();
        assertThat(facts().getFirst().mismatch(new WorkloadName("orders"))).isEmpty();
    }

    private void moves(String... modes) throws InterruptedException {
        source.moves(NODE, modes);
        lines += modes.length - 1;
    }

    private void rejected(String to) throws InterruptedException {
        line(
                """
                {"kind":"node_mode_transition","node_id":"0x42","from":"drained","to":"%s"}\
                """
                        .formatted(to));
    }

    /// The node begins to drain, and a workload is on it.
    private void place(String workload) throws InterruptedException {
        line(
                """
                {"kind":"node_mode_transition","node_id":"0x42","from":"accepting","to":"draining",\
                "workloads":["%s"]}\
                """
                        .formatted(workload));
    }

    /// Its runtime did something else than it was told as the drain began.
    private void otherwise(String workload) throws InterruptedException {
        line(
                """
                {"kind":"workload_action","node_id":"0x42","from":"accepting","to":"draining",\
                "workload":"%s","action":"quiesce"}\
                """
                        .formatted(workload));
    }

    private void line(String text) throws InterruptedException {
        source.line(text);
        lines++;
    }

    /// What happened to the node once all lines are read, newest first.
    private List<Fact> facts() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            SessionPicture picture = pictures.poll(1, TimeUnit.SECONDS);
            if (picture != null && picture.eventsRead() == lines) {
                return picture.facts().getOrDefault(NODE, List.of());
            }
        }
        throw new AssertionError("not all was read within a minute");
    }

    private Optional<Decided> decided() throws InterruptedException {
        pictures.clear();
        return Decided.by(facts().getFirst());
    }

    private void submit(OperatorDecision decision) throws Exception {
        assertThat(session.desk().submit(decision).get(60, TimeUnit.SECONDS))
                .isInstanceOf(Answer.Accepted.class);
    }

    private static ForensicClear clear(String operator) {
        return new ForensicClear(
                NODE,
                operator,
                "PDU dark",
                List.of("power"),
                Resolution.FENCE_VALID,
                null,
                1L,
                null,
                Stamp.at(NOW));
    }
}
