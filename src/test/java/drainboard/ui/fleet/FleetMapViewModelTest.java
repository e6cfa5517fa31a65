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
import drainboard.ui.filter.Filter;

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
        List<TileBlock> blocks = viewModel.blocks().get();
        List<Tile> before = tiles();
        viewModel.show(run.picture());
        assertThat(viewModel.blocks().get()).isSameAs(blocks);
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
    void a_node_that_no_transition_told_of_is_a_dashed_tile() {
        run.in(DRAINING, 1, 60).report(7, "orders");
        viewModel.show(run.picture());
        assertThat(tiles()).extracting(Tile::look).containsExactly(Look.DRAINING, Look.UNKNOWN);
        assertThat(tiles().getLast().text(Times.ofUtc()))
                .isEqualTo("0x7, unknown, no transition seen");
        assertThat(viewModel.headProperty().get()).isEqualTo("2 nodes");
        assertThat(viewModel.twin()).isEqualTo("2 nodes = 1 draining + 1 unknown");
        assertThat(viewModel.card(tiles().getLast().node()))
                .startsWith("0x7", "Unknown, ")
                .contains("Readiness UNKNOWN: no transition seen");
        viewModel.show(run.in(DRAINING, 7, 5).picture());
        assertThat(tiles()).extracting(Tile::look).containsOnly(Look.DRAINING);
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

    @Test
    void nodes_stand_by_rack_with_numbers_in_their_order_and_those_nowhere_last() {
        FleetScene.Site site = new FleetScene.Site();
        for (int node = 1; node <= 12; node++) {
            run.in(node == 3 ? DRAINING : ACCEPTING, node, 60);
            if (node < 12) {
                site.at(node, "rack", "rack-" + node % 4 * 5).at(node, "zone", "z" + node % 2);
            }
        }
        run.in(FENCE_LOST, 5, 60).move(5, FENCE_LOST, DRAINED, 30).doubt(9);
        viewModel.show(site.picture(run));
        assertThat(viewModel.grouping().get()).contains("rack");
        assertThat(names()).containsExactly("rack-0", "rack-5", "rack-10", "rack-15", "no rack");
        assertThat(viewModel.twin())
                .isEqualTo(
                        """
                        rack-0: 2 nodes = 2 accepting
                        rack-5: 3 nodes = 1 accepting + 1 drained + 1 unknown; 1 halted
                        rack-10: 3 nodes = 3 accepting
                        rack-15: 3 nodes = 2 accepting + 1 draining
                        no rack: 1 node = 1 accepting\
                        """);
        viewModel.groupByNext();
        assertThat(names()).containsExactly("z0", "z1", "no zone");
        viewModel.groupByNext();
        assertThat(names()).containsExactly("");
        viewModel.groupByNext();
        assertThat(viewModel.grouping().get()).contains("rack");
        assertThat(viewModel.ungroupable()).isEmpty();
    }

    @Test
    void where_no_file_says_where_nodes_stand_there_is_one_group_without_a_head() {
        run.in(DRAINED, 1, 10);
        viewModel.show(run.picture());
        assertThat(names()).containsExactly("");
        assertThat(viewModel.ungroupable()).startsWith("No placements file says");
    }

    @Test
    void a_group_none_of_whose_nodes_changed_stays_the_same() {
        FleetScene.Site site = new FleetScene.Site();
        for (int node = 1; node <= 8; node++) {
            run.in(ACCEPTING, node, 60);
            site.at(node, "rack", "r" + node % 2);
        }
        viewModel.show(site.picture(run));
        List<TileBlock> before = viewModel.blocks().get();
        viewModel.show(site.picture(run.move(3, ACCEPTING, DRAINING, 5)));
        List<TileBlock> after = viewModel.blocks().get();
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.getLast().words()).isEqualTo("r1: 4 nodes = 3 accepting + 1 draining");
        viewModel.show(site.picture(run.in(ACCEPTING, 10, 5)));
        assertThat(viewModel.blocks().get().getFirst().tiles()).hasSize(4);
        site.at(10, "rack", "r0");
        viewModel.show(site.picture(run));
        assertThat(names()).containsExactly("r0", "r1");
        assertThat(viewModel.blocks().get().getFirst().tiles()).hasSize(5);
    }

    @Test
    void what_a_filter_hides_is_dimmed_and_counted_but_never_a_halt() {
        FleetScene.Site site = new FleetScene.Site();
        for (int node = 1; node <= 9; node++) {
            run.in(node < 4 ? DRAINING : ACCEPTING, node, 60);
            site.at(node, "rack", "rack-" + node % 3);
        }
        run.in(FENCE_LOST, 20, 60);
        viewModel.show(site.picture(run));
        viewModel.showOnly(Filter.of("mode:draining rack:1"));
        assertThat(viewModel.headProperty().get()).isEqualTo("10 nodes, 8 dimmed");
        assertThat(tiles().stream().filter(tile -> !tile.dimmed()))
                .extracting(tile -> tile.node().hex())
                .containsExactly("0x1", "0x14");
        viewModel.show(site.picture(run.move(4, ACCEPTING, DRAINING, 5)));
        assertThat(viewModel.headProperty().get()).isEqualTo("10 nodes, 7 dimmed");
        viewModel.showOnly(Filter.ALL);
        assertThat(viewModel.headProperty().get()).isEqualTo("10 nodes");
    }

    @Test
    void an_age_that_passes_its_limit_brings_a_node_out_without_news_of_it() {
        run.in(DRAINING, 1, 50);
        viewModel.show(run.picture());
        viewModel.showOnly(Filter.of("age>1m"));
        assertThat(tiles().getFirst().dimmed()).isTrue();
        viewModel.show(run.picture(HandRun.NOW.plusSeconds(11)));
        assertThat(tiles().getFirst().dimmed()).isFalse();
    }

    @Test
    void a_card_tells_where_a_node_stands_how_long_and_why_it_may_not_be_touched() {
        FleetScene.Site site = new FleetScene.Site().at(7, "zone", "b\u202e1").at(7, "rack", "r9");
        run.in(FENCE_LOST, 7, 724);
        viewModel.show(site.picture(run));
        assertThat(String.join("\n", viewModel.card(NodeId.of(7))))
                .startsWith("0x7, rack r9, zone b")
                .doesNotContain("\u202e")
                .contains(
                        """

                        Fence lost, 12 m 04 s
                        Readiness NOT READY: halted; is fence lost; no checkpoint
                        Halt present, held; nobody has it
                        1 of 1 placements halted
                        No event of it is kept\
                        """);
        viewModel.show(run.lose().picture());
        assertThat(viewModel.card(NodeId.of(7)))
                .contains("Fence lost?, last known 12 m 04 s")
                .anyMatch(line -> line.startsWith("Readiness UNKNOWN: last known only"));
        assertThat(viewModel.card(NodeId.of(8))).isEmpty();
    }

    private List<String> names() {
        return viewModel.blocks().get().stream().map(TileBlock::name).toList();
    }

    private List<Tile> tiles() {
        return viewModel.blocks().get().stream().flatMap(block -> block.tiles().stream()).toList();
    }
}
