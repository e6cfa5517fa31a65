package drainboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.FleetEvent;
import drainboard.event.NodeTransition;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.Disposition;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What holds whatever the scheduler, the runtimes and the operators say. A failure names its seed.
class InvariantsTest {
    private static final int LENGTH = 400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    private static SupervisionPolicy policy(long seed) {
        return new SupervisionPolicy(
                seed % 2 == 0 ? OnGap.HALT : OnGap.RESYNC,
                seed % 3 == 0,
                TwoPerson.OFF,
                TransitionTable.STANDARD);
    }

    private static Fleet fleet(long seed) {
        return new Fleet(policy(seed), Roster.EMPTY);
    }

    private static List<FleetEvent> stream(long seed) {
        return new RandomStream(seed, seed % 5 == 0).events(LENGTH);
    }

    private static Set<NodeState> states(Fleet fleet) {
        return Set.copyOf(fleet.nodes());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_latch_opens_only_by_a_clear(long seed) {
        Fleet fleet = fleet(seed);
        long position = 0;
        for (FleetEvent event : stream(seed)) {
            Map<Object, Boolean> before = halted(fleet);
            Outcome outcome = fleet.accept(event, position++);
            boolean ended =
                    outcome.effects().stream().anyMatch(Effect.IncidentEnded.class::isInstance);
            halted(fleet)
                    .forEach(
                            (placement, now) -> {
                                if (before.getOrDefault(placement, false) && !now) {
                                    assertThat(ended).as("seed %d, %s", seed, event).isTrue();
                                }
                            });
        }
    }

    private static Map<Object, Boolean> halted(Fleet fleet) {
        return fleet.nodes().stream()
                .filter(Tracked.class::isInstance)
                .map(Tracked.class::cast)
                .flatMap(
                        node ->
                                node.placements().stream()
                                        .map(one -> Map.entry(key(node, one), one.isHalted())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Object key(Tracked node, Placement placement) {
        return List.of(node.node(), placement.name(node.node()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_latched_placement_never_accepts_work_and_no_node_is_ready_while_a_latch_is_held(
            long seed) {
        Fleet fleet = fleet(seed);
        long position = 0;
        for (FleetEvent event : stream(seed)) {
            fleet.accept(event, position++);
            for (NodeState state : fleet.nodes()) {
                if (state instanceof Tracked node) {
                    boolean held = false;
                    for (Placement placement : node.placements()) {
                        held |= placement.isHalted();
                        assertThat(placement.isHalted() && placement.lifecycle().acceptsNewWork())
                                .as("seed %d after %s", seed, event)
                                .isFalse();
                        assertThat(placement.lifecycle().mode()).isEqualTo(node.mode());
                    }
                    assertThat(held).isEqualTo(node.incident() != null);
                    if (held) {
                        assertThat(Readiness.of(node, false).verdict())
                                .as("seed %d after %s", seed, event)
                                .isNotEqualTo(Readiness.Verdict.READY);
                    }
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void dispositions_add_up_to_events_read(long seed) {
        Fleet fleet = fleet(seed);
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        long position = 0;
        for (FleetEvent event : stream(seed)) {
            counts.merge(fleet.accept(event, position++).disposition(), 1, Integer::sum);
        }
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(LENGTH);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void feeding_any_prefix_and_then_the_rest_equals_feeding_all(long seed) {
        List<FleetEvent> events = stream(seed);
        Fleet whole = fleet(seed);
        Fleet parted = fleet(seed);
        int cut = (int) (seed * 7 % LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            whole.accept(events.get(i), i);
        }
        for (int i = 0; i < cut; i++) {
            parted.accept(events.get(i), i);
        }
        FleetSnapshot then = parted.snapshot();
        Set<NodeState> kept = Set.copyOf(then.nodes().values());
        for (int i = cut; i < LENGTH; i++) {
            parted.accept(events.get(i), i);
        }
        assertThat(states(parted)).as("seed %d, cut %d", seed, cut).isEqualTo(states(whole));
        Fleet again = fleet(seed);
        for (int i = 0; i < cut; i++) {
            again.accept(events.get(i), i);
        }
        Assertions.assertEquals(
                states(again), kept, "a picture changed after it was taken, seed " + seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void
            feeding_a_log_of_sequenced_transitions_a_second_time_changes_no_lifecycle_latch_or_incident(
                    long seed) {
        List<FleetEvent> events =
                new RandomStream(seed, true)
                        .events(LENGTH).stream().filter(NodeTransition.class::isInstance).toList();
        Fleet fleet = fleet(seed);
        for (int i = 0; i < events.size(); i++) {
            fleet.accept(events.get(i), i);
        }
        Set<Object> before = core(fleet);
        for (int i = 0; i < events.size(); i++) {
            Disposition disposition = fleet.accept(events.get(i), events.size() + i).disposition();
            assertThat(disposition.isTaken()).as("seed %d, event %d", seed, i).isFalse();
        }
        assertThat(core(fleet)).as("seed %d", seed).isEqualTo(before);
    }

    /// Lifecycles, latches, incidents and drains, without the doubts that a repeat may raise.
    private static Set<Object> core(Fleet fleet) {
        return fleet.nodes().stream()
                .filter(Tracked.class::isInstance)
                .map(Tracked.class::cast)
                .map(
                        node ->
                                (Object)
                                        List.of(
                                                node.node(),
                                                node.mode(),
                                                node.placements(),
                                                String.valueOf(node.incident()),
                                                String.valueOf(node.drain())))
                .collect(Collectors.toSet());
    }
}
