package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.Origin;
import drainboard.event.RuntimeReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.fleet.Fleet;
import drainboard.fleet.Roster;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.Disposition;
import drainboard.node.SupervisionPolicy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

/// How much is remembered of what happened.
class ChronicleTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
    private final Chronicle chronicle = new Chronicle(SupervisionPolicy.DEFAULT.table());
    private long position;

    private void speak(long node) {
        NodeTransition event =
                new NodeTransition(
                        NodeId.of(node),
                        ModeChange.of(NodeMode.ACCEPTING, NodeMode.ACCEPTING),
                        Stamp.at(NOW.plusSeconds(position)),
                        List.of());
        chronicle.add(
                event, fleet.accept(event, ++position), NOW, new Origin("a", position, 0), "raw");
    }

    private void report(long node, String workload) {
        RuntimeReport event =
                new RuntimeReport.ProgressReport(
                        NodeId.of(node),
                        new WorkloadName(workload),
                        3,
                        Stamp.at(NOW.plusSeconds(position)));
        chronicle.add(
                event, fleet.accept(event, ++position), NOW, new Origin("b", position, 0), "raw");
    }

    private int of(long node) {
        return chronicle.facts().getOrDefault(NodeId.of(node), List.of()).size();
    }

    @Test
    void two_hundred_of_a_node_are_remembered_while_there_is_room() {
        for (int i = 0; i < 250; i++) {
            speak(1);
        }
        assertThat(of(1)).isEqualTo(200);
    }

    @Test
    void reports_do_not_wash_away_what_the_scheduler_said() {
        for (int i = 0; i < 150; i++) {
            speak(1);
        }
        for (int i = 0; i < 400; i++) {
            report(1, "orders");
            report(1, "mail");
        }
        List<Fact> facts = chronicle.facts().getOrDefault(NodeId.of(1), List.of());
        assertThat(facts).filteredOn(Fact::isMove).hasSize(150);
        assertThat(facts).filteredOn(Fact::isRoutine).hasSize(Chronicle.MOST_ROUTINE);
        assertThat(facts).hasSize(150 + Chronicle.MOST_ROUTINE);
        assertThat(facts.getFirst().origin())
                .as("the newest first")
                .isEqualTo(new Origin("b", position, 0));
        speak(1);
        assertThat(of(1)).isEqualTo(151 + Chronicle.MOST_ROUTINE);
    }

    @Test
    void where_many_nodes_speak_alike_none_keeps_more_than_every_node_may() {
        int nodes = Chronicle.MOST_IN_ALL / 20;
        for (int round = 0; round < 60; round++) {
            for (int node = 0; node < nodes; node++) {
                speak(node);
            }
        }
        long all = chronicle.facts().values().stream().mapToLong(List::size).sum();
        assertThat(all).isEqualTo((long) nodes * Fact.KEPT);
    }

    @Test
    void a_node_that_had_room_gives_it_back_when_it_speaks_in_a_full_house() {
        int nodes = Chronicle.MOST_IN_ALL / 200;
        for (int node = 0; node < nodes; node++) {
            for (int i = 0; i < 200; i++) {
                speak(node);
            }
        }
        assertThat(of(3)).isEqualTo(200);
        speak(3);
        assertThat(of(3)).isEqualTo(Fact.KEPT);
        chronicle.forgetNewest(NodeId.of(3));
        assertThat(of(3)).isEqualTo(Fact.KEPT - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'orders was told halt and reported quiesce', orders, 'told halt, reported quiesce'",
        "'halt raised: fence_lost; orders was told halt and reported quiesce; more', orders,"
                + " 'told halt, reported quiesce'",
        "'orders was told halt and reported quiesce', mail, ''",
        "'orders was told nothing', orders, ''",
        "'', orders, ''",
    })
    void what_a_runtime_did_otherwise_is_read_from_the_note(
            String note, String workload, String words) {
        Fact fact =
                new Fact(
                        NodeId.of(1),
                        null,
                        NOW,
                        Disposition.NOTED,
                        null,
                        List.of(),
                        note,
                        null,
                        "");
        assertThat(fact.mismatch(new WorkloadName(workload))).isEqualTo(words);
        assertThat(
                        Fact.mismatch(
                                new WorkloadName("orders"),
                                WorkloadAction.HALT,
                                WorkloadAction.QUIESCE))
                .isEqualTo("orders was told halt and reported quiesce");
    }
}
