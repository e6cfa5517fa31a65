package drainboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.FleetEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.NodeState.Tracked;
import drainboard.node.PlainNode;
import drainboard.node.SupervisionPolicy;
import drainboard.node.Words;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// A packed fleet does what any fleet does, whatever comes; only the room it takes is another. A
/// failure names its seed.
class PackedFleetTest {
    private static final List<Duration> PACES =
            List.of(
                    Duration.ZERO,
                    Duration.ofNanos(1),
                    Duration.ofSeconds(7, 123_456_789),
                    Duration.ofDays(30),
                    Duration.ofDays(365 * 3),
                    Duration.ofDays(365 * 50),
                    Duration.ofDays(365 * 200));

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void halting_and_decisions_come_out_the_same(long seed) {
        agree(seed, new RandomStream(seed, seed % 5 == 0).events(400));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void long_quiet_lives_come_out_the_same_and_most_of_them_are_plain(long seed) {
        Fleet fleet = agree(seed, quiet(seed));
        Set<NodeId> plain = new HashSet<>();
        fleet.eachNode(
                node -> {
                    if (fleet.state(node) instanceof Tracked tracked
                            && PlainNode.write(tracked, new Words())) {
                        plain.add(node);
                    }
                });
        // Where times tell events apart or a sequence does, no event is missed and no node halts.
        if (seed % 4 == 1 && seed % PACES.size() >= 1 && seed % PACES.size() <= 2) {
            assertThat(plain).as("seed %d", seed).hasSizeGreaterThan(15);
        }
    }

    private static Fleet agree(long seed, List<FleetEvent> events) {
        Fleet open = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        Fleet packed = Fleet.packed(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        long position = 0;
        for (FleetEvent event : events) {
            assertThat(packed.accept(event, position))
                    .as("seed %d, event %d, %s", seed, position, event)
                    .isEqualTo(open.accept(event, position));
            position++;
        }
        assertThat(packed.snapshot().nodes())
                .as("seed %d", seed)
                .isEqualTo(open.snapshot().nodes());
        return packed;
    }

    /// Nodes that are drained again and again, at a pace that is the seed's own.
    private static List<FleetEvent> quiet(long seed) {
        Random random = new Random(seed);
        Duration pace = PACES.get((int) (seed % PACES.size()));
        Map<NodeId, NodeMode> modes = new HashMap<>();
        List<FleetEvent> events = new ArrayList<>();
        Instant now = Instant.parse("1971-02-03T04:05:06.789Z");
        for (int i = 0; i < 1500; i++) {
            NodeId node =
                    new NodeId(
                            random.nextInt(3) == 0 ? "east" : null,
                            random.nextInt(8) == 0 ? -1L : random.nextInt(20));
            Instant next = now.plus(pace.multipliedBy(random.nextInt(2)));
            now = next.isBefore(Instant.parse("9999-01-01T00:00:00Z")) ? next : now;
            Stamp stamp = stamp(seed, random, now, i);
            if (random.nextInt(6) == 0) {
                events.add(new ProgressReport(node, name(random), random.nextInt(4), stamp));
                continue;
            }
            NodeMode mode = modes.getOrDefault(node, NodeMode.ACCEPTING);
            List<ModeChange> ways =
                    TransitionTable.STANDARD.moves().stream()
                            .filter(move -> move.from() == mode)
                            .filter(move -> !move.touches(NodeMode.FENCE_LOST))
                            .toList();
            ModeChange change =
                    random.nextInt(10) == 0 ? ModeChange.of(mode, mode) : ways.getFirst();
            modes.put(node, change.to());
            List<WorkloadName> named =
                    random.nextInt(20) == 0 ? List.of(name(random), name(random)) : List.of();
            events.add(new NodeTransition(node, change, stamp, named));
        }
        return events;
    }

    private static Stamp stamp(long seed, Random random, Instant now, int count) {
        @Nullable Instant time = random.nextInt(10) == 0 ? null : now;
        return switch ((int) (seed % 4)) {
            case 0 -> Stamp.at(time);
            case 1 -> new Stamp(time, count, true, null);
            case 2 -> new Stamp(time, count, random.nextBoolean(), null);
            default -> new Stamp(time, 0, false, "event " + count);
        };
    }

    private static WorkloadName name(Random random) {
        return new WorkloadName("workload " + random.nextInt(3));
    }
}
