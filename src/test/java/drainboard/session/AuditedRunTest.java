package drainboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import drainboard.event.FleetEvent;
import drainboard.event.NodeEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.Stamp;
import drainboard.fleet.Fleet;
import drainboard.fleet.Outcome;
import drainboard.fleet.RandomStream;
import drainboard.fleet.Roster;
import drainboard.journal.AuditEntry;
import drainboard.journal.Journal;
import drainboard.journal.KeptNode;
import drainboard.journal.Standing;
import drainboard.journal.Step;
import drainboard.journal.Unit;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Effect;
import drainboard.node.NodeState;
import drainboard.node.SupervisionPolicy;
import drainboard.wire.PlainObject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Each raise, acknowledgement, authorisation, voiding, refusal and clear is an entry of the audit,
/// and the audit alone leads to how each halt stands, whatever the stream.
class AuditedRunTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("\"incident\":(\\d+)");
    private static final int STREAMS = 150;

    @TempDir private Path folder;

    @Test
    void the_audit_alone_leads_to_how_each_halt_stands() {
        for (long seed = 1; seed <= STREAMS; seed++) {
            Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
            Map<String, String> told = new HashMap<>();
            long position = 0;
            for (FleetEvent event : new RandomStream(seed, seed % 5 == 0).events(400)) {
                if (event instanceof NodeEvent news) {
                    NodeState before = fleet.state(news.node());
                    Outcome outcome = fleet.accept(news, position++);
                    List<AuditEntry> entries = entries(news, before, outcome);
                    for (AuditEntry entry : entries) {
                        PlainObject.text(entry.what().evidence(), Standing.MEMBER)
                                .ifPresent(one -> told.put(entry.what().target(), one));
                    }
                    assertThat(numbers(entries))
                            .as("seed %d position %d", seed, position)
                            .containsAll(incidents(outcome));
                    assertThat(kinds(entries))
                            .as("seed %d position %d", seed, position)
                            .containsAll(owed(news, outcome));
                    assertThat(acknowledging(entries))
                            .as("seed %d position %d", seed, position)
                            .isEqualTo(acknowledged(outcome));
                }
            }
            for (NodeState node : fleet.nodes()) {
                assertThat(told.getOrDefault(Standing.target(node.node()), "none"))
                        .as("seed %d node %s", seed, node.node())
                        .isEqualTo(Standing.of(node));
            }
        }
    }

    /// Who acknowledged a halt, as the entries tell: by itself, or with a clear.
    private static List<String> acknowledging(List<AuditEntry> entries) {
        return entries.stream()
                .filter(
                        one ->
                                one.what().result().equals("acknowledged")
                                        || one.what().evidence().contains("\"acknowledges\":true"))
                .map(one -> one.who().operator())
                .toList();
    }

    private static List<String> acknowledged(Outcome outcome) {
        return outcome.effects().stream()
                .filter(Effect.Acknowledged.class::isInstance)
                .map(one -> ((Effect.Acknowledged) one).operator())
                .toList();
    }

    /// The numbers of the incidents that were opened or ended, as a title of the window has them.
    private static List<Long> incidents(Outcome outcome) {
        List<Long> numbers = new ArrayList<>();
        for (Effect effect : outcome.effects()) {
            if (effect instanceof Effect.IncidentEnded ended) {
                numbers.add(ended.incident().position());
            } else if (effect instanceof Effect.Raised
                    && outcome.after() instanceof NodeState.Tracked node
                    && node.incident() != null) {
                numbers.add(node.incident().position());
            }
        }
        return numbers;
    }

    private static List<Long> numbers(List<AuditEntry> entries) {
        return entries.stream()
                .flatMap(entry -> NUMBER.matcher(entry.what().evidence()).results())
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    /// The kinds that an outcome owes the audit.
    private static List<String> owed(NodeEvent event, Outcome outcome) {
        List<String> owed = new ArrayList<>();
        for (Effect effect : outcome.effects()) {
            switch (effect) {
                case Effect.Raised _ -> owed.add("halt_raised");
                case Effect.AuthorisationVoided _ -> owed.add("authorisation_voided");
                case Effect.Authorised _ -> owed.add("forensic_clear");
                case Effect.IncidentEnded _ ->
                        owed.add(
                                event instanceof OperatorDecision.ForensicClear
                                        ? "forensic_clear"
                                        : "halt_cleared");
                case Effect.DecisionRefused _ ->
                        owed.add(
                                event instanceof OperatorDecision.ForensicClear
                                        ? "forensic_clear"
                                        : "halt_acknowledged");
                case Effect.Acknowledged _ -> {
                    if (event instanceof OperatorDecision.Acknowledgement) {
                        owed.add("halt_acknowledged");
                    }
                }
                case Effect.ActionDue _,
                        Effect.DrainEnded _,
                        Effect.Mismatch _,
                        Effect.RecordDiffers _ -> {}
            }
        }
        return owed;
    }

    private static List<String> kinds(List<AuditEntry> entries) {
        return entries.stream().map(one -> one.what().kind()).toList();
    }

    @Test
    void a_cell_of_any_characters_gives_no_false_alarm_after_a_restart() throws Exception {
        Path file = folder.resolve("state").resolve("journal.db");
        try (Journal journal = Journal.open(file, "1", NOW, Step.Probe.NONE)) {
            Fleet fleet = new Fleet(SupervisionPolicy.DEFAULT, Roster.EMPTY);
            List<AuditEntry> audit = new ArrayList<>();
            List<KeptNode> nodes = new ArrayList<>();
            for (String cell :
                    List.of("east", "a/0x1", "b\\ud800", "𝄞", "half \uD834", "\u0000")) {
                NodeEvent lost =
                        new NodeTransition(
                                new NodeId(cell, -1),
                                ModeChange.of(NodeMode.DRAINED, NodeMode.FENCE_LOST),
                                Stamp.NONE,
                                List.of());
                Outcome outcome = fleet.accept(lost, 1);
                audit.addAll(entries(lost, null, outcome));
                NodeState after = outcome.after();
                assertThat(after).isNotNull();
                nodes.add(new KeptNode(Objects.requireNonNull(after), NOW, null));
            }
            journal.keep(
                    new Unit(List.of(), nodes, List.of(), Map.of(), audit, List.of(), Map.of(), 1));
        }
        try (Journal again = Journal.open(file, "1", NOW, Step.Probe.NONE)) {
            assertThat(again.kept().nodes()).hasSize(6);
            assertThat(again.kept().differences()).isEmpty();
        }
    }

    private static List<AuditEntry> entries(
            NodeEvent event, @Nullable NodeState before, Outcome outcome) {
        return new AuditTrail("me", "s", 0)
                .of(event, before, outcome, null, new AuditTrail.Moment(NOW, 1, Optional.empty()));
    }
}
