package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Refusal;
import drainboard.event.Rejection;
import drainboard.event.RejectionReason;
import drainboard.event.Resolution;
import drainboard.event.Stamp;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.log.Uncaught;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Desk.Answer;
import drainboard.source.Retry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

class LiveSessionTest {
    private static final NodeId NODE = NodeId.of(0x42);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final HandSource source = new HandSource("fleet.ndjson");
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private LiveSession session;

    @BeforeEach
    void run() {
        session =
                new LiveSession(
                        List.of(source), SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> NOW, false);
        session.show(pictures::add);
        session.tell(
                new Listener() {
                    @Override
                    public void told(String line) {
                        heard.add(line);
                    }

                    @Override
                    public void refused(Rejection rejection) {
                        heard.add(rejection.reason().wireName());
                    }

                    @Override
                    public void gap(String source, String cause) {
                        heard.add("gap " + cause);
                    }
                });
        session.start();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void a_session_that_never_began_closes_its_sources() {
        HandSource unread = new HandSource("other.ndjson");
        new LiveSession(List.of(unread), SupervisionPolicy.DEFAULT, Roster.EMPTY, () -> NOW, false)
                .close();
        assertThat(unread.isClosed()).isTrue();
    }

    @Test
    void a_waiting_source_says_when_it_is_tried_next_and_is_tried_when_the_operator_wants_it()
            throws Exception {
        source.sink().waiting("It is gone.", new Retry(Duration.ofSeconds(8), false));
        SourceStatus.Waiting waiting = waitingUntil(one -> one.next() != null);
        assertThat(waiting.words(NOW)).isEqualTo("It is gone. Next try in 8 s.");
        assertThat(waiting.words(NOW.plusMillis(5001))).isEqualTo("It is gone. Next try in 3 s.");
        assertThat(waiting.words(NOW.plusSeconds(8))).endsWith("gone. It is being tried now.");
        session.tryNow("another");
        session.tryNow("fleet.ndjson");
        assertThat(waitingUntil(one -> one.words(NOW).endsWith("It is being tried now.")))
                .isNotNull();
        source.sink().waiting("It is gone.", new Retry(Duration.ofSeconds(42), true));
        session.tryNow("fleet.ndjson");
        source.sink().waiting("It is back soon.");
        session.tryNow("fleet.ndjson");
        source.sink().contact();
        waitingUntil(one -> one.cause().equals("It is back soon."));
        assertThat(source.tries()).isEqualTo(1);
    }

    private SourceStatus.Waiting waitingUntil(Predicate<SourceStatus.Waiting> holds)
            throws Exception {
        SessionPicture picture =
                await(
                        one ->
                                one.sources().getFirst().status()
                                                instanceof SourceStatus.Waiting waiting
                                        && holds.test(waiting));
        return (SourceStatus.Waiting) picture.sources().getFirst().status();
    }

    @Test
    void a_drain_is_followed_and_told() throws Exception {
        source.moves(NODE, "accepting", "draining", "drained", "maintenance", "returning");
        source.moves(NODE, "returning", "accepting");
        SessionPicture picture = await(one -> one.eventsRead() == 5);
        assertThat(node(picture).mode()).isEqualTo(NodeMode.ACCEPTING);
        assertThat(picture.expected()).containsKey(NodeMode.DRAINING);
        assertThat(picture.edges()).hasSize(5).allMatch(edge -> edge.seen().equals(NOW));
        List<Fact> facts = picture.facts().getOrDefault(NODE, List.of());
        assertThat(facts).hasSize(5);
        assertThat(facts.getFirst().change())
                .isEqualTo(ModeChange.of(NodeMode.RETURNING, NodeMode.ACCEPTING));
        assertThat(facts.getFirst().origin()).isNotNull();
        assertThat(facts.getFirst().raw()).contains("\"to\":\"accepting\"");
        assertThat(picture.sources().getFirst().line()).isEqualTo(5);
    }

    @Test
    void a_listener_hears_of_each_message_before_the_picture_shows_it() throws Exception {
        source.moves(NODE, "accepting", "draining", "drained");
        source.moves(NODE, "drained", "returning");
        source.moves(NODE, "drained", "fence_lost");
        SessionPicture picture = await(one -> one.eventsRead() == 4);
        assertThat(heard.stream().map(LiveSessionTest::kind))
                .containsExactly(
                        "node_mode_transition",
                        "workload_action",
                        "node_mode_transition",
                        "workload_action",
                        "illegal_transition",
                        "node_mode_transition",
                        "workload_action",
                        "halt_raised");
        assertThat(submit(new Acknowledgement(NODE, "avery", 1L, Stamp.at(NOW))))
                .isEqualTo(new Answer.Accepted(false));
        assertThat(heard.getLast())
                .isEqualTo(
                        "{\"kind\":\"halt_acknowledged\",\"ts\":\"2026-11-23T10:00:00Z\","
                                + "\"node_id\":\"0x42\",\"operator\":\"avery\",\"raise\":1}");
        assertThat(picture.sources().getFirst().refused()).isEqualTo(1);
    }

    private static String kind(String line) {
        return line.startsWith("{") ? line.split("\"", 5)[3] : line;
    }

    @Test
    void decisions_go_the_same_way_and_are_answered() throws Exception {
        assertThat(submit(new Acknowledgement(NODE, "avery", null, Stamp.NONE)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(Refusal.NO_INCIDENT));
        source.moves(NODE, "accepting", "draining", "drained", "fence_lost");
        await(one -> one.eventsRead() == 3);
        assertThat(submit(new Acknowledgement(NODE, "avery", 1L, Stamp.at(NOW))))
                .isEqualTo(new Answer.Accepted(false));
        assertThat(submit(clear(" ")))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(Refusal.BLANK_REASON));
        assertThat(submit(clear("PDU dark"))).isEqualTo(new Answer.Accepted(true));
        SessionPicture waiting = await(one -> node(one).incident() != null && isAuthorised(one));
        assertThat(node(waiting).placements()).allMatch(placement -> placement.isHalted());
        source.moves(NODE, "fence_lost", "drained");
        SessionPicture released = await(one -> node(one).incident() == null);
        assertThat(node(released).mode()).isEqualTo(NodeMode.DRAINED);
        assertThat(released.facts().getOrDefault(NODE, List.of()).getFirst().note())
                .contains("released, cleared by avery");
    }

    @Test
    void the_scheduler_going_the_other_way_voids_the_clear() throws Exception {
        source.moves(NODE, "accepting", "draining", "drained", "fence_lost");
        await(one -> one.eventsRead() == 3);
        assertThat(submit(clear("PDU dark"))).isEqualTo(new Answer.Accepted(true));
        source.moves(NODE, "fence_lost", "draining");
        SessionPicture picture = await(one -> node(one).mode() == NodeMode.DRAINING);
        assertThat(node(picture).incident()).isNotNull();
        assertThat(isAuthorised(picture)).isFalse();
        assertThat(picture.facts().getOrDefault(NODE, List.of()).getFirst().note())
                .contains("authorisation void");
    }

    @Test
    void a_decision_is_seen_at_once_and_one_queue_keeps_the_order() throws Exception {
        for (int i = 0; i < 500; i++) {
            source.moves(NodeId.of(i + 100), "accepting", "draining");
        }
        source.moves(NODE, "accepting", "draining", "drained", "fence_lost");
        assertThat(submit(new Acknowledgement(NODE, "avery", 1L, Stamp.NONE)))
                .isEqualTo(new Answer.Accepted(false));
    }

    @Test
    void what_is_refused_is_counted_and_said() throws Exception {
        source.moves(NODE, "accepting", "draining");
        source.line("no json");
        source.line("  ");
        source.tooLong("{\"kind\":");
        source.moves(NODE, "draining", "fence_lost");
        source.moves(NODE, "draining", "fence_lost");
        SessionPicture picture = await(one -> one.sources().getFirst().refused() == 4);
        FollowedSource seen = picture.sources().getFirst();
        Rejection last = Objects.requireNonNull(seen.lastRefused());
        assertThat(last.reason()).isEqualTo(RejectionReason.ILLEGAL_TRANSITION);
        assertThat(last.origin().line()).isEqualTo(6);
        assertThat(picture.refused()).hasSize(1);
        assertThat(picture.refused().getFirst().count()).isEqualTo(2);
        assertThat(node(picture).doubts().fenceEventNotTaken()).isTrue();
    }

    @Test
    void a_source_can_be_added_and_stopped_while_the_run_goes_on() throws Exception {
        HandSource other = new HandSource("other.ndjson");
        session.add(other);
        await(one -> one.sources().size() == 2);
        other.moves(NODE, "accepting", "draining");
        SessionPicture both = await(one -> one.eventsRead() == 1);
        assertThat(both.sources()).hasSize(2);
        assertThat(both.freshness().isStale(NODE)).isFalse();
        session.forget("other.ndjson");
        SessionPicture one =
                await(it -> it.sources().getLast().status().equals(new SourceStatus.Stopped()));
        assertThat(one.freshness().isStale(NODE)).isTrue();
        assertThat(other.awaitClosed()).isTrue();
        assertThat(source.isClosed()).isFalse();
        source.moves(NodeId.of(7), "accepting", "draining");
        await(it -> it.eventsRead() == 2);
    }

    @Test
    void a_gap_is_told_shown_and_makes_what_was_said_before_last_known() throws Exception {
        source.moves(NODE, "accepting", "draining");
        source.gap("fleet.ndjson was cut short");
        SessionPicture picture = await(one -> one.sources().getFirst().lastGap() != null);
        assertThat(picture.freshness().isStale(NODE)).isTrue();
        assertThat(picture.feeds().sources().getFirst().gapCount()).isEqualTo(1);
        assertThat(heard).contains("gap fleet.ndjson was cut short");
    }

    @Test
    void what_was_refused_is_kept_with_its_place_newest_first() throws Exception {
        source.line("no json");
        source.line("{\"kind\":\"node_mode_transition\"}");
        FeedPicture feeds = await(one -> one.feeds().refusedInAll() == 2).feeds();
        assertThat(feeds.rejections())
                .extracting(one -> one.rejection().reason())
                .containsExactly(RejectionReason.MISSING_FIELD, RejectionReason.MALFORMED);
        assertThat(feeds.rejections().getLast().rejection().raw()).isEqualTo("no json");
        assertThat(feeds.rejections().getLast().seen()).isEqualTo(NOW);
    }

    @Test
    void a_rare_edge_is_not_washed_away_by_busy_ones() throws Exception {
        source.moves(NODE, "accepting", "draining", "drained", "fence_lost");
        for (int i = 0; i < 300; i++) {
            source.moves(NodeId.of(i + 100), "accepting", "draining");
        }
        SessionPicture picture = await(one -> one.eventsRead() == 303);
        assertThat(picture.edges())
                .anyMatch(edge -> edge.change().to() == NodeMode.FENCE_LOST)
                .hasSize(7);
    }

    @Test
    void pictures_come_without_news_and_never_in_a_flood() throws Exception {
        await(_ -> true);
        await(_ -> true);
        pictures.clear();
        long begun = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            source.moves(NodeId.of(i % 1000), "accepting", "accepting");
        }
        await(one -> one.eventsRead() == 20_000);
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(pictures.size()).isLessThanOrEqualTo((int) (seconds * 16) + 2);
    }

