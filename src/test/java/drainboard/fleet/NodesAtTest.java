package drainboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.node.NodeState;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A picture is the map that a copy would be, and stays so whatever comes after it.
final class NodesAtTest {

    // Identity is the point: an unchanged node is the same object.
    @SuppressWarnings("ReferenceEquality")
    private static List<NodeState> changed(
            Map<NodeId, NodeState> before, Map<NodeId, NodeState> now) {
        return now.values().stream().filter(state -> before.get(state.node()) != state).toList();
    }

    @RepeatedTest(100)
    void each_picture_stays_what_a_copy_of_the_nodes_was(RepetitionInfo repetition) {
        long seed = 9_100L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        NodeTable nodes = new NodeTable();
        Map<NodeId, NodeState> copy = new LinkedHashMap<>();
        List<NodesAt> pictures = new ArrayList<>();
        List<Map<NodeId, NodeState>> copies = new ArrayList<>();
        NodesAt last = NodesAt.NONE;
        for (int step = 0; step < 60; step++) {
            // Few new nodes, so that pictures share their places as they do in a run.
            NodeId node = NodeId.of(random.nextInt(1 + step / 4));
            NodeState state = NodeState.Unseen.holding(node, List.of());
            nodes.put(node, state);
            copy.put(node, state);
            if (random.nextInt(3) == 0) {
                last = last.next(nodes);
                pictures.add(last);
                copies.add(new LinkedHashMap<>(copy));
            }
        }
        for (int at = 0; at < pictures.size(); at++) {
            NodesAt picture = pictures.get(at);
            Map<NodeId, NodeState> expected = copies.get(at);
            assertThat(picture).as("seed %d", seed).isEqualTo(expected).hasSize(expected.size());
            assertThat(List.copyOf(picture.keySet()))
                    .as("in the same order, seed %d", seed)
                    .isEqualTo(List.copyOf(expected.keySet()));
            assertThat(List.copyOf(picture.values())).isEqualTo(List.copyOf(expected.values()));
            assertThat(List.copyOf(picture.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            for (NodeId node : expected.keySet()) {
                assertThat(picture.get(node)).isSameAs(expected.get(node));
                assertThat(picture).containsKey(node);
            }
            assertThat(picture.get(NodeId.of(1000))).isNull();
            assertThat(picture).doesNotContainKey(NodeId.of(1000));
            int before = random.nextInt(at + 1);
            assertThat(
                            new FleetSnapshot(picture)
                                    .changedSince(new FleetSnapshot(pictures.get(before))))
                    .as("from %d to %d, seed %d", before, at, seed)
                    .isEqualTo(changed(copies.get(before), expected));
        }
    }
}
