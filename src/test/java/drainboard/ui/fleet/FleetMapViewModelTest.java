package drainboard.ui.fleet;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.ui.control.Look;
import drainboard.ui.control.Times;
import drainboard.ui.diagram.HandRun;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The tiles are the nodes in report order, and say no more than is known.
class FleetMapViewModelTest {
    private final FleetMapViewModel viewModel = new FleetMapViewModel();
    private final HandRun run = new HandRun();

    @Test
    void tiles_stand_in_report_order() {
        run.in(DRAINED, 0x51, 10).in(ACCEPTING, -1, 10).in(DRAINING, 0x8, 10);
        viewModel.show(run.picture());
        assertThat(tiles())
                .extracting(tile -> tile.node().hex())
                .containsExactly("0x8", "0x51", "0xffffffffffffffff");
        assertThat(tiles())
                .extracting(Tile::look)
                .containsExactly(Look.DRAINING, Look.DRAINED, Look.ACCEPTING);
    }

    @Test
    void an_unchanged_picture_changes_no_tile() {
        run.in(DRAINED, 1, 10);
        viewModel.show(run.picture());
        List<Tile> before = tiles();
        viewModel.show(run.picture());
        assertThat(tiles()).isSameAs(before);
        run.in(DRAINING, 2, 5);
        viewModel.show(run.picture());
        assertThat(tiles()).hasSize(2);
        assertThat(tiles().getFirst()).isSameAs(before.getFirst());
    }

    @Test
    void a_halted_node_wears_a_badge_wherever_it_is() {
        run.in(FENCE_LOST, 1, 60).move(1, FENCE_LOST, DRAINED, 30);
        viewModel.show(run.picture());
        assertThat(tiles().getFirst().look()).isEqualTo(Look.DRAINED);
        assertThat(tiles().getFirst().halted()).isTrue();
        assertThat(tiles().getFirst().text(Times.ofUtc()))
                .isEqualTo("0x1, drained since 21:23:37Z, halted");
    }

    @Test
    void a_node_nobody_can_vouch_for_has_no_mode() {
        run.in(DRAINING, 1, 60).in(DRAINING, 2, 60).doubt(1);
        viewModel.show(run.picture());
        assertThat(tiles()).extracting(Tile::look).containsExactly(Look.UNKNOWN, Look.DRAINING);
        viewModel.show(run.lose().picture());
        assertThat(tiles()).extracting(Tile::look).containsOnly(Look.UNKNOWN);
        assertThat(tiles().getFirst().text(Times.ofUtc()))
                .startsWith("0x1, unknown, last known draining");
    }

    @Test
    void the_selection_is_told() {
        List<String> told = new ArrayList<>();
        viewModel.selectedNode().addListener((_, _, node) -> told.add(node.toString()));
        viewModel.select(NodeId.of(7));
        viewModel.select(NodeId.of(7));
        viewModel.selectNone();
        assertThat(told).containsExactly("Optional[0x7]", "Optional.empty");
    }

    private List<Tile> tiles() {
        return viewModel.tiles().get();
    }
}
