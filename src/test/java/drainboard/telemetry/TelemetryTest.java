package drainboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeEvent;
import drainboard.fleet.Fleet;
import drainboard.fleet.Roster;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;
import drainboard.wire.EventReader;
import drainboard.wire.Reading;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What is told about messages, line by line, as events.md has it.
class TelemetryTest {
    private final Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
    private final EventReader reader = new EventReader();
    private final Telemetry telemetry = new Telemetry();
    private long position;

    private List<String> tell(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Reading reading = reader.read(bytes, 0, bytes.length);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        if (reading instanceof Reading.Understood(NodeEvent event)) {
            NodeState before = fleet.state(event.node());
            return telemetry.tell(event, before, fleet.accept(event, position++));
        }
        throw new AssertionError("no event of a node: " + line);
    }

    private static String transition(String second, String from, String to) {
        return """
        {"kind":"node_mode_transition","ts":"2026-11-23T10:00:%sZ","cell":"east","node_id":66,\
        "from":"%s","to":"%s","workloads":["orders \\"1\\"","mail"]}\
        """
                .formatted(second, from, to);
    }

    private static String told(String second, String pair, String rest) {
        return """
        {"kind":"node_mode_transition","ts":"2026-11-23T10:00:%sZ","node_id":"0x42",\
        "cell":"east",%s%s}\
        """
                .formatted(second, pair, rest);
    }

    private static String action(
            String second, String workload, String pair, String action, String rest) {
        return """
        {"kind":"workload_action","ts":"2026-11-23T10:00:%sZ","node_id":"0x42","cell":"east",\
        "workload":"%s",%s,"action":"%s",%s}\
        """
                .formatted(second, workload, pair, action, rest);
    }

    @Test
    void a_drain_tells_each_placement_what_it_is_to_do() {
        String pair = "\"from\":\"accepting\",\"to\":\"draining\"";
        String both = ",\"workloads\":[\"orders \\\"1\\\"\",\"mail\"]";
        String rest =
                "\"current_mode\":\"draining\",\"accepts_new_work\":false,"
                        + "\"has_persisted_checkpoint\":false,\"withheld_action\":null";
        assertThat(tell(transition("00", "accepting", "draining")))
                .containsExactly(
                        told("00", pair, both),
                        action("00", "orders \\\"1\\\"", pair, "checkpoint_and_drain", rest),
                        action("00", "mail", pair, "checkpoint_and_drain", rest));
    }

    @Test
    void a_lost_fence_its_acknowledgement_and_its_clear_are_told_to_the_end() {
        tell(transition("00", "accepting", "draining"));
        tell(transition("01", "draining", "drained"));
        String node = "\"node_id\":\"0x42\",\"cell\":\"east\"";
        String both = "\"workloads\":[\"mail\",\"orders \\\"1\\\"\"]";
        assertThat(tell(transition("02", "drained", "fence_lost")))
                .hasSize(4)
                .last()
                .isEqualTo(
                        "{\"kind\":\"halt_raised\",\"ts\":\"2026-11-23T10:00:02Z\","
                                + node
                                + ",\"cause\":\"fence_lost\","
                                + both
                                + "}");
        String acknowledged =
                "{\"kind\":\"halt_acknowledged\",\"ts\":\"2026-11-23T10:00:03Z\","
                        + node
                        + ",\"operator\":\"avery\",\"raise\":1}";
        assertThat(tell(acknowledged)).containsExactly(acknowledged);
        String clear =
                "{\"kind\":\"forensic_clear\",\"ts\":\"2026-11-23T10:00:04Z\","
                        + node
                        + ",\"operator\":\"avery\",\"reason\":\"PDU shows the node dark\","
                        + "\"verified\":[\"power\"],\"resolution\":\"fence_valid\","
                        + "\"approver\":null,\"raise\":1}";
        assertThat(tell(clear)).containsExactly(clear);
        String cleared =
                "{\"kind\":\"halt_cleared\",\"ts\":\"2026-11-23T10:00:05Z\","
                        + node
                        + ",\"operator\":\"avery\",\"resolution\":\"fence_valid\","
                        + both
                        + "}";
        assertThat(tell(transition("05", "fence_lost", "drained")))
                .hasSize(4)
                .last()
                .isEqualTo(cleared);
    }

    @Test
    void a_withheld_action_is_told_beside_the_halt() {
        tell(transition("00", "draining", "drained"));
        tell(transition("01", "drained", "fence_lost"));
        tell(transition("02", "fence_lost", "drained"));
        List<String> told = new ArrayList<>(tell(transition("03", "drained", "maintenance")));
        assertThat(told.removeFirst()).contains("node_mode_transition");
        assertThat(told)
                .hasSize(2)
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains("\"action\":\"halt\"")
                                        .contains("\"withheld_action\":\"quiesce\""));
    }

    @Test
    void what_was_refused_or_changed_nothing_is_not_told() {
        tell(transition("00", "accepting", "draining"));
        assertThat(tell(transition("00", "accepting", "draining"))).isEmpty();
        assertThat(tell(transition("01", "accepting", "drained"))).isEmpty();
        assertThat(
                        tell(
                                "{\"kind\":\"forensic_clear\",\"cell\":\"east\",\"node_id\":66,"
                                        + "\"operator\":\"avery\",\"reason\":\"x\","
                                        + "\"verified\":[\"power\"]}"))
                .isEmpty();
    }

    @Test
    void a_transition_is_told_with_all_by_which_it_is_known_again() {
        String whole =
                """
                {"kind":"node_mode_transition","ts":"2026-11-23T10:00:00.123456789Z",\
                "node_id":"0xffffffffffffffff","from":"accepting","to":"draining",\
                "seq":18446744073709551615,"event_id":"e-\\u00e9","workloads":["mail"]}\
                """;
        assertThat(tell(whole).getFirst()).isEqualTo(whole.replace("\\u00e9", "\\u00E9"));
        String bare =
                "{\"kind\":\"node_mode_transition\",\"node_id\":7,"
                        + "\"from\":\"accepting\",\"to\":\"draining\"}";
        assertThat(tell(bare).getFirst()).isEqualTo(bare.replace(":7,", ":\"0x7\","));
    }

    @Test
    void a_runtime_is_repeated_only_where_its_word_changed_something() {
        String done =
                """
                {"kind":"workload_action","node_id":"0x7","workload":"mail","from":"accepting",\
                "to":"draining","action":"checkpoint_and_drain"}\
                """;
        String left =
                """
                {"kind":"workload_progress","node_id":"0x7","workload":"mail","in_flight":12}\
                """;
        assertThat(tell(done)).as("names a placement").containsExactly(done);
        assertThat(tell(done)).isEmpty();
        assertThat(tell(left)).containsExactly(left);
        assertThat(tell(left)).isEmpty();
    }

    @Test
    void a_lost_fence_that_was_not_taken_is_told_because_it_is_an_alarm() {
        tell(transition("00", "accepting", "draining"));
        String pair = "\"from\":\"accepting\",\"to\":\"fence_lost\"";
        String both = ",\"workloads\":[\"orders \\\"1\\\"\",\"mail\"]";
        String refused = transition("01", "accepting", "fence_lost");
        assertThat(tell(refused)).containsExactly(told("01", pair, both));
        assertThat(tell(refused)).as("the alarm stands").isEmpty();
    }
}
