package drainboard.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.NodeMode;
import drainboard.session.SessionPicture;
import drainboard.ui.drain.DrainRun;
import drainboard.ui.incident.LateSteps.Late;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Who is late: the window's list and what is told without a window name the same nodes.
class LateStepsTest {
    private static final int NODES = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 58})
    void the_list_of_the_window_and_the_rule_alone_call_the_same_nodes_late(long seed) {
        Random random = new Random(seed);
        DrainRun run = new DrainRun();
        NodeMode[] at = new NodeMode[NODES];
        for (int i = 0; i < NODES; i++) {
            at[i] = NodeMode.ACCEPTING;
        }
        for (int i = 0; i < 1_500; i++) {
            int node = random.nextInt(i < 1_200 ? NODES : NODES / 3);
            NodeMode to = next(at[node], random);
            run.move(node, at[node], to).later(random.nextInt(30));
            at[node] = to;
        }
        run.doubt(1).doubt(2).later(6 * 3600);
        for (NodeMode mode : List.of(NodeMode.DRAINING, NodeMode.DRAINED, NodeMode.RETURNING)) {
            run.expect(mode, 25, Duration.ofMinutes(9), Duration.ofHours(7));
        }
        SessionPicture picture = run.picture();
        AlarmBook book = new AlarmBook();
        Map<Late, List<String>> listed = new EnumMap<>(Late.class);
        Map<Late, List<String>> ruled = new EnumMap<>(Late.class);
        List<LateSteps.Found> found =
                LateSteps.at(
                        picture.now(),
                        picture.fleet().nodes().values(),
                        picture.freshness()::isStale,
                        picture.expected(),
                        WarningRules.DEFAULT.maintenance());
        List<Alarm> alarms = book.of(picture);
        for (Late how : List.of(Late.STALLED, Late.OVERDUE)) {
            Severity severity = how == Late.STALLED ? Severity.STALLED : Severity.OVERDUE;
            listed.put(
                    how,
                    alarms.stream()
                            .filter(one -> one.severity() == severity)
                            .map(
                                    one ->
                                            one.asset()
                                                    + " "
                                                    + one.since()
                                                    + " "
                                                    + one.detail().at(picture.now()))
                            .sorted()
                            .toList());
            ruled.put(
                    how,
                    found.stream()
                            .filter(one -> one.late() == how)
                            .map(one -> one.node() + " " + one.began() + " " + one.detail())
                            .sorted()
                            .toList());
            assertThat(ruled.get(how)).isNotEmpty();
        }
        assertThat(ruled).isEqualTo(listed);
    }

    private static NodeMode next(NodeMode from, Random random) {
        return switch (from) {
            case ACCEPTING -> NodeMode.DRAINING;
            case DRAINING -> NodeMode.DRAINED;
            case DRAINED -> random.nextInt(20) == 0 ? NodeMode.FENCE_LOST : NodeMode.MAINTENANCE;
            case MAINTENANCE -> NodeMode.RETURNING;
            case RETURNING -> NodeMode.ACCEPTING;
            case FENCE_LOST -> NodeMode.DRAINED;
        };
    }
}
