package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Stamp;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.source.Direction.Order;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Newest first is told from oldest first by what the transitions say, or left open.
class DirectionTest {
    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void a_history_turned_round_gives_the_opposite_answer() {
        long seed = Long.getLong("drainboard.seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 2000; i++) {
            List<NodeTransition> history = history(random, 1 + random.nextInt(200));
            Order order = order(history);
            assertThat(order).as("seed %d", seed).isNotEqualTo(Order.BACKWARD);
            assertThat(order(history.reversed()))
                    .as("seed %d", seed)
                    .isEqualTo(order == Order.FORWARD ? Order.BACKWARD : Order.UNKNOWN);
            found += order == Order.FORWARD ? 1 : 0;
        }
        assertThat(found).isGreaterThan(1000);
    }

    /// Nodes that go their ways, with times and numbers, or with some of them only.
    private static List<NodeTransition> history(Random random, int length) {
        boolean timed = random.nextBoolean();
        boolean numbered = random.nextBoolean();
        int nodes = 1 + random.nextInt(20);
        Map<Integer, NodeMode> modes = new HashMap<>();
        List<NodeTransition> history = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int node = random.nextInt(nodes);
            NodeMode from = modes.getOrDefault(node, NodeMode.ACCEPTING);
            NodeMode to = next(from, random);
            modes.put(node, to);
            Instant time = timed ? BEGIN.plusSeconds(i) : null;
            history.add(move(node, from, to, time, numbered ? i : -1));
        }
        return history;
    }

    private static NodeMode next(NodeMode from, Random random) {
        return switch (from) {
            case ACCEPTING -> NodeMode.DRAINING;
            case DRAINING -> NodeMode.DRAINED;
            case DRAINED -> random.nextBoolean() ? NodeMode.MAINTENANCE : NodeMode.FENCE_LOST;
            case MAINTENANCE -> NodeMode.RETURNING;
            case RETURNING -> NodeMode.ACCEPTING;
            case FENCE_LOST -> NodeMode.DRAINED;
        };
    }

    private static NodeTransition move(
            int node, NodeMode from, NodeMode to, @Nullable Instant time, long number) {
        return new NodeTransition(
                NodeId.of(node),
                ModeChange.of(from, to),
                new Stamp(time, Math.max(0, number), number >= 0, null),
                List.of());
    }

    private static Order order(List<NodeTransition> history) {
        Direction direction = new Direction();
        history.forEach(direction::add);
        return direction.order();
    }

    @Test
    void two_events_of_a_node_are_enough_where_their_times_agree() {
        NodeTransition first = move(1, NodeMode.ACCEPTING, NodeMode.DRAINING, BEGIN, -1);
        NodeTransition second =
                move(1, NodeMode.DRAINING, NodeMode.DRAINED, BEGIN.plusSeconds(1), -1);
        assertThat(order(List.of(first, second))).isEqualTo(Order.FORWARD);
        assertThat(order(List.of(second, first))).isEqualTo(Order.BACKWARD);
        assertThat(order(List.of(first))).isEqualTo(Order.UNKNOWN);
    }

    @Test
    void a_clock_that_runs_back_does_not_outweigh_what_happened() {
        List<NodeTransition> history = new ArrayList<>();
        NodeMode mode = NodeMode.ACCEPTING;
        for (int i = 0; i < 20; i++) {
            NodeMode to = next(mode, new Random(3));
            history.add(move(1, mode, to, BEGIN.minusSeconds(i), -1));
            mode = to;
        }
        assertThat(order(history)).isEqualTo(Order.UNKNOWN);
    }

    @Test
    void what_comes_after_the_first_two_hundred_is_not_looked_at() {
        Direction direction = new Direction();
        List<NodeTransition> history = history(new Random(1), 200);
        history.forEach(direction::add);
        assertThat(direction.isSettled()).isTrue();
        Order order = direction.order();
        history(new Random(2), 900).reversed().forEach(direction::add);
        assertThat(direction.order()).isEqualTo(order);
    }
}
