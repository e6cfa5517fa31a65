package drainboard.fleet;

import drainboard.event.FleetEvent;
import drainboard.event.NodeId;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision.Acknowledgement;
import drainboard.event.OperatorDecision.ForensicClear;
import drainboard.event.Resolution;
import drainboard.event.RuntimeReport.ActionReport;
import drainboard.event.RuntimeReport.ProgressReport;
import drainboard.event.Stamp;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.TransitionTable;
import drainboard.lifecycle.WorkloadAction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A stream of messages over a few nodes, dense in lost fences, gaps, repeats and decisions. The
/// same seed gives the same stream.
public final class RandomStream {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private final Random random;
    private final boolean sequenced;
    private final Map<Integer, NodeMode> modes = new HashMap<>();
    private long sequence;

    /// A stream that has given nothing yet.
    public RandomStream(long seed, boolean sequenced) {
        this.random = new Random(seed);
        this.sequenced = sequenced;
    }

    /// The next so many messages.
    public List<FleetEvent> events(int count) {
        List<FleetEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int node = random.nextInt(4);
            NodeId id = new NodeId(node == 3 ? "east" : null, node);
            Stamp now = Stamp.at(BEGIN.plusSeconds(i));
            events.add(
                    switch (random.nextInt(10)) {
                        case 0 -> new Acknowledgement(id, pick("avery", " "), raise(), now);
                        case 1, 2 -> clear(id, now);
                        case 3 -> new ProgressReport(id, workload(), random.nextInt(3), now);
                        case 4 ->
                                new ActionReport(
                                        id,
                                        workload(),
                                        ModeChange.at(random.nextInt(36)),
                                        WorkloadAction.ALL.get(random.nextInt(6)),
                                        now);
                        default ->
                                events.isEmpty() || random.nextInt(12) > 0
                                        ? transition(id, node, i)
                                        : events.get(random.nextInt(events.size()));
                    });
        }
        return events;
    }

    private NodeTransition transition(NodeId id, int node, int at) {
        NodeMode mode = modes.getOrDefault(node, NodeMode.ACCEPTING);
        ModeChange change;
        if (random.nextInt(8) == 0) {
            change = ModeChange.at(random.nextInt(36));
        } else {
            List<ModeChange> next =
                    TransitionTable.STANDARD.moves().stream()
                            .filter(move -> move.from() == mode)
                            .toList();
            change = next.get(random.nextInt(next.size()));
        }
        if (TransitionTable.STANDARD.permits(change) && random.nextInt(15) > 0) {
            modes.put(node, change.to());
        }
        Stamp stamp =
                sequenced
                        ? new Stamp(BEGIN.plusSeconds(at), ++sequence, true, null)
                        : Stamp.at(BEGIN.plusSeconds(at));
        return new NodeTransition(
                id, change, stamp, random.nextInt(6) == 0 ? List.of(workload()) : List.of());
    }

    private ForensicClear clear(NodeId id, Stamp now) {
        return new ForensicClear(
                id,
                "avery",
                pick("seen dark", "seen dark", " "),
                List.of(pick("power", "bmc", "other")),
                Resolution.ALL.get(random.nextInt(2)),
                null,
                raise(),
                null,
                now);
    }

    private Long raise() {
        return 1L + random.nextInt(3);
    }

    private WorkloadName workload() {
        return new WorkloadName(pick("orders", "mail", "node-0x0"));
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
