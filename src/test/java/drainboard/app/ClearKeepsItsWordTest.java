package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import drainboard.event.Evidence;
import drainboard.event.NodeId;
import drainboard.event.Resolution;
import drainboard.event.WorkloadName;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.SupervisionPolicy;
import drainboard.session.Fact;
import drainboard.session.LiveSession;
import drainboard.session.SessionPicture;
import drainboard.ui.control.Times;
import drainboard.ui.incident.ClearOutcome;
import drainboard.ui.incident.ClearViewModel;
import drainboard.ui.incident.ClearViewModel.Step;
import drainboard.ui.incident.DeskCall;
import drainboard.ui.incident.ReleaseLine;

import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What the second step of a clear shows is what the session then does, whatever the node has
/// behind it and whatever comes in between. A case is a node; its seed is the node's number.
class ClearKeepsItsWordTest {
    private static final int CASES = 400;
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    /// What comes between the reading and the act, and after it.
    private enum Turn {
        AS_RESOLVED,
        ANOTHER_WAY,
        EVENT_LOST,
        RAISED_AGAIN,
        A_WORKLOAD_JOINS,
        SEEN_RAISE_BEFORE,
        UNSEEN_RAISE_BEFORE
    }

    private final HandFeed feed = new HandFeed("cell");
    private final BlockingQueue<SessionPicture> pictures = new LinkedBlockingQueue<>();
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final List<Case> cases = new ArrayList<>();
    private final Map<Turn, Integer> seen = new EnumMap<>(Turn.class);
    private long fed;

    @Test
    void what_is_shown_before_a_clear_is_exactly_what_is_done() throws Exception {
        for (int seed = 1; seed <= CASES; seed++) {
            cases.add(new Case(seed));
        }
        Map<NodeId, List<WorkloadName>> placed = new HashMap<>();
        cases.forEach(one -> placed.put(one.node, one.workloads));
        try (LiveSession session =
                new LiveSession(
                        List.of(feed),
                        SupervisionPolicy.DEFAULT,
                        new Roster(placed, Map.of()),
                        InstantSource.fixed(NOW),
                        false)) {
            session.show(pictures::add);
            session.start();
            for (Case one : cases) {
                one.comesToAHalt();
            }
            SessionPicture read = shown();
            for (Case one : cases) {
                one.reads(new DeskCall(session.desk(), answers::add), read);
                if (one.turn == Turn.SEEN_RAISE_BEFORE || one.turn == Turn.UNSEEN_RAISE_BEFORE) {
                    one.isRaisedAgain();
                }
            }
            SessionPicture before = shown();
            int waiting = 0;
            for (Case one : cases) {
                waiting += one.operates(before) ? 1 : 0;
            }
            for (int i = 0; i < waiting; i++) {
                Objects.requireNonNull(answers.poll(60, TimeUnit.SECONDS), "no answer").run();
            }
            for (Case one : cases) {
                one.goesOn();
            }
            SessionPicture after = shown();
            for (Case one : cases) {
                one.isJudged(after);
            }
        }
        assertThat(seen).as("every turn was taken").hasSize(Turn.values().length);
        System.out.println("Clears judged, seeds 1 to " + CASES + ": " + seen);
    }

    private SessionPicture shown() throws Exception {
        feed.moves(CASES + 1000, "accepting", "accepting");
        fed++;
        while (true) {
            SessionPicture picture =
                    Objects.requireNonNull(pictures.poll(60, TimeUnit.SECONDS), "no picture");
            if (picture.eventsRead() == fed) {
                return picture;
            }
        }
    }

    private void move(long node, NodeMode from, NodeMode to) throws Exception {
        feed.moves(node, from.wireName(), to.wireName());
        fed++;
    }

    private final class Case {
        private final Random random;
        private final long id;
        private final NodeId node;
        private final Turn turn;
        private final List<WorkloadName> workloads = new ArrayList<>();
        private final Resolution resolution;
        private NodeMode mode = NodeMode.ACCEPTING;
        private @Nullable ClearViewModel opened;
        private List<Tuple> promised = List.of();
        private boolean authorises;
        private boolean submitted;

