package drainboard.bench;

import drainboard.lifecycle.NodeMode;

import java.time.Instant;
import java.util.List;

/// The events of healthy drains, each told by its number alone: a thousand nodes go round.
final class StoryOfDrains {
    private static final Instant BEGUN = Instant.parse("2026-11-23T20:00:00Z");
    private static final int NODES = 1000;
    private static final List<NodeMode> ROUND =
            List.of(
                    NodeMode.ACCEPTING,
                    NodeMode.DRAINING,
                    NodeMode.DRAINED,
                    NodeMode.MAINTENANCE,
                    NodeMode.RETURNING);

    private StoryOfDrains() {}

    /// The event of a number, as one JSON object.
    static String event(int number) {
        int step = number / NODES;
        return "{\"kind\":\"node_mode_transition\",\"ts\":\""
                + BEGUN.plusMillis(number * 7L)
                + "\",\"seq\":"
                + number
                + ",\"node_id\":\"0x"
                + Integer.toHexString(number % NODES + 1)
                + "\",\"from\":\""
                + ROUND.get(step % ROUND.size()).wireName()
                + "\",\"to\":\""
                + ROUND.get((step + 1) % ROUND.size()).wireName()
                + "\",\"note\":\"a=b\"}";
    }
}
