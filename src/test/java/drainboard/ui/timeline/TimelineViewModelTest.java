package drainboard.ui.timeline;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.session.HandHistory;
import drainboard.session.SourceStatus;
import drainboard.ui.control.Times;

import org.junit.jupiter.api.Test;

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
    void what_is_in_sight_follows_now_until_it_is_moved_and_again_when_it_is_back() {
        run.move(1, ACCEPTING, DRAINING).later(10);
        viewModel.show(run.picture());
        viewModel.pan(-0.5);
        Stretch seen = viewModel.stretch();
        viewModel.show(run.later(30).picture());
        assertThat(viewModel.stretch()).isEqualTo(seen);
        viewModel.goToNow();
        viewModel.show(run.later(30).picture());
        assertThat(viewModel.stretch().until()).isEqualTo(viewModel.now());
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

    private List<String> names() {
        return viewModel.inSight(9).stream().map(LaneRow::name).toList();
    }
}
