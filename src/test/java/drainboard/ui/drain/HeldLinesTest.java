package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// Lines move at most every five seconds, and never the one that is chosen or under the pointer.
class HeldLinesTest {
    private static final Map<NodeMode, NodeMode> ONWARDS =
            Map.of(
                    DRAINING, DRAINED,
                    DRAINED, FENCE_LOST,
                    FENCE_LOST, DRAINING,
                    MAINTENANCE, MAINTENANCE,
                    RETURNING, RETURNING);
    private static final int NODES = 60;

    private final DrainViewModel model = new DrainViewModel();
    private final DrainRun run = new DrainRun();

    @Test
    void the_row_under_the_pointer_keeps_its_place_while_a_halt_goes_above_it() {
        DrainRun many = Scenes.many();
        model.show(many.picture());
        DrainKey mail = key("mail-stream");
        int place = model.placeOf(mail);
        model.pointed().set(mail);
        model.show(many.later(6).move(0x1a, MAINTENANCE, FENCE_LOST).picture());
        model.show(many.later(6).move(0x77, DRAINING, DRAINED, FENCE_LOST).picture());
        assertThat(model.placeOf(mail)).isEqualTo(place);
        assertThat(model.placeOf(key("thumbnailer"))).isLessThan(place);
        model.pointed().set(null);
        model.show(many.later(6).picture());
        assertThat(model.rows().stream().map(row -> row.name().workload()).limit(3))
                .containsExactly("ledger-batch", "orders-consumer", "thumbnailer");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatever_happens_the_chosen_and_the_pointed_line_stay(long seed) {
        Random random = new Random(seed);
        NodeMode[] modes = begin(random);
        for (int turn = 0; turn < 25; turn++) {
            DrainLine chosen = model.lines().get(random.nextInt(model.lines().size()));
            DrainLine pointed = model.lines().get(random.nextInt(model.lines().size()));
            model.selected().set(chosen.key());
            model.pointed().set(pointed.key());
            int first = model.placeOf(chosen.key());
            int second = model.placeOf(pointed.key());
            for (int move = 0; move < 12; move++) {
                int node = random.nextInt(NODES);
                NodeMode next = Objects.requireNonNull(ONWARDS.get(modes[node]));
                run.move(node, modes[node], next);
                modes[node] = next;
            }
            model.show(run.later(6).picture());
            assertThat(model.placeOf(chosen.key())).as("chosen, turn %d", turn).isEqualTo(first);
            assertThat(model.placeOf(pointed.key())).as("pointed, turn %d", turn).isEqualTo(second);
            assertThat(model.lines()).doesNotHaveDuplicates();
        }
        model.selected().set(null);
        model.pointed().set(null);
        model.show(run.later(6).picture());
        DrainViewModel fresh = new DrainViewModel();
        fresh.show(run.picture());
        assertThat(model.rows()).isEqualTo(fresh.rows());
    }

    /// Nodes of one to four rows, all of which drain, and some of which are folded away.
    private NodeMode[] begin(Random random) {
        NodeMode[] modes = new NodeMode[NODES];
        for (int node = 0; node < NODES; node++) {
            String[] names = new String[1 + random.nextInt(4)];
            for (int one = 0; one < names.length; one++) {
                names[one] = "workload-" + node + "-" + one;
            }
            run.place(node, names);
            modes[node] = DRAINING;
        }
        for (int node = 0; node < NODES; node++) {
            run.move(node, ACCEPTING, DRAINING);
        }
        model.show(run.picture());
        for (int node = 0; node < NODES; node += 5) {
            model.collapse(NodeId.of(node), true);
        }
        return modes;
    }

    @Test
    void lines_rest_for_five_seconds_whatever_happens() {
        begin(new Random(11));
        List<DrainKey> before = keys();
        for (int second = 1; second < 5; second++) {
            model.show(run.later(1).move(second, DRAINING, DRAINED, FENCE_LOST).picture());
            assertThat(keys()).isEqualTo(before);
        }
        model.show(run.later(1).picture());
        assertThat(keys()).isNotEqualTo(before);
    }

    @Test
    void a_filter_that_time_changes_moves_lines_no_more_often() {
        DrainRun many = Scenes.many();
        model.filter().textProperty().set("mode:draining");
        model.show(many.picture());
        assertThat(model.rows()).hasSize(4);
        model.show(many.later(2).move(0x77, DRAINING, DRAINED).picture());
        assertThat(model.rows()).hasSize(4);
        model.show(many.later(3).picture());
        assertThat(model.rows()).hasSize(3);
    }

    private List<DrainKey> keys() {
        return model.lines().stream().map(DrainLine::key).toList();
    }

    private DrainKey key(String workload) {
        return model.rows().stream()
                .map(DrainRow::key)
                .filter(key -> String.valueOf(key.workload()).equals(workload))
                .findFirst()
                .orElseThrow();
    }
}
