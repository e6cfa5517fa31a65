package drainboard.ui.diagram;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;
import static drainboard.ui.diagram.HandRun.NOW;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.session.Lane;
import drainboard.session.Lane.Span;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.ModeDiagramModel.Ghost;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/// The diagram counts right, says what just happened, and is red only for a reason.
class ModeDiagramViewModelTest {
    private final ModeDiagramViewModel viewModel = new ModeDiagramViewModel();

    @Test
    void nodes_are_counted_where_they_are() {
        show(new HandRun().in(ACCEPTING, 1, 60).in(DRAINING, 2, 252).in(DRAINING, 3, 20));
        assertThat(model().box(ACCEPTING).count()).isEqualTo(1);
        assertThat(model().box(DRAINING).count()).isEqualTo(2);
        assertThat(model().box(DRAINING).oldest()).isEqualTo(Duration.ofSeconds(252));
        assertThat(model().box(DRAINING).text()).isEqualTo("Draining 2, oldest 4 m 12 s");
        assertThat(model().alarmed()).isFalse();
    }

    @Test
    void a_doubtful_node_is_unknown_and_counts_once() {
        show(new HandRun().in(ACCEPTING, 1, 60).in(DRAINING, 2, 60).doubt(2));
        assertThat(model().box(DRAINING).count()).isZero();
        assertThat(model().box(DRAINING).oldest()).isNull();
        assertThat(model().unknown()).isEqualTo(1);
        assertThat(model().total()).isEqualTo(2);
    }

    @Test
    void a_node_that_no_transition_told_of_is_unknown() {
        HandRun run = new HandRun().in(ACCEPTING, 1, 60).report(7, "orders", "ledger");
        show(run);
        assertThat(model().unknown()).isEqualTo(1);
        assertThat(model().sum()).endsWith("+ Unknown 1 = 2 nodes");
        viewModel.countPlacements(true);
        assertThat(model().unknown()).as("its placements").isEqualTo(2);
    }

    @Test
    void nothing_is_called_last_known_where_nothing_is_unknown() {
        viewModel.show(new HandRun().lose().picture());
        assertThat(model().unknown()).isZero();
        assertThat(model().whole()).isEqualTo("of 0 nodes");
    }

    @Test
    void with_the_source_lost_every_node_is_unknown() {
        show(new HandRun().in(ACCEPTING, 1, 60).in(FENCE_LOST, 2, 60).lose());
        assertThat(model().unknown()).isEqualTo(2);
        assertThat(model().box(FENCE_LOST).count()).isZero();
        assertThat(model().alarmed()).as("the latch is held all the same").isTrue();
    }

    @Test
    void a_held_node_that_is_only_last_known_wears_its_badge_where_it_is_counted() {
        HandRun run = new HandRun().in(ACCEPTING, 1, 60).in(FENCE_LOST, 1, 60);
        run.move(1, FENCE_LOST, DRAINED, 30);
        show(run.in(FENCE_LOST, 2, 20).lose());
        assertThat(model().unknown()).isEqualTo(2);
        assertThat(model().unknownHeld()).isEqualTo(2);
        assertThat(model().text()).contains("; Unknown 2, 2 still held; ");
        assertThat(model().boxes()).allMatch(box -> box.held() == 0);
    }

    @Test
    void a_node_that_left_fence_lost_is_still_held() {
        show(new HandRun().in(FENCE_LOST, 1, 60).move(1, FENCE_LOST, DRAINED, 30));
        assertThat(model().box(FENCE_LOST).count()).isZero();
        assertThat(model().box(DRAINED).count()).isEqualTo(1);
        assertThat(model().box(DRAINED).heldElsewhere()).isEqualTo(1);
        assertThat(model().box(DRAINED).text()).endsWith("1 still held");
        assertThat(model().alarmed()).isTrue();
    }

