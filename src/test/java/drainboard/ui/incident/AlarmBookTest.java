package drainboard.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.lifecycle.NodeMode;
import drainboard.ui.control.Times;
import drainboard.ui.drain.DrainRun;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is kept from picture to picture says the same as what is read from each alone.
class AlarmBookTest {
    private static final int NODES = 900;
    private static final long MOST = (long) (NODES * (Math.log(NODES) / Math.log(2)));

    private final DrainRun run = new DrainRun();
    private final AlarmBook book = new AlarmBook();

    private void halt(long node) {
        run.move(
                node, NodeMode.ACCEPTING, NodeMode.DRAINING, NodeMode.DRAINED, NodeMode.FENCE_LOST);
    }

    private List<Alarm> read() {
        return book.of(run.picture());
    }

    /// All but which one came first in a flood: a single picture cannot tell that.
    private List<String> said(List<Alarm> alarms) {
        return alarms.stream()
                .map(
                        one ->
                                one.severity()
                                        + " "
                                        + one.headline()
                                        + " "
                                        + one.detail().at(run.picture().now())
                                        + " "
                                        + one.consequence().at(run.picture().now()))
                .toList();
    }

    @Test
    void what_other_rules_find_stands_in_the_list_once() {
        Alarm found =
                new Alarm(
                        Severity.NONE_ACCEPTING,
                        new Alarm.Service("orders"),
                        "NONE ACCEPTING",
                        "orders",
                        "no replica is accepting",
                        "orders: no replica is accepting.",
                        null);
        IncidentViewModel room =
                new IncidentViewModel(
                        new DeskCall(
                                (_, _) -> {
                                    throw new AssertionError("nobody decides");
                                },
                                Runnable::run),
                        "avery",
                        Times.ofUtc(),
                        WarningRules.DEFAULT.with(_ -> List.of(found)));
        room.show(run.picture());
        assertThat(room.alarms()).containsExactly(found);
    }

    @Test
    void it_says_what_the_picture_says_whatever_happens() {
        Random random = new Random(11);
        for (int node = 0; node < 60; node++) {
            run.place(node, "a-" + node, "b-" + node);
        }
        List<Integer> order = new ArrayList<>();
        for (int node = 0; node < 60; node++) {
            order.add(node);
        }
        Collections.shuffle(order, random);
        for (int node : order) {
            halt(node);
            int other = random.nextInt(60);
            switch (random.nextInt(6)) {
                case 0 -> run.acknowledge(other, "avery");
                case 1 -> run.clear(other, "avery");
                case 2 -> run.move(other, NodeMode.FENCE_LOST, NodeMode.DRAINED);
                case 3 -> run.later(random.nextInt(90));
                case 4 -> run.report(other, "a-" + other, random.nextInt(9));
                default -> run.doubt(other);
            }
            assertThat(said(read())).isEqualTo(said(Alarms.in(run.picture())));
        }
        assertThat(read().stream().map(Alarm::severity).distinct().count()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void late_steps_are_told_as_by_a_picture_alone(long seed) {
        Random random = new Random(seed);
        List<NodeMode> round =
                List.of(
                        NodeMode.ACCEPTING,
                        NodeMode.DRAINING,
                        NodeMode.DRAINED,
                        NodeMode.MAINTENANCE,
                        NodeMode.RETURNING);
        int[] at = new int[12];
        for (int node = 0; node < at.length; node++) {
            run.place(node, "a-" + node, "b-" + node);
        }
        for (NodeMode mode : round.subList(1, round.size())) {
            run.expect(mode, 40, Duration.ofSeconds(20), Duration.ofSeconds(30));
        }
        int late = 0;
        for (int step = 0; step < 150; step++) {
            int node = random.nextInt(at.length);
            int next = (at[node] + 1) % round.size();
            switch (random.nextInt(4)) {
                case 0 -> {
                    run.move(node, round.get(at[node]), round.get(next));
                    at[node] = next;
                }
                case 1 -> run.report(node, "a-" + node, random.nextInt(9));
                case 2 -> run.later(random.nextInt(25));
                default -> run.report(node, "b-" + node, random.nextInt(3));
            }
            List<Alarm> now = read();
            late += (int) now.stream().filter(one -> one.severity() == Severity.STALLED).count();
            List<Alarm> alone = Alarms.in(run.picture());
            assertThat(said(now)).as("seed %s, step %s", seed, step).isEqualTo(said(alone));
            assertThat(now)
                    .extracting(one -> one.since() + " " + one.mark())
                    .as("seed %s, step %s", seed, step)
                    .isEqualTo(alone.stream().map(one -> one.since() + " " + one.mark()).toList());
        }
        assertThat(late).as("seed %s", seed).isPositive();
    }

    @Test
    void a_flood_is_brought_in_order_by_one_sort_and_nothing_is_compared_after_it() {
        for (int node = 0; node < NODES; node++) {
            halt(node);
        }
        assertThat(read()).hasSize(NODES);
        assertThat(book.compared()).isLessThanOrEqualTo(MOST);
        long before = book.compared();
        read();
        run.later(1);
        read();
        assertThat(book.compared()).isEqualTo(before);
    }

    // Identity is the point: the same alarm is the same row.
    @SuppressWarnings("ReferenceEquality")
    @Test
    void a_halt_that_did_not_change_is_the_same_alarm_however_old_it_grows() {
        halt(7);
        Alarm first = read().getFirst();
        halt(8);
        assertThat(read()).hasSize(2).anyMatch(alarm -> alarm == first);
        run.later(1);
        assertThat(read()).anyMatch(alarm -> alarm == first);
    }

    @Test
    void a_stalled_row_stays_the_same_while_its_words_follow_what_is_usual() {
        run.place(7, "slow")
                .expect(NodeMode.DRAINING, 40, Duration.ofMinutes(2), Duration.ofMinutes(3))
                .move(7, NodeMode.ACCEPTING, NodeMode.DRAINING)
                .later(300);
        Alarm stalled = read().getFirst();
        assertThat(stalled.severity()).isEqualTo(Severity.STALLED);
        assertThat(said(List.of(stalled)).getFirst()).contains("median 2 m 00 s, n 40");
        run.expect(NodeMode.DRAINING, 41, Duration.ofMinutes(1), Duration.ofMinutes(3));
        Alarm after = read().getFirst();
        assertThat(after).isSameAs(stalled);
        assertThat(said(List.of(after)).getFirst())
                .contains("median 1 m 00 s, n 41")
                .doesNotContain("n 40");
    }

    @Test
    void a_stalled_row_stays_the_same_while_its_node_reports_work() {
        run.place(7, "slow", "slower")
                .expect(NodeMode.DRAINING, 40, Duration.ofMinutes(2), Duration.ofMinutes(3))
                .move(7, NodeMode.ACCEPTING, NodeMode.DRAINING)
                .later(300);
        List<Alarm> before = read();
        run.report(7, "slow", 5).later(1);
        assertThat(read()).isSameAs(before);
        run.report(7, "slow", 4);
        halt(8);
        assertThat(read())
                .hasSize(2)
                .anySatisfy(alarm -> assertThat(alarm).isSameAs(before.getFirst()));
        run.move(8, NodeMode.FENCE_LOST, NodeMode.DRAINED);
        run.move(7, NodeMode.DRAINING, NodeMode.DRAINED);
        assertThat(read()).noneMatch(alarm -> alarm.severity() == Severity.STALLED);
    }
}