        Case(int seed) {
            id = seed;
            random = new Random(seed * 7919L);
            node = NodeId.of(seed);
            turn = List.of(Turn.values()).get(random.nextInt(Turn.values().length));
            resolution = Resolution.ALL.get(random.nextInt(2));
            for (int i = random.nextInt(5); i > 0; i--) {
                workloads.add(new WorkloadName("job-" + seed + "-" + i));
            }
        }

        private void go(NodeMode from, NodeMode to) throws Exception {
            move(id, from, to);
            mode = to;
        }

        /// A walk with reports, then a lost fence or a gap, then perhaps out of fence_lost.
        void comesToAHalt() throws Exception {
            go(NodeMode.ACCEPTING, NodeMode.ACCEPTING);
            for (int i = random.nextInt(9); i > 0; i--) {
                walk(false);
                if (!workloads.isEmpty() && random.nextBoolean()) {
                    feed.line(
                            """
                            {"kind":"workload_progress","node_id":%d,"workload":"%s",\
                            "in_flight":%d}\
                            """
                                    .formatted(id, workloads.getFirst().text(), random.nextInt(3)));
                    fed++;
                }
            }
            if (random.nextInt(5) == 0) {
                jump();
                return;
            }
            go(NodeMode.DRAINED, NodeMode.FENCE_LOST);
            switch (random.nextInt(4)) {
                case 0 -> go(NodeMode.FENCE_LOST, NodeMode.DRAINED);
                case 1 -> {
                    go(NodeMode.FENCE_LOST, NodeMode.DRAINING);
                    walk(false);
                }
                default -> {}
            }
            if (random.nextInt(6) == 0) {
                jump();
            }
        }

        private void walk(boolean fence) throws Exception {
            List<ModeChange> next =
                    TransitionTable.STANDARD.moves().stream()
                            .filter(one -> one.from() == mode && !one.isStay())
                            .filter(one -> fence || !one.touches(NodeMode.FENCE_LOST))
                            .toList();
            ModeChange one = next.get(random.nextInt(next.size()));
            go(one.from(), one.to());
        }

        /// An event before this one was lost.
        private void jump() throws Exception {
            List<ModeChange> next =
                    TransitionTable.STANDARD.moves().stream()
                            .filter(one -> one.from() != mode && !one.isStay())
                            .toList();
            ModeChange one = next.get(random.nextInt(next.size()));
            go(one.from(), one.to());
        }

        void reads(DeskCall desk, SessionPicture picture) {
            ClearViewModel model =
                    new ClearViewModel(node, picture, "avery", desk, Times.ofUtc(), () -> 0L);
            opened = model;
            assertThat(picture.fleet().tracked(node).orElseThrow().incident())
                    .as(seed())
                    .isNotNull();
            authorises = mode == NodeMode.FENCE_LOST;
            model.draft().evidenceProperty(Evidence.POWER).set(true);
            model.draft().reasonProperty().set("seen dark");
            model.draft().resolutionProperty().set(resolution);
            model.review();
            if (model.stepProperty().get() == Step.FINDINGS) {
                Resolution other = Resolution.ALL.get(resolution == Resolution.ALL.get(0) ? 1 : 0);
                model.draft().resolutionProperty().set(other);
                model.review();
            }
            assertThat(model.stepProperty().get()).as(seed()).isEqualTo(Step.CONFIRM);
            promised = lines(Objects.requireNonNull(model.actProperty().get()).lines());
            assertThat(promised).as(seed()).isNotEmpty();
        }

        void isRaisedAgain() throws Exception {
            go(
                    mode == NodeMode.FENCE_LOST ? NodeMode.ACCEPTING : NodeMode.DRAINED,
                    mode == NodeMode.FENCE_LOST ? NodeMode.DRAINING : NodeMode.FENCE_LOST);
        }

        /// Answers whether it was handed in.
        boolean operates(SessionPicture picture) {
            if (turn != Turn.UNSEEN_RAISE_BEFORE) {
                model().show(picture);
            }
            model().typedProperty().set(node.toString());
            submitted = model().readyProperty().get();
            assertThat(submitted).as(seed()).isEqualTo(turn != Turn.SEEN_RAISE_BEFORE);
            model().operate();
            return submitted;
        }

