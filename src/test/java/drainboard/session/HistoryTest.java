package drainboard.session;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.FleetEvent;
import drainboard.event.HaltCause;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.Origin;
import drainboard.event.Resolution;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.RandomStream;
import drainboard.fleet.Roster;
import drainboard.node.Disposition;
import drainboard.node.Effect;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Lane.Kind;
import drainboard.session.Lane.LaneMark;
import drainboard.session.Lane.Latch;
import drainboard.session.Lane.Span;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a run remembers of its nodes over time.
class HistoryTest {
    private static final long NODE = 0x42;
    private final HandHistory run = new HandHistory();

    @Test
    void a_lane_is_the_modes_of_a_node_and_the_last_one_is_open() {
        run.move(NODE, ACCEPTING, DRAINING).later(60).move(NODE, DRAINING, DRAINED).later(5);
        Lane lane = lane();
        assertThat(lane.past()).containsExactly(new Span(DRAINING, at(0), at(60), false));
        assertThat(lane.present()).isEqualTo(new Span(DRAINED, at(60), null, false));
        assertThat(lane.held()).isNull();
        assertThat(lane.source()).isEqualTo(HandHistory.SOURCE);
    }

    @Test
    void a_latch_stays_under_a_node_that_came_back_by_itself() {
        run.move(NODE, DRAINING, DRAINED)
                .later(10)
                .move(NODE, DRAINED, FENCE_LOST)
                .later(10)
                .move(NODE, FENCE_LOST, DRAINED)
                .later(10)
                .acknowledge(NODE, "avery");
        assertThat(lane().held()).isEqualTo(new Latch(at(10), null, HaltCause.FENCE_LOST));
        assertThat(lane().present()).isEqualTo(new Span(DRAINED, at(20), null, false));
        run.later(10).clear(NODE, Resolution.FENCE_VALID);
        assertThat(lane().held()).isNull();
        assertThat(lane().released())
                .containsExactly(new Latch(at(10), at(40), HaltCause.FENCE_LOST));
        assertThat(lane().marks())
                .extracting(LaneMark::kind)
                .containsExactly(Kind.ACKNOWLEDGED, Kind.CLEARED);
    }

    @Test
    void what_was_believed_before_a_gap_is_in_doubt_since_the_last_event_that_was_taken() {
        run.move(NODE, ACCEPTING, ACCEPTING)
                .later(10)
                .move(NODE, ACCEPTING, ACCEPTING)
                .later(50)
                .move(NODE, DRAINED, MAINTENANCE);
        assertThat(lane().past())
                .containsExactly(
                        new Span(ACCEPTING, at(0), at(10), false),
                        new Span(ACCEPTING, at(10), at(60), true));
        assertThat(lane().marks()).containsExactly(new LaneMark(Kind.GAP, at(60), 2, ""));
        assertThat(lane().held()).isEqualTo(new Latch(at(60), null, HaltCause.STREAM_GAP));
    }

    @Test
    void a_line_that_could_not_be_read_puts_the_lane_in_doubt_until_the_next_event() {
        run.move(NODE, ACCEPTING, DRAINING).later(10).garble(NODE, "cut").later(10);
        assertThat(lane().present()).isEqualTo(new Span(DRAINING, at(10), null, true));
        run.move(NODE, DRAINING, DRAINED);
        assertThat(lane().past())
                .containsExactly(
                        new Span(DRAINING, at(0), at(10), false),
                        new Span(DRAINING, at(10), at(20), true));
        assertThat(lane().marks())
                .containsExactly(new LaneMark(Kind.REJECTED, at(10), 0, "malformed: cut"));
    }

    @Test
    void a_time_that_is_still_ahead_is_drawn_where_the_event_came() {
        run.move(NODE, ACCEPTING, DRAINING, at(3600))
                .later(10)
                .move(NODE, DRAINING, DRAINED, at(5));
        assertThat(lane().past()).isEmpty();
        assertThat(lane().present()).isEqualTo(new Span(DRAINING, at(0), null, false));
        assertThat(run.history().happenings())
                .extracting(Fact::disposition)
                .containsExactly(Disposition.ADOPTED, Disposition.STALE);
    }

