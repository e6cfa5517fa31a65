package drainboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.RuntimeReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.RandomStream;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.TransitionTable;
import drainboard.node.Disposition;
import drainboard.node.Doubts;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.SupervisionPolicy;
import drainboard.node.SupervisionPolicy.OnGap;
import drainboard.node.SupervisionPolicy.TwoPerson;
import drainboard.rehearsal.Rehearsal;
import drainboard.rehearsal.RehearsalOptions;
import drainboard.rehearsal.RehearsalReport;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// Who hears what was told and nothing else comes to the same fleet, incidents and decisions. A
/// failure names its seed.
class ToldAgainTest {
    private static final int OFTEN = 10;
    private static final Class<?> UNDERSTOOD = Reading.Understood.class;

    /// Another policy from seed to seed; who hears has the same as who tells.
    private static SupervisionPolicy policy(long seed) {
        return new SupervisionPolicy(
                seed % 3 == 0 ? OnGap.RESYNC : OnGap.HALT,
                seed % 4 == 0,
                TwoPerson.OFF,
                TransitionTable.STANDARD);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }

    static LongStream fewSeeds() {
        return LongStream.rangeClosed(1, 25);
    }

    private final EventReader reader = new EventReader();
    private final Telemetry telemetry = new Telemetry();
    private final List<String> file = new ArrayList<>();
    private final Tally original = new Tally();
    private final Tally again = new Tally();
    @TempDir private Path folder;

    /// What came of the messages of one fleet, in order, and how often.
    private static final class Tally {
        private final List<String> effects = new ArrayList<>();
        private final Map<ModeChange, Long> changes = new HashMap<>();
        private long decisions;
        private long raises;
        private long refused;

        void add(NodeEvent event, Outcome outcome) {
            boolean noted = event instanceof OperatorDecision;
            for (Effect effect : outcome.effects()) {
                switch (effect) {
                    case Effect.Raised _ -> {
                        raises++;
                        effects.add(event.node() + " " + effect);
                    }
                    case Effect.Acknowledged _,
                            Effect.Authorised _,
                            Effect.AuthorisationVoided _,
                            Effect.IncidentEnded _,
                            Effect.DrainEnded _ ->
                            effects.add(event.node() + " " + effect);
                    case Effect.DecisionRefused _ -> {
                        refused++;
                        noted = false;
                    }
                    case Effect.ActionDue _, Effect.Mismatch _, Effect.RecordDiffers _ -> {}
                }
            }
            decisions += noted ? 1 : 0;
            if (event instanceof NodeTransition news
                    && outcome.disposition().isTaken()
                    && outcome.disposition() != Disposition.REAFFIRMED) {
                changes.merge(news.change(), 1L, Long::sum);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_fleet_that_hears_only_what_was_told_stands_as_the_first(long seed) {
        Fleet first = new Fleet(policy(seed), Roster.EMPTY);
        Fleet second = new Fleet(policy(seed), Roster.EMPTY);
        long position = 0;
        for (FleetEvent event : named(seed)) {
            for (String line : told(first, event, position)) {
                hear(second, line, position, seed);
            }
            position++;
            if (position % OFTEN == 0) {
                assertThat(known(second))
                        .as("seed %d after %s", seed, event)
                        .isEqualTo(known(first));
            }
        }
        assertThat(known(second)).as("seed %d", seed).isEqualTo(known(first));
        assertThat(again.effects).as("seed %d", seed).isEqualTo(original.effects);
        assertThat(again.refused).as("seed %d: refused when read back", seed).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void a_rehearsal_of_what_was_told_gives_the_same_incidents_and_decisions(long seed)
            throws Exception {
        Fleet first = new Fleet(policy(seed), Roster.EMPTY);
        rehearsed(first, named(seed), seed);
    }

    /// Where nobody ever names a workload, each node has its implicit one.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void so_does_one_of_a_bare_stream(long seed) throws Exception {
        Fleet first = new Fleet(policy(seed), Roster.EMPTY);
        List<FleetEvent> bare = new ArrayList<>();
        for (FleetEvent event : new RandomStream(seed, seed % 5 == 0).events(400)) {
            if (event instanceof NodeTransition(NodeId node, ModeChange change, Stamp stamp, _)) {
                bare.add(new NodeTransition(node, change, stamp, List.of()));
            } else if (!(event instanceof RuntimeReport)) {
                bare.add(event);
            }
        }
        Fleet second = rehearsed(first, bare, seed);
        assertThat(again.effects).as("seed %d", seed).hasSameSizeAs(original.effects);
        for (NodeState state : first.nodes()) {
            if (state instanceof Tracked node
                    && second.state(node.node()) instanceof Tracked other) {
                assertThat(other.mode()).as("seed %d", seed).isEqualTo(node.mode());
                assertThat(other.incident()).as("seed %d", seed).isEqualTo(node.incident());
            }
        }
    }

    /// The placements that the first fleet has from a file come to the second by what is told.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fewSeeds")
    void placements_of_a_file_are_told_too(long seed) {
        Roster roster =
                new Roster(
                        Map.of(
                                NodeId.of(0),
                                List.of(new WorkloadName("a"), new WorkloadName("b")),
                                NodeId.of(1),
                                List.of(new WorkloadName("mail")),
                                NodeId.of(2),
                                List.of(new WorkloadName("c")),
                                new NodeId("east", 3),
                                List.of(new WorkloadName("d"))),
                        Map.of());
        Fleet first = new Fleet(policy(seed), roster);
        Fleet second = new Fleet(policy(seed), Roster.EMPTY);
        long position = 0;
        for (FleetEvent event : new RandomStream(seed, false).events(200)) {
            if (event instanceof RuntimeReport) {
                continue;
            }
            for (String line : told(first, event, position)) {
                hear(second, line, position, seed);
            }
            position++;
        }
        Map<NodeId, NodeState> placed = known(first);
        placed.values().removeIf(NodeState.Unseen.class::isInstance);
        assertThat(known(second)).as("seed %d", seed).isEqualTo(placed);
    }

    /// A stream in which every node's workloads are named from the beginning: a name once told is a
    /// name given, so a node that is named later would keep the implicit one.
    private static List<FleetEvent> named(long seed) {
        List<FleetEvent> events = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            NodeId id = new NodeId(node == 3 ? "east" : null, node);
            events.add(new ProgressReport(id, new WorkloadName("orders"), 0, Stamp.NONE));
        }
        events.addAll(new RandomStream(seed, seed % 5 == 0).events(400));
        return events;
    }

    private List<String> told(Fleet fleet, FleetEvent event, long position) {
        if (!(event instanceof NodeEvent news)) {
            return List.of();
        }
        NodeState before = fleet.state(news.node());
        Outcome outcome = fleet.accept(news, position);
        original.add(news, outcome);
        List<String> lines = telemetry.tell(news, before, outcome);
        file.addAll(lines);
        return lines;
    }

    private void hear(Fleet fleet, String line, long position, long seed) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Reading reading = reader.read(bytes, 0, bytes.length);
        assertThat(reading).as("seed %d: %s", seed, line).isInstanceOf(UNDERSTOOD);
        if (reading instanceof Reading.Understood(NodeEvent told)) {
            Outcome outcome = fleet.accept(told, position);
            assertThat(outcome.effects())
                    .as("seed %d, event %d: %s", seed, position, line)
                    .noneMatch(Effect.RecordDiffers.class::isInstance);
            again.add(told, outcome);
        }
    }

