package drainboard.ui.drain;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Rows are brought in order at the cost of what has changed: comparisons are counted, not time.
class DrainOrderScaleTest {
    private static final int NODES = 700;
    private static final int ROWS = 3 * NODES;
    private static final long MOST = (long) (ROWS * (Math.log(ROWS) / Math.log(2)));

    private final DrainRun run = new DrainRun();
    private final DrainViewModel model = new DrainViewModel();

    private long comparedBy(Runnable change) {
        change.run();
        long before = model.compared();
        model.show(run.picture());
        return model.compared() - before;
    }

    private void all(NodeMode from, NodeMode to) {
        for (int node = 0; node < NODES; node++) {
            run.move(node, from, to);
        }
    }

    private void begin() {
        for (int node = 0; node < NODES; node++) {
            run.place(node, "a-" + node, "b-" + node, "c-" + node);
        }
        assertThat(comparedBy(() -> all(NodeMode.ACCEPTING, NodeMode.DRAINING)))
                .isLessThanOrEqualTo(MOST);
        assertThat(model.rows()).hasSize(ROWS);
    }

    @Test
    void nothing_is_compared_where_nothing_changes() {
        begin();
        assertThat(comparedBy(() -> {})).isZero();
        assertThat(comparedBy(() -> run.later(1))).isZero();
        assertThat(comparedBy(() -> run.later(20))).isZero();
    }

    @Test
    void one_sort_is_enough_where_every_row_changes() {
        begin();
        run.later(6);
        assertThat(comparedBy(() -> all(NodeMode.DRAINING, NodeMode.DRAINED)))
                .isLessThanOrEqualTo(MOST);
        run.later(6);
        assertThat(comparedBy(() -> all(NodeMode.DRAINED, NodeMode.FENCE_LOST)))
                .isLessThanOrEqualTo(MOST);
        List<DrainNeed> needs = model.rows().stream().map(DrainRow::need).toList();
        assertThat(needs).hasSize(ROWS).containsOnly(DrainNeed.HALTED);
    }

    @Test
    void rows_wait_for_their_rest_and_are_compared_once_then() {
        begin();
        long meanwhile =
                comparedBy(() -> run.later(1).move(1, NodeMode.DRAINING, NodeMode.DRAINED));
        assertThat(meanwhile).isZero();
    }

    @Test
    void a_line_that_changes_in_a_long_list_is_told_as_the_same_line() {
        begin();
        List<String> told = new ArrayList<>();
        model.lines()
                .addListener(
                        (ListChangeListener<DrainLine>)
                                change -> {
                                    while (change.next()) {
                                        told.add(change.wasUpdated() ? "updated" : "changed");
                                    }
                                });
        comparedBy(() -> run.later(1).move(1, NodeMode.DRAINING, NodeMode.DRAINED));
        assertThat(told).isNotEmpty().containsOnly("updated");
        assertThat(model.rows().stream().filter(row -> row.course().mode() == NodeMode.DRAINED))
                .hasSize(3);
    }

    @Test
    void a_long_list_takes_what_is_new_within_a_second_and_counts_it_at_once() {
        begin();
        int before = model.lines().size();
        DrainKey late = DrainKey.of(NodeId.of(NODES));
        comparedBy(
                () -> run.place(NODES, "late").move(NODES, NodeMode.ACCEPTING, NodeMode.DRAINING));
        assertThat(model.headlineProperty().get()).isEqualTo("Drains " + (ROWS + 1));
        assertThat(model.lines()).hasSize(before);
        comparedBy(() -> run.later(1));
        assertThat(model.lines()).hasSize(before + 2);
        assertThat(model.placeOf(late)).isEqualTo(before);
    }

    @Test
    void a_whole_fleet_with_a_held_line_and_folded_nodes_is_compared_no_more() {
        int nodes = 10_000;
        long most = (long) (4.0 * nodes * (Math.log(4.0 * nodes) / Math.log(2)));
        for (int node = 0; node < nodes; node++) {
            run.place(node, "a-" + node, "b-" + node, "c-" + node);
        }
        assertThat(comparedBy(() -> moveAll(nodes, NodeMode.ACCEPTING, NodeMode.DRAINING)))
                .isLessThanOrEqualTo(most);
        assertThat(model.lines()).hasSize(4 * nodes);
        for (int node = 0; node < 100; node++) {
            model.collapse(NodeId.of(node), true);
        }
        assertThat(model.lines()).hasSize(4 * nodes - 300);
        DrainKey held = model.lines().get(20_001).key();
        model.selected().set(held);
        run.later(6);
        assertThat(comparedBy(() -> moveAll(5_000, NodeMode.DRAINING, NodeMode.DRAINED)))
                .isLessThanOrEqualTo(most);
        run.later(6);
        assertThat(comparedBy(() -> moveAll(5_000, NodeMode.DRAINED, NodeMode.FENCE_LOST)))
                .isLessThanOrEqualTo(most);
        assertThat(model.placeOf(held)).isEqualTo(20_001);
        assertThat(comparedBy(() -> run.later(1))).isZero();
    }

    private void moveAll(int nodes, NodeMode from, NodeMode to) {
        for (int node = 0; node < nodes; node++) {
            run.move(node, from, to);
        }
    }
}