        void goesOn() throws Exception {
            if (model().stepProperty().get() != Step.OUTCOME || !authorises) {
                return;
            }
            NodeMode resolved =
                    Objects.requireNonNull(model().draft().resolutionProperty().get()).target();
            NodeMode other = resolved == NodeMode.DRAINED ? NodeMode.DRAINING : NodeMode.DRAINED;
            switch (turn) {
                case AS_RESOLVED -> go(NodeMode.FENCE_LOST, resolved);
                case ANOTHER_WAY -> go(NodeMode.FENCE_LOST, other);
                case EVENT_LOST -> jump();
                case RAISED_AGAIN -> go(NodeMode.DRAINED, NodeMode.FENCE_LOST);
                case A_WORKLOAD_JOINS -> {
                    feed.line(
                            """
                            {"kind":"workload_progress","node_id":%d,"workload":"late",\
                            "in_flight":1}\
                            """
                                    .formatted(id));
                    fed++;
                    go(NodeMode.FENCE_LOST, resolved);
                }
                case SEEN_RAISE_BEFORE, UNSEEN_RAISE_BEFORE ->
                        throw new AssertionError("accepted though raised, " + seed());
            }
        }

        void isJudged(SessionPicture picture) {
            model().show(picture);
            List<Tuple> done =
                    picture.facts().getOrDefault(node, List.of()).stream()
                            .map(Fact::told)
                            .flatMap(List::stream)
                            .filter(Fact.Told::catchUp)
                            .map(one -> tuple(one.workload().text(), one.action()))
                            .toList();
            seen.merge(turn, 1, Integer::sum);
            boolean released =
                    switch (turn) {
                        case AS_RESOLVED, A_WORKLOAD_JOINS -> true;
                        case ANOTHER_WAY, EVENT_LOST, RAISED_AGAIN -> !authorises;
                        case SEEN_RAISE_BEFORE, UNSEEN_RAISE_BEFORE -> false;
                    };
            if (!released) {
                assertThat(done).as(seed()).isEmpty();
                if (submitted && turn != Turn.UNSEEN_RAISE_BEFORE) {
                    assertThat(outcome().state()).as(seed()).isEqualTo(ClearOutcome.State.VOID);
                } else {
                    assertThat(model().lockProperty().get()).as(seed()).contains("ead it again");
                    assertThat(model().stepProperty().get()).as(seed()).isEqualTo(Step.CONFIRM);
                }
                return;
            }
            ClearOutcome outcome = outcome();
            assertThat(outcome.state()).as(seed()).isEqualTo(ClearOutcome.State.RELEASED);
            if (turn == Turn.A_WORKLOAD_JOINS && authorises) {
                isHonestOfTheLateOne(done, outcome);
                return;
            }
            assertThat(done).as(seed()).containsExactlyInAnyOrderElementsOf(promised);
            assertThat(lines(outcome.lines())).as(seed()).isEqualTo(promised);
            assertThat(outcome.lines()).as(seed()).noneMatch(ReleaseLine::flagged);
        }

        /// Who joins the incident after the act is released with it, and that is flagged; where it
        /// takes the place of a workload nobody had named, that one's line is flagged too.
        private void isHonestOfTheLateOne(List<Tuple> done, ClearOutcome outcome) {
            boolean unnamed = workloads.isEmpty();
            assertThat(outcome.lines())
                    .as(seed())
                    .filteredOn(ReleaseLine::flagged)
                    .hasSize(unnamed ? 2 : 1)
                    .anyMatch(one -> one.whole().equals("late"));
            assertThat(done).as(seed()).hasSize(unnamed ? 1 : promised.size() + 1);
            if (!unnamed) {
                assertThat(done).as(seed()).containsAll(promised);
            }
        }

        private ClearViewModel model() {
            return Objects.requireNonNull(opened, this::seed);
        }

        private ClearOutcome outcome() {
            return Objects.requireNonNull(model().outcomeProperty().get(), this::seed);
        }

        private List<Tuple> lines(List<ReleaseLine> lines) {
            return lines.stream().map(one -> tuple(one.whole(), one.action())).toList();
        }

        private String seed() {
            return "seed " + id + ", " + turn;
        }
    }
}
