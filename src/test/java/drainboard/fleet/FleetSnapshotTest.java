package drainboard.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What changed between two pictures is found whatever order they keep their nodes in.
final class FleetSnapshotTest {

    @RepeatedTest(300)
    void what_is_another_object_or_new_is_told_and_nothing_else(RepetitionInfo repetition) {
        long seed = 7_000L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        Map<NodeId, NodeState> before = new LinkedHashMap<>();
        int count = random.nextInt(40);
        for (int node = 0; node < count; node++) {
            before.put(NodeId.of(node), state(node));
        }
        Map<NodeId, NodeState> after = new LinkedHashMap<>();
        Set<NodeId> expected = new HashSet<>();
        for (NodeId node : order(before, random)) {
            if (random.nextInt(20) == 0) {
                continue;
            }
            boolean changed = random.nextInt(4) == 0;
            after.put(node, changed ? state(node.id()) : before.getOrDefault(node, state(0)));
            if (changed) {
                expected.add(node);
            }
        }
        int fresh = random.nextInt(4);
        for (int node = count; node < count + fresh; node++) {
            after.put(NodeId.of(node), state(node));
            expected.add(NodeId.of(node));
        }

        List<NodeState> told = new FleetSnapshot(after).changedSince(new FleetSnapshot(before));

        assertEquals(expected.size(), told.size(), () -> "each once, seed " + seed);
        assertEquals(
                expected,
                new HashSet<>(told.stream().map(NodeState::node).toList()),
                () -> "seed " + seed);
    }

    @Test
    void what_was_asked_before_is_told_again() {
        FleetSnapshot first = new FleetSnapshot(Map.of(NodeId.of(1), state(1)));
        FleetSnapshot second = new FleetSnapshot(Map.of(NodeId.of(1), state(1)));
        List<NodeState> told = second.changedSince(first);
        assertEquals(1, told.size());
        assertSame(told, second.changedSince(first));
        assertEquals(List.of(), second.changedSince(second));
        assertEquals(told, second.changedSince(first));
        assertEquals(told, second.changedSince(FleetSnapshot.EMPTY));
    }

    private static List<NodeId> order(Map<NodeId, NodeState> before, Random random) {
        List<NodeId> order = new ArrayList<>(before.keySet());
        if (random.nextInt(3) == 0) {
            Collections.shuffle(order, random);
        }
        return order;
    }

    private static NodeState state(long node) {
        return NodeState.Unseen.holding(NodeId.of(node), List.of());
    }
}
