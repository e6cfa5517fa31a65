package drainboard.ui.timeline;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.session.HandHistory;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Times;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The timeline without a window.
class TimelineViewModelTest {
    private final Times times = new Times(ZoneId.of("Europe/Berlin"));
    private final TimelineViewModel viewModel = new TimelineViewModel(times);
    private final HandHistory run = new HandHistory();

    @Test
    void those_that_need_a_person_come_first_but_not_before_five_seconds_and_never_the_selected() {
        for (long node = 1; node <= 4; node++) {
            run.move(node, DRAINING, DRAINED);
        }
        viewModel.show(run.picture());
        assertThat(names()).containsExactly("0x1", "0x2", "0x3", "0x4");
        viewModel.select(NodeId.of(2));
        run.later(1).move(3, DRAINED, FENCE_LOST).move(2, DRAINED, FENCE_LOST);
        viewModel.show(run.picture());
        assertThat(names()).containsExactly("0x1", "0x2", "0x3", "0x4");
        run.later(5).move(4, DRAINED, FENCE_LOST);
        viewModel.show(run.picture());
        assertThat(names()).containsExactly("0x3", "0x2", "0x4", "0x1");
    }

    @Test
    void a_stale_lane_ends_where_its_source_was_heard_last() {
        run.move(1, ACCEPTING, DRAINING).later(20);
        viewModel.show(run.picture());
        assertThat(viewModel.inSight(9).getFirst().isStale()).isFalse();
        run.later(100).source(new SourceStatus.Stale(HandHistory.BEGIN.plusSeconds(20)));
        viewModel.show(run.picture());
        LaneRow row = viewModel.inSight(9).getFirst();
        assertThat(row.known()).isEqualTo(HandHistory.BEGIN.plusSeconds(20).toEpochMilli());
        assertThat(viewModel.twin().getFirst().until()).isEqualTo("last known 21:00:20.000Z");
        run.source(new SourceStatus.Failed("gone"));
        viewModel.show(run.picture());
        assertThat(viewModel.inSight(9).getFirst().known())
                .isEqualTo(HandHistory.BEGIN.toEpochMilli());
    }

    @Test
    void after_a_gap_a_lane_ends_at_its_last_transition_whatever_is_said_of_its_work() {
        run.move(1, ACCEPTING, DRAINING).later(20).gap("cut short").later(5);
        var _ =
                run.take(
                        new ProgressReport(
                                NodeId.of(1), new WorkloadName("mail"), 3, Stamp.at(run.now())));
        viewModel.show(run.later(2).picture());
        LaneRow row = viewModel.inSight(9).getFirst();
        assertThat(row.isStale()).isTrue();
        assertThat(row.known()).isEqualTo(HandHistory.BEGIN.toEpochMilli());
    }

    @Test
    void when_a_source_was_silent_it_is_only_last_known_how_its_nodes_stood() {
        run.move(1, ACCEPTING, DRAINING).later(100).silent(80).move(2, ACCEPTING, DRAINING);
        viewModel.show(run.later(20).picture());
        List<LaneRow> rows = viewModel.inSight(9);
        LaneRow.Bar silence = rows.getFirst().silences().getFirst();
        assertThat(silence.from()).isEqualTo(HandHistory.BEGIN.plusSeconds(20).toEpochMilli());
        assertThat(silence.until()).isEqualTo(HandHistory.BEGIN.plusSeconds(100).toEpochMilli());
        assertThat(rows.getLast().silences()).as("told of after it").isEmpty();
        assertThat(viewModel.twin())
                .filteredOn(row -> row.what().equals("Last known, siem-a was silent"))
                .singleElement()
                .satisfies(row -> assertThat(row.lasted()).isEqualTo("1 m 20 s"));
        double within = HandHistory.BEGIN.plusSeconds(50).toEpochMilli();
        assertThat(viewModel.told(rows.getFirst(), within, 1)).contains("siem-a was silent");
        assertThat(viewModel.told(rows.getFirst(), within + 60_000, 1)).doesNotContain("silent");
    }

