package drainboard.ui.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.session.SessionPicture;
import drainboard.ui.drain.DrainRun;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What is counted from picture to picture is what counting each picture anew says.
class RunningTallyModelTest {
    private static final int NODES = 40;
    private static final List<NodeMode> ROUND =
            List.of(
                    NodeMode.ACCEPTING,
                    NodeMode.DRAINING,
                    NodeMode.DRAINED,
                    NodeMode.FENCE_LOST,
                    NodeMode.MAINTENANCE,
                    NodeMode.RETURNING);

    @Test
    void it_is_the_same_as_counting_anew_whatever_happens() {
        for (int round = 0; round < 20; round++) {
            long seed = new Random().nextLong();
            check(new Random(seed), seed);
        }
    }

    private static void check(Random random, long seed) {
        DrainRun run = new DrainRun();
        for (int node = 0; node < NODES; node++) {
            for (int one = random.nextInt(3); one > 0; one--) {
                run.place(node, "w-" + node + "-" + one);
            }
        }
        RunningTallyModel nodes = new RunningTallyModel(false);
        RunningTallyModel placements = new RunningTallyModel(true);
        for (int step = 0; step < 40; step++) {
            for (int some = random.nextInt(12); some > 0; some--) {
                change(run, random);
            }
            SessionPicture picture = run.later(random.nextInt(3)).picture();
            assertThat(of(nodes, picture))
                    .as("nodes, seed %s, step %s", seed, step)
                    .isEqualTo(of(new RunningTallyModel(false), picture));
            assertThat(of(placements, picture))
                    .as("placements, seed %s, step %s", seed, step)
                    .isEqualTo(of(new RunningTallyModel(true), picture));
            ModeTallyModel said = of(nodes, picture);
            witness(said, picture, "witness, seed " + seed + ", step " + step);
            assertThat(said.counts().values().stream().mapToInt(one -> one).sum() + said.unknown())
                    .as("sum, seed %s, step %s", seed, step)
                    .isEqualTo(picture.fleet().nodes().size());
        }
    }

    private static ModeTallyModel of(RunningTallyModel tally, SessionPicture picture) {
        return tally.of(picture.fleet(), picture.freshness());
    }

    private static void change(DrainRun run, Random random) {
        long node = random.nextInt(NODES);
        switch (random.nextInt(8)) {
            case 0 -> run.doubt(node);
            case 1 -> run.lose();
            case 2 -> run.regain();
            case 3 -> run.clear(node, "avery");
            default -> {
                int at = random.nextInt(ROUND.size());
                run.move(node, ROUND.get(at), ROUND.get((at + 1) % ROUND.size()));
            }
        }
    }

    @Test
    void each_node_is_counted_as_what_is_known_of_it() {
        DrainRun run =
                new DrainRun()
                        .place(1, "a", "b")
                        .place(2, "c")
                        .place(3, "d", "e", "f")
                        .place(4, "h");
        run.move(1, NodeMode.ACCEPTING, NodeMode.DRAINING)
                .move(2, NodeMode.DRAINED, NodeMode.FENCE_LOST)
                .move(3, NodeMode.DRAINED, NodeMode.FENCE_LOST, NodeMode.DRAINING)
                .move(4, NodeMode.ACCEPTING, NodeMode.DRAINING)
                .doubt(4)
                .report(5, "g", 3);
        ModeTallyModel nodes = of(new RunningTallyModel(false), run.picture());
        assertThat(nodes.counts())
                .containsOnly(Map.entry(NodeMode.DRAINING, 2), Map.entry(NodeMode.FENCE_LOST, 1));
        assertThat(nodes.held())
                .containsOnly(Map.entry(NodeMode.DRAINING, 1), Map.entry(NodeMode.FENCE_LOST, 1));
        assertThat(nodes.unknown()).isEqualTo(2);
        ModeTallyModel placements = of(new RunningTallyModel(true), run.picture());
        assertThat(placements.counts())
                .containsOnly(Map.entry(NodeMode.DRAINING, 5), Map.entry(NodeMode.FENCE_LOST, 1));
        assertThat(placements.held())
                .containsOnly(Map.entry(NodeMode.DRAINING, 3), Map.entry(NodeMode.FENCE_LOST, 1));
        assertThat(placements.unknown()).isEqualTo(2);
    }

    /// Counted in a way that has nothing in common with how it is counted from picture to picture.
    private static void witness(ModeTallyModel told, SessionPicture picture, String at) {
        Map<NodeMode, Integer> known = new EnumMap<>(NodeMode.class);
        int unknown = 0;
        for (NodeState state : picture.fleet().nodes().values()) {
            boolean vouched =
                    state instanceof Tracked node
                            && !node.doubts().any()
                            && !picture.freshness().isStale(node.node());
            if (vouched && state instanceof Tracked node && node.mode() != null) {
                known.merge(node.mode(), 1, Integer::sum);
            } else {
                unknown++;
            }
        }
        assertThat(told.counts()).as(at).isEqualTo(known);
        assertThat(told.unknown()).as(at).isEqualTo(unknown);
    }

    @Test
    void nodes_of_another_run_are_let_go() {
        DrainRun run = new DrainRun();
        run.move(1, NodeMode.ACCEPTING, NodeMode.DRAINING)
                .move(2, NodeMode.ACCEPTING, NodeMode.DRAINING);
        RunningTallyModel tally = new RunningTallyModel(false);
        assertThat(of(tally, run.picture()).counts()).containsEntry(NodeMode.DRAINING, 2);
        DrainRun other = new DrainRun().move(2, NodeMode.ACCEPTING, NodeMode.DRAINING);
        assertThat(of(tally, other.picture()).counts()).containsEntry(NodeMode.DRAINING, 1);
    }
}
