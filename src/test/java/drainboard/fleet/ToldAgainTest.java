package drainboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.OperatorDecision;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.node.Effect;
import drainboard.node.SupervisionPolicy;
import drainboard.telemetry.Telemetry;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Who hears the scheduler, the runtimes and what a first product told of them, comes to the same
/// fleet as the first: the decisions are in what was told, and nothing in it contradicts the rules.
/// A failure names its seed.
class ToldAgainTest {
    static LongStream seeds() {
        return LongStream.rangeClosed(1, 150);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_second_fleet_that_hears_what_was_told_stands_as_the_first(long seed) {
        Fleet first = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        Fleet second = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        EventReader reader = new EventReader();
        Telemetry telemetry = new Telemetry();
        long position = 0;
        // A name once told is a name given, so the implicit one is named from the beginning.
        List<FleetEvent> events = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            NodeId id = new NodeId(node == 3 ? "east" : null, node);
            events.add(new ProgressReport(id, new WorkloadName("orders"), 0, Stamp.NONE));
        }
        events.addAll(new RandomStream(seed, seed % 5 == 0).events(400));
        for (FleetEvent event : events) {
            Outcome outcome = first.accept(event, position);
            if (!(event instanceof OperatorDecision)) {
                second.accept(event, position);
            }
            if (event instanceof NodeEvent news) {
                for (String line : telemetry.tell(news, outcome.after(), outcome.effects())) {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    Reading reading = reader.read(bytes, 0, bytes.length);
                    assertThat(reading).as("seed %d: %s", seed, line).isInstanceOf(UNDERSTOOD);
                    if (reading instanceof Reading.Understood(FleetEvent told)) {
                        assertThat(second.accept(told, position).effects())
                                .as("seed %d, event %d: %s", seed, position, line)
                                .noneMatch(Effect.Mismatch.class::isInstance)
                                .noneMatch(Effect.RecordDiffers.class::isInstance);
                    }
                }
            }
            position++;
            assertThat(second.snapshot().nodes())
                    .as("seed %d after %s", seed, event)
                    .isEqualTo(first.snapshot().nodes());
        }
    }

    private static final Class<?> UNDERSTOOD = Reading.Understood.class;
}