    @Test
    void what_is_in_sight_follows_now_until_it_is_moved_and_again_when_it_is_back() {
        run.move(1, ACCEPTING, DRAINING).later(10);
        viewModel.show(run.picture());
        assertThat(viewModel.isNowInSight()).isTrue();
        viewModel.pan(-0.5);
        assertThat(viewModel.isNowInSight()).isFalse();
        Stretch seen = viewModel.stretch();
        viewModel.show(run.later(30).picture());
        assertThat(viewModel.stretch()).isEqualTo(seen);
        viewModel.goToNow();
        viewModel.show(run.later(30).picture());
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
    }

    @Test
    void all_that_is_remembered_begins_with_the_earliest_whichever_event_came_first() {
        Instant before = HandHistory.BEGIN.minus(Duration.ofDays(4));
        run.move(1, ACCEPTING, DRAINING).later(60);
        run.move(2, ACCEPTING, DRAINING, before).move(2, DRAINING, DRAINED, before.plusSeconds(9));
        viewModel.show(run.picture());
        viewModel.go(viewModel.whole());
        assertThat(viewModel.stretch().from()).isEqualTo((double) before.toEpochMilli());
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
        assertThat(viewModel.density(2)).containsExactly(2, 1);
    }

    @Test
    void the_table_says_the_day_of_what_is_not_of_today() {
        Instant before = HandHistory.BEGIN.minus(Duration.ofDays(4));
        run.move(1, ACCEPTING, DRAINING, before).move(1, DRAINING, DRAINED);
        times.today(run.now());
        viewModel.show(run.picture());
        assertThat(viewModel.twin().getFirst().from()).isEqualTo("16 Nov 21:00:00.000Z");
        assertThat(viewModel.twin().getFirst().until()).isEqualTo("21:00:00.000Z");
    }

    @Test
    void a_filter_hides_lanes_and_tells_how_many() {
        run.move(1, ACCEPTING, DRAINING)
                .move(2, DRAINING, DRAINED)
                .move(3, DRAINED, FENCE_LOST)
                .move(3, FENCE_LOST, DRAINED);
        viewModel.show(run.picture());
        assertThat(viewModel.isHeld(NodeId.of(3))).isTrue();
        assertThat(viewModel.isHeld(NodeId.of(1))).isFalse();
        viewModel.showOnly(node -> node.equals(NodeId.of(1)), "node:1");
        assertThat(names()).containsExactly("0x1");
        assertThat(viewModel.headProperty().get()).startsWith("1 node, 2 hidden, ");
        viewModel.showOnly(_ -> false, "mode:\u202ex");
        assertThat(viewModel.emptyProperty().get())
                .isEqualTo("No lane matches mode:\\u{202E}x. 3 are hidden.");
        assertThat(viewModel.hidingProperty().get()).isTrue();
        viewModel.showOnly(_ -> true, "");
        assertThat(viewModel.emptyProperty().get()).isEmpty();
        assertThat(names()).hasSize(3);
    }

    @Test
    void times_follow_the_zone_and_hostile_text_is_written_out() {
        run.move(1, ACCEPTING, DRAINING).later(10).garble(1, "x\u202Ey\nz").later(10);
        viewModel.show(run.picture());
        times.turn();
        assertThat(viewModel.twin().getFirst().from()).isEqualTo("22:00:00.000+01:00");
        LaneRow row = viewModel.inSight(9).getFirst();
        String card =
                viewModel.told(row, (double) HandHistory.BEGIN.plusSeconds(10).toEpochMilli(), 100);
        assertThat(card).contains("Refused: malformed: x").doesNotContain("\u202E", "y\nz");
    }

    @Test
    void pinned_lanes_stand_at_the_top() {
        for (long node = 1; node <= 4; node++) {
            run.move(node, DRAINING, DRAINED);
        }
        viewModel.show(run.picture());
        viewModel.select(NodeId.of(4));
        viewModel.pin();
        assertThat(names()).containsExactly("0x4", "0x1", "0x2", "0x3");
        viewModel.pin();
        assertThat(names()).containsExactly("0x4", "0x1", "0x2", "0x3");
        viewModel.select(NodeId.of(1));
        viewModel.show(run.later(6).picture());
        assertThat(names()).containsExactly("0x2", "0x1", "0x3", "0x4");
    }

