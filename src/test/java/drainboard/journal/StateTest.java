package drainboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.RandomStream;
import drainboard.fleet.Roster;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class StateTest {
    private static final int STREAMS = 100;

    /// A fleet that is written down and read back after every message goes on as the one that never
    /// stopped.
    @Test
    void a_state_that_was_written_and_read_is_the_same_and_goes_on_the_same() {
        for (long seed = 1; seed <= STREAMS; seed++) {
            Fleet whole = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
            Fleet restored = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
            long position = 0;
            for (FleetEvent event : new RandomStream(seed, seed % 5 == 0).events(400)) {
                Outcome expected = whole.accept(event, position);
                Outcome found = restored.accept(event, position++);
                assertThat(found).as("seed %d event %d", seed, position).isEqualTo(expected);
                NodeState after = found.after();
                if (after != null) {
                    NodeState again = StateReader.state(StateWriter.bytes(after));
                    assertThat(again).as("seed %d event %d", seed, position).isEqualTo(after);
                    restored.restore(again);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ä€𝄞", "half \uD834", "\uDD1E turned", "\u0000\u007F\u0080"})
    void a_name_comes_back_as_it_was(String text) {
        NodeState state =
                NodeState.Unseen.holding(
                        new NodeId("x" + text, -1), List.of(new WorkloadName("w" + text)));
        assertThat(StateReader.state(StateWriter.bytes(state))).isEqualTo(state);
    }

    @Test
    void bytes_that_were_cut_or_changed_are_another_state_or_refused_and_nothing_else() {
        byte[] bytes = StateWriter.bytes(someState());
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> StateReader.state(cut))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] = (byte) random.nextInt();
            try {
                assertThat(StateReader.state(changed).node()).isNotNull();
            } catch (IllegalArgumentException | java.time.DateTimeException expected) {
                assertThat(expected).isNotNull();
            }
        }
    }

    private static NodeState someState() {
        Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
        long position = 0;
        for (FleetEvent event : new RandomStream(3, true).events(400)) {
            fleet.accept(event, position++);
            if (event instanceof NodeEvent news
                    && fleet.state(news.node()) instanceof NodeState.Tracked node
                    && node.incident() != null
                    && node.incident().authorised() != null) {
                return node;
            }
        }
        throw new AssertionError("the stream has no authorised clear");
    }
}