    @Test
    void a_lost_source_is_lost_in_the_next_picture() throws Exception {
        source.moves(NODE, "accepting", "draining");
        source.lose("it was cut short");
        SessionPicture picture = await(one -> one.freshness().isAnyOverdue());
        assertThat(picture.sources().getFirst().status())
                .isEqualTo(new SourceStatus.Failed("it was cut short"));
    }

    @Test
    void a_fault_ends_the_run_where_all_can_see_it() throws Exception {
        CountDownLatch faulty = new CountDownLatch(1);
        BlockingQueue<SessionPicture> seen = new LinkedBlockingQueue<>();
        SessionPicture last;
        try (Uncaught told = new Uncaught()) {
            session.show(
                    picture -> {
                        if (faulty.getCount() > 0) {
                            faulty.countDown();
                            throw new AssertionError("ours");
                        }
                        seen.add(picture);
                    });
            last = seen.poll(60, TimeUnit.SECONDS);
            assertThat(told.next()).hasMessage("ours");
        }
        assertThat(last).isNotNull();
        assertThat(last.sources().getFirst().status())
                .isInstanceOfSatisfying(
                        SourceStatus.Failed.class,
                        failed -> assertThat(failed.cause()).contains("a fault of the program"));
        assertThat(submit(clear("PDU dark"))).isInstanceOf(Answer.Unavailable.class);
        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void closing_answers_what_was_not_decided() throws Exception {
        session.close();
        assertThat(submit(clear("PDU dark")))
                .isEqualTo(new Answer.Unavailable("the run was closed"));
    }

    private Answer submit(OperatorDecision decision) throws Exception {
        return session.desk().submit(decision).get(60, TimeUnit.SECONDS);
    }

    private static ForensicClear clear(String reason) {
        return new ForensicClear(
                NODE,
                "avery",
                reason,
                List.of("power"),
                Resolution.FENCE_VALID,
                null,
                1L,
                null,
                Stamp.at(NOW));
    }

    private SessionPicture await(Predicate<SessionPicture> wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            SessionPicture picture = pictures.poll(1, TimeUnit.SECONDS);
            if (picture != null && wanted.test(picture)) {
                return picture;
            }
        }
        throw new AssertionError("no such picture within a minute");
    }

    private static Tracked node(SessionPicture picture) {
        return picture.fleet().tracked(NODE).orElseThrow();
    }

    private static boolean isAuthorised(SessionPicture picture) {
        var incident = node(picture).incident();
        return incident != null && incident.authorised() != null;
    }
}