    @Test
    void a_young_run_fills_the_view_until_the_operator_moves_it() {
        run.move(1, ACCEPTING, DRAINING).later(40);
        viewModel.show(run.picture());
        assertThat(viewModel.stretch().length()).isEqualTo(60_000);
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
        viewModel.show(run.later(50).picture());
        assertThat(viewModel.stretch().length()).isEqualTo(120_000);
        viewModel.show(run.later(3000).picture());
        assertThat(viewModel.stretch().length()).isEqualTo(900_000);
        viewModel.zoom(0.5);
        viewModel.show(run.later(3000).picture());
        assertThat(viewModel.stretch().length()).isEqualTo(450_000);
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
    }

    @Test
    void pinned_lanes_stay_in_sight_while_others_scroll_and_can_be_hidden() {
        for (long node = 1; node <= 9; node++) {
            run.move(node, DRAINING, DRAINED);
        }
        viewModel.show(run.picture());
        viewModel.inSight(4);
        viewModel.select(NodeId.of(7));
        viewModel.pin();
        viewModel.scroll(-99);
        viewModel.scroll(3);
        assertThat(names(4)).containsExactly("0x7", "0x4", "0x5", "0x6");
        assertThat(viewModel.pinnedInSight()).isEqualTo(1);
        viewModel.scroll(99);
        assertThat(names(4)).containsExactly("0x7", "0x6", "0x8", "0x9");
        viewModel.select(NodeId.of(1));
        assertThat(names(4)).containsExactly("0x7", "0x1", "0x2", "0x3");
        viewModel.collapse(true);
        assertThat(names(9)).doesNotContain("0x7").hasSize(8);
        assertThat(viewModel.pins()).hasSize(1);
        viewModel.collapse(false);
        assertThat(names(9)).startsWith("0x7").hasSize(9);
    }

    @Test
    void a_span_is_marked_with_its_length_and_let_go_again() {
        run.move(1, ACCEPTING, DRAINING).later(75).move(1, DRAINING, DRAINED).later(20);
        viewModel.show(run.picture());
        viewModel.select(NodeId.of(1));
        double then = HandHistory.BEGIN.plusSeconds(30).toEpochMilli();
        viewModel.measure(then);
        assertThat(viewModel.measuredProperty().get()).startsWith("0x1: Draining 1 m 15 s, from ");
        LaneRow row = viewModel.inSight(9).getFirst();
        assertThat(row.bars()).filteredOn(bar -> viewModel.marked().is(row, bar)).hasSize(1);
        viewModel.measure(then);
        assertThat(viewModel.measuredProperty().get()).isEmpty();
        viewModel.measure(viewModel.now());
        assertThat(viewModel.measuredProperty().get()).startsWith("0x1: Drained 20 s, from ");
    }

    @Test
    void a_moment_near_an_edge_or_a_mark_snaps_to_it() {
        run.move(1, ACCEPTING, DRAINING).later(10).garble(1, "cut").later(10);
        viewModel.show(run.picture());
        LaneRow row = viewModel.inSight(9).getFirst();
        double begin = HandHistory.BEGIN.toEpochMilli();
        assertThat(row.snapped(begin + 800, 1000)).isEqualTo(begin);
        assertThat(row.snapped(begin + 9500, 1000)).isEqualTo(begin + 10_000);
        assertThat(row.snapped(begin + 5000, 1000)).isEqualTo(begin + 5000);
    }

    @Test
    void what_was_let_go_of_is_told() {
        for (int i = 0; i < 150; i++) {
            run.later(1).move(1, ACCEPTING, DRAINING).later(1).move(1, DRAINING, ACCEPTING);
        }
        viewModel.show(run.picture());
        assertThat(viewModel.inSight(9).getFirst().older()).isPositive();
        assertThat(viewModel.twin().getFirst().what()).endsWith(" older not shown");
        assertThat(viewModel.older()).isZero();
        for (int i = 0; i < 2500; i++) {
            run.later(1).move(2, ACCEPTING, DRAINING).later(1).move(2, DRAINING, ACCEPTING);
        }
        viewModel.show(run.picture());
        assertThat(viewModel.older()).isPositive();
    }

    private List<String> names(int most) {
        return viewModel.inSight(most).stream().map(LaneRow::name).toList();
    }

    private List<String> names() {
        return viewModel.inSight(9).stream().map(LaneRow::name).toList();
    }
}
