package drainboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.scheduler.NodeCommand;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class SchedulerCommandTest {
    private static final NodeId NODE = NodeId.of(0x42);

    @Test
    void the_usual_command_names_node_and_mode() {
        assertThat(SchedulerCommand.line(NodeCommand.USUAL, NODE, NodeMode.DRAINED))
                .isEqualTo("grafos admin manage-node --node 0x42 --mode drained");
    }

    @Test
    void what_a_shell_would_read_otherwise_stands_in_quotes() {
        assertThat(
                        SchedulerCommand.line(
                                new NodeCommand(
                                        List.of(
                                                "/opt/my tools/move",
                                                "--at={node}",
                                                "it's",
                                                "$(x)",
                                                ""),
                                        false,
                                        Duration.ofSeconds(30)),
                                NODE,
                                NodeMode.ACCEPTING))
                .isEqualTo("'/opt/my tools/move' --at=0x42 'it'\\''s' '$(x)' ''");
    }

    @Test
    void without_a_node_nothing_is_offered() {
        SchedulerCommand command =
                new SchedulerCommand(NodeCommand.USUAL, () -> null, () -> NODE, said -> {});
        assertThat(command.acts())
                .as("a lost fence is found, never ordered")
                .hasSize(5)
                .noneMatch(act -> act.id().endsWith("fence_lost"));
        assertThat(command.refusal(NodeMode.DRAINED)).isEqualTo("No node is chosen.");
    }
}