    @Test
    void a_picture_that_was_given_never_changes() {
        run.move(NODE, ACCEPTING, DRAINING);
        History before = run.history();
        Lane lane = before.lane(NodeId.of(NODE));
        for (int i = 0; i < 3 * History.MOST; i++) {
            run.later(1)
                    .move(NODE, i % 2 == 0 ? DRAINING : DRAINED, i % 2 == 0 ? DRAINED : DRAINING);
            run.move(i + 100, ACCEPTING, DRAINING);
        }
        assertThat(before.lanes()).containsExactly(lane);
        assertThat(before.happenings()).hasSize(1);
        assertThat(before.lane(NodeId.of(100))).isNull();
        History after = run.history();
        assertThat(after.lanes()).hasSize(3 * History.MOST + 1);
        assertThat(after.happenings()).hasSize(History.MOST);
        assertThat(after.count()).isEqualTo(6 * History.MOST + 1);
        assertThat(lane().past()).hasSize(Lane.MOST);
        assertThat(lane().older()).isPositive();
        assertThat(run.history().lanes().get(1000)).isSameAs(after.lanes().get(1000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void lanes_equal_a_straightforward_recomputation(long seed) {
        Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        Chronicle chronicle = new Chronicle(SupervisionPolicy.DEFAULT.table());
        Map<NodeId, Plain> plain = new HashMap<>();
        long position = 0;
        for (FleetEvent event : new RandomStream(seed, seed % 2 == 0).events(400)) {
            NodeEvent news = (NodeEvent) event;
            Instant seen = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(position);
            Outcome outcome = fleet.accept(news, position++);
            Origin origin = news instanceof OperatorDecision ? null : new Origin("a", position, 0);
            Fact fact = chronicle.add(news, outcome, seen, origin, "");
            if (outcome.after() instanceof Tracked after) {
                plain.computeIfAbsent(news.node(), _ -> new Plain())
                        .take(fact, after, outcome.effects());
            }
            if (position % 37 == 0) {
                compare(chronicle.history(Map.of()), plain);
            }
        }
        compare(chronicle.history(Map.of()), plain);
    }

    private static void compare(History history, Map<NodeId, Plain> plain) {
        assertThat(history.lanes()).hasSize(plain.size());
        plain.forEach(
                (node, own) -> {
                    Lane lane = Objects.requireNonNull(history.lane(node));
                    List<Span> spans = new ArrayList<>(lane.past());
                    if (lane.present() != null) {
                        spans.add(lane.present());
                    }
                    assertThat(spans).isEqualTo(tail(own.spans, spans.size()));
                    assertThat(spans.size())
                            .isGreaterThanOrEqualTo(Math.min(own.spans.size(), 200));
                    List<Latch> latches = new ArrayList<>(lane.released());
                    if (lane.held() != null) {
                        latches.add(lane.held());
                    }
                    assertThat(latches).isEqualTo(tail(own.latches, latches.size()));
                    assertThat(lane.marks().stream().map(LaneMark::kind).toList())
                            .isEqualTo(tail(own.marks, lane.marks().size()));
                });
    }

    private static <T> List<T> tail(List<T> all, int count) {
        return all.subList(all.size() - count, all.size());
    }

    /// The same lane, by nothing but lists that are rewritten.
    private static final class Plain {
        final List<Span> spans = new ArrayList<>();
        final List<Latch> latches = new ArrayList<>();
        final List<Kind> marks = new ArrayList<>();
        private Instant last = Instant.MIN;
        private Instant taken = Instant.MIN;
        private long episode = -1;

        void take(Fact fact, Tracked after, List<Effect> effects) {
            Instant at = fact.said() == null ? fact.seen() : fact.said();
            at = at.isAfter(fact.seen()) ? fact.seen() : at;
            at = at.isBefore(last) ? last : at;
            last = at;
            @Nullable Span open = spans.isEmpty() ? null : spans.getLast();
            boolean gap = fact.disposition() == Disposition.GAP;
            boolean doubt = after.doubts().any();
            if (gap) {
                marks.add(Kind.GAP);
            }
            if (open != null && (gap || open.mode() != after.mode() || open.doubtful() != doubt)) {
                spans.removeLast();
                boolean splits =
                        gap && !open.doubtful() && taken.isAfter(open.from()) && taken.isBefore(at);
                if (splits) {
                    spans.add(new Span(open.mode(), open.from(), taken, false));
                }
                spans.add(
                        new Span(
                                open.mode(),
                                splits ? taken : open.from(),
                                at,
                                gap || open.doubtful()));
                open = null;
            }
            if (open == null) {
                spans.add(new Span(after.mode(), at, null, doubt));
            }
            taken = fact.disposition().isTaken() ? at : taken;
            if (fact.disposition() == Disposition.REJECTED) {
                marks.add(Kind.REJECTED);
            }
            boolean holding = !latches.isEmpty() && latches.getLast().until() == null;
            if (holding && (after.incident() == null || after.incident().position() != episode)) {
                Latch ended = latches.removeLast();
                latches.add(new Latch(ended.from(), at, ended.cause()));
                holding = false;
            }
            if (after.incident() != null) {
                Instant from = holding ? latches.removeLast().from() : at;
                latches.add(new Latch(from, null, after.incident().cause()));
                episode = after.incident().position();
            }
            for (Effect effect : effects) {
                if (effect instanceof Effect.Acknowledged) {
                    marks.add(Kind.ACKNOWLEDGED);
                } else if (effect instanceof Effect.Authorised) {
                    marks.add(Kind.AUTHORISED);
                } else if (effect instanceof Effect.AuthorisationVoided) {
                    marks.add(Kind.VOIDED);
                } else if (effect instanceof Effect.IncidentEnded) {
                    marks.add(Kind.CLEARED);
                }
            }
        }
    }

    @Test
    void a_restart_draws_what_was_kept_and_makes_nothing_up() {
        run.move(1, ACCEPTING, DRAINING)
                .later(10)
                .move(1, DRAINING, DRAINED)
                .later(10)
                .move(1, DRAINED, FENCE_LOST)
                .later(10)
                .acknowledge(1, "avery; released, cleared by nobody")
                .later(10)
                .clear(1, Resolution.FENCE_VALID)
                .later(10)
                .move(1, FENCE_LOST, DRAINED)
                .later(10)
                .move(2, ACCEPTING, DRAINING)
                .later(10)
                .garble(2, "cut")
                .move(3, DRAINED, FENCE_LOST)
                .later(10)
                .move(3, FENCE_LOST, DRAINING)
                .move(4, ACCEPTING, DRAINING);
        History before = run.history();
        HandHistory after = new HandHistory();
        after.restore(run.kept(NodeId.of(4)));
        for (long node = 1; node <= 3; node++) {
            Lane was = Objects.requireNonNull(before.lane(NodeId.of(node)));
            Lane is = Objects.requireNonNull(after.history().lane(NodeId.of(node)));
            assertThat(is.past()).isEqualTo(was.past());
            assertThat(is.present()).isEqualTo(was.present());
            assertThat(is.released()).isEqualTo(was.released());
            assertThat(is.held()).isEqualTo(was.held());
            assertThat(is.marks().stream().map(LaneMark::kind).toList())
                    .isEqualTo(was.marks().stream().map(LaneMark::kind).toList());
        }
        Lane trimmed = Objects.requireNonNull(after.history().lane(NodeId.of(4)));
        assertThat(trimmed.past()).isEmpty();
        assertThat(trimmed.present()).isEqualTo(new Span(DRAINING, at(80), null, false));
        assertThat(after.history().happenings()).hasSize(before.happenings().size() - 1);
    }

    @Test
    void kinds_that_are_not_known_are_counted_and_the_first_ones_named() {
        for (int i = 0; i < 9; i++) {
            run.other("kind-" + i % 7 + "x".repeat(100));
        }
        Received.Ignored ignored = run.picture().sources().getFirst().received().ignored();
        assertThat(ignored.count()).isEqualTo(9);
        assertThat(ignored.kinds()).hasSize(5).allMatch(kind -> kind.length() == 60);
    }

    private Lane lane() {
        return Objects.requireNonNull(run.history().lane(NodeId.of(NODE)));
    }

    private static Instant at(long seconds) {
        return HandHistory.BEGIN.plusSeconds(seconds);
    }
}