    /// Turns a fleet, rehearses the file of what was told, and compares; gives back a fleet that
    /// heard that file.
    private Fleet rehearsed(Fleet first, List<FleetEvent> events, long seed) throws Exception {
        Fleet second = new Fleet(policy(seed), Roster.EMPTY);
        long position = 0;
        for (FleetEvent event : events) {
            for (String line : told(first, event, position)) {
                hear(second, line, position, seed);
            }
            position++;
        }
        Path log = Files.write(folder.resolve("telemetry.ndjson"), file);
        RehearsalOptions options = new RehearsalOptions(policy(seed), Roster.EMPTY, true, 2);
        try (Rehearsal rehearsal = new Rehearsal(options, _ -> {})) {
            RehearsalReport report = rehearsal.run(List.of(log));
            assertThat(report.read()).as("seed %d", seed).isEqualTo(file.size());
            assertThat(report.halts()).as("seed %d: raises", seed).isEqualTo(original.raises);
            assertThat(report.decisionsApplied())
                    .as("seed %d: decisions", seed)
                    .isEqualTo(original.decisions);
            assertThat(report.decisionsRefused()).as("seed %d: refused", seed).isZero();
            assertThat(report.differingRecords()).as("seed %d: differing", seed).isZero();
            for (ModeChange change : TransitionTable.STANDARD.moves()) {
                assertThat(report.count(change))
                        .as("seed %d: %s", seed, change)
                        .isEqualTo(original.changes.getOrDefault(change, 0L));
            }
        }
        assertThat(original.decisions).as("seed %d: decisions taken", seed).isPositive();
        return second;
    }

    /// Every node, without the doubt that is no alarm: the news that raised it was not taken and is
    /// not told.
    private static Map<NodeId, NodeState> known(Fleet fleet) {
        Map<NodeId, NodeState> known = new HashMap<>();
        for (NodeState state : fleet.nodes()) {
            known.put(
                    state.node(),
                    switch (state) {
                        case NodeState.Unseen unseen -> unseen;
                        case Tracked node ->
                                new Tracked(
                                        node.node(),
                                        node.mode(),
                                        node.since(),
                                        node.trail(),
                                        node.placements(),
                                        node.incident(),
                                        node.drain(),
                                        new Doubts(node.doubts().fenceEventNotTaken(), false));
                    });
        }
        return known;
    }
}