    @Test
    void whatever_happens_the_counts_add_up() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            HandRun run = new HandRun();
            for (int i = 0; i < 60; i++) {
                ModeChange change = ModeChange.at(random.nextInt(ModeChange.count()));
                run.move(random.nextInt(12), change.from(), change.to(), 100 - i);
                if (random.nextInt(9) == 0) {
                    run.doubt(random.nextInt(12));
                }
                if (random.nextInt(9) == 0) {
                    run.report(random.nextInt(20), "orders", "ledger");
                }
            }
            show(run);
            assertThat(model().total()).isEqualTo(run.picture().fleet().nodes().size());
            boolean held =
                    run.picture().fleet().tracked().stream().anyMatch(n -> n.incident() != null);
            assertThat(model().alarmed()).isEqualTo(held || model().box(FENCE_LOST).count() > 0);
        }
    }

    @Test
    void a_taken_change_is_lit_for_three_seconds() {
        HandRun run = new HandRun().in(MAINTENANCE, 2, 4).in(DRAINING, 1, 3);
        show(run);
        assertThat(model().lit()).containsExactly(ModeChange.of(ACCEPTING, DRAINING));
        viewModel.show(run.picture(NOW.plusSeconds(1)));
        assertThat(model().lit()).isEmpty();
    }

    @Test
    void a_line_tells_how_many_went_and_the_last_five() {
        HandRun run = new HandRun();
        for (int i = 0; i < 7; i++) {
            run.in(DRAINING, i, 20 - i);
        }
        ModeChange change = ModeChange.of(ACCEPTING, DRAINING);
        show(run);
        assertThat(model().plus(change)).isEmpty();
        show(run.in(DRAINING, 8, 2).in(DRAINING, 9, 1));
        assertThat(model().plus(change)).isEqualTo("+2");
        assertThat(model().lastOf(change, Times.ofUtc()).lines())
                .hasSize(6)
                .startsWith("accepting → draining", "21:24:06Z  0x9", "21:24:05Z  0x8");
        assertThat(model().lastOf(ModeChange.of(MAINTENANCE, RETURNING), Times.ofUtc()))
                .endsWith("not taken lately");
        assertThat(Objects.requireNonNull(model().taken().get(change)).pace())
                .isEqualTo(Passages.Pace.CALM);
    }

    @Test
    void many_at_once_are_a_busy_line() {
        HandRun run = new HandRun();
        for (int i = 0; i < 9; i++) {
            run.in(DRAINING, i, 1);
        }
        show(run);
        ModeChange change = ModeChange.of(ACCEPTING, DRAINING);
        assertThat(Objects.requireNonNull(model().taken().get(change)).pace())
                .isEqualTo(Passages.Pace.BUSIEST);
        assertThat(model().plus(change)).isEqualTo("\u22655");
        viewModel.show(run.picture(NOW.plusSeconds(3)));
        assertThat(Objects.requireNonNull(model().taken().get(change)).pace())
                .isEqualTo(Passages.Pace.CALM);
    }

    @Test
    void placements_can_be_counted_and_the_sum_is_told() {
        HandRun run = new HandRun().in(ACCEPTING, 1, 60).in(DRAINING, 2, 60).doubt(2);
        show(run);
        assertThat(model().sum())
                .isEqualTo(
                        "Accepting 1 + Draining 0 + Drained 0 + Maintenance 0 + Returning 0"
                                + " + Fence lost 0 + Unknown 1 = 2 nodes");
        viewModel.countPlacements(true);
        show(run.place(DRAINING, 3, "orders", "ledger", "mail"));
        assertThat(model().box(DRAINING).count()).isEqualTo(3);
        assertThat(model().sum()).endsWith("+ Unknown 1 = 5 placements");
        viewModel.countPlacements(false);
        assertThat(model().total()).isEqualTo(3);
    }

    @Test
    void the_way_of_a_placement_begins_where_its_node_accepted_work_last() {
        List<Span> past =
                List.of(
                        new Span(DRAINED, NOW.minusSeconds(90), NOW.minusSeconds(80), false),
                        new Span(ACCEPTING, NOW.minusSeconds(80), NOW.minusSeconds(70), false),
                        new Span(DRAINING, NOW.minusSeconds(70), NOW.minusSeconds(60), false));
        Lane sure = lane(past, new Span(DRAINED, NOW.minusSeconds(60), null, false));
        assertThat(ModeDiagramViewModel.stops(sure, false))
                .containsExactly(ACCEPTING, DRAINING, DRAINED);
        assertThat(ModeDiagramViewModel.stops(sure, true)).containsExactly(ACCEPTING, DRAINING);
        Lane unsure = lane(past, new Span(DRAINED, NOW.minusSeconds(60), null, true));
        assertThat(ModeDiagramViewModel.stops(unsure, false)).containsExactly(ACCEPTING, DRAINING);
        assertThat(ModeDiagramViewModel.stops(lane(past, null), false))
                .containsExactly(ACCEPTING, DRAINING);
    }

    private static Lane lane(List<Span> past, @Nullable Span present) {
        return new Lane(
                NodeId.of(1),
                past,
                present,
                List.of(),
                null,
                List.of(),
                0,
                NOW,
                "siem-a",
                List.of());
    }

    @Test
    void a_change_within_a_mode_lights_nothing() {
        show(new HandRun().move(1, ACCEPTING, ACCEPTING, 1));
        assertThat(model().lit()).isEmpty();
    }

    @Test
    void a_refused_pair_haunts_for_ten_minutes_and_is_told_after() {
        HandRun run = new HandRun().refuse(ACCEPTING, DRAINED, 2, 400);
        show(run);
        assertThat(model().ghosts())
                .containsExactly(new Ghost(ModeChange.of(ACCEPTING, DRAINED), 2));
        viewModel.show(run.picture(NOW.plusSeconds(201)));
        assertThat(model().ghosts()).isEmpty();
        assertThat(model().refusal())
                .hasValueSatisfying(
                        last -> {
                            assertThat(last.pair()).isEqualTo("accepting → drained ×2");
                            assertThat(last.detail()).isEqualTo("last on 0x77, 10 m 01 s ago");
                        });
    }

    @Test
    void a_picture_that_looks_the_same_is_no_change() {
        List<ModeDiagramModel> seen = new ArrayList<>();
        HandRun run = new HandRun().in(ACCEPTING, 1, 60);
        show(run);
        viewModel.model().addListener((_, _, next) -> seen.add(next));
        viewModel.show(run.picture(NOW.plusMillis(400)));
        assertThat(seen).isEmpty();
        viewModel.show(run.picture(NOW.plusMillis(1000)));
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_newer_table_has_extra_pairs() {
        ModeChange extra = ModeChange.of(MAINTENANCE, ACCEPTING);
        show(new HandRun(extra));
        assertThat(model().extras()).containsExactly(extra);
        assertThat(model().moves()).containsAll(TransitionTable.STANDARD.moves());
        assertThat(model().text()).endsWith("also permitted maintenance → accepting");
    }

    @Test
    void the_diagram_can_be_read_aloud() {
        show(
                new HandRun()
                        .in(RETURNING, 1, 20)
                        .in(ACCEPTING, 2, 60)
                        .doubt(2)
                        .refuse(ACCEPTING, DRAINED, 2, 5));
        assertThat(model().text())
                .isEqualTo(
                        "Accepting 0; Draining 0; Drained 0; Maintenance 0; "
                                + "Returning 1, oldest 20 s; Fence lost 0; Unknown 1; "
                                + "in all 2 nodes; refused accepting → drained 2 times");
    }

    @Test
    void the_chosen_mode_chosen_again_is_none() {
        viewModel.choose(DRAINING);
        assertThat(viewModel.chosen().get()).contains(DRAINING);
        viewModel.choose(DRAINED);
        assertThat(viewModel.chosen().get()).contains(DRAINED);
        viewModel.choose(DRAINED);
        assertThat(viewModel.chosen().get()).isEmpty();
    }

    private void show(HandRun run) {
        viewModel.show(run.picture());
    }

    private ModeDiagramModel model() {
        ModeDiagramModel model = viewModel.model().get();
        assertThat(model.boxes()).extracting(ModeDiagramModel.Box::mode).isEqualTo(NodeMode.ALL);
        return model;
    }
}
