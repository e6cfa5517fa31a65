package drainboard.ui.drain;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;
import static drainboard.lifecycle.NodeMode.MAINTENANCE;
import static drainboard.lifecycle.NodeMode.RETURNING;

import java.time.Duration;

/// The fleet of the pictures, as it came to be.
public final class Scenes {
    private Scenes() {}

    /// The window's picture: two halted, two falling or not, one silent, three further on.
    public static DrainRun many() {
        return new DrainRun()
                .place(0x42, "orders-consumer", "ledger-batch")
                .place(0x51, "mail-stream", "audit-sink")
                .place(0x77, "thumbnailer")
                .place(0x19, "billing-worker")
                .place(0x1a, "search-index")
                .place(0x08, "feed-fanout")
                .place(0x91, "geo-cache")
                .service("orders-consumer", "orders")
                .service("ledger-batch", "orders")
                .service("mail-stream", "mail")
                .service("feed-fanout", "feeds")
                .expect(DRAINING, 32, Duration.ofSeconds(390), Duration.ofSeconds(560))
                .expect(DRAINED, 7, Duration.ofSeconds(190), Duration.ZERO)
                .expect(MAINTENANCE, 41, Duration.ofHours(3), Duration.ofHours(5))
                .expect(RETURNING, 120, Duration.ofSeconds(45), Duration.ofSeconds(70))
                .at("19:00:00")
                .move(0x1a, ACCEPTING, DRAINING)
                .at("19:18:44")
                .move(0x1a, DRAINING, DRAINED, MAINTENANCE)
                .at("20:40:00")
                .move(0x19, ACCEPTING, DRAINING)
                .report(0x19, "billing-worker", 40)
                .at("20:52:20")
                .report(0x19, "billing-worker", 0)
                .move(0x19, DRAINING, DRAINED)
                .at("21:05:00")
                .move(0x42, ACCEPTING, DRAINING)
                .report(0x42, "orders-consumer", 70)
                .at("21:11:58")
                .report(0x42, "orders-consumer", 0)
                .move(0x42, DRAINING, DRAINED)
                .at("21:12:03")
                .move(0x42, DRAINED, FENCE_LOST)
                .at("21:14:00")
                .move(0x91, ACCEPTING, DRAINING)
                .at("21:19:55")
                .move(0x51, ACCEPTING, DRAINING)
                .report(0x51, "mail-stream", 340)
                .report(0x51, "audit-sink", 88)
                .at("21:22:00")
                .move(0x08, ACCEPTING, DRAINING, DRAINED, MAINTENANCE)
                .at("21:23:09")
                .move(0x77, ACCEPTING, DRAINING)
                .at("21:23:47")
                .move(0x08, MAINTENANCE, RETURNING)
                .report(0x51, "mail-stream", 12)
                .at("21:24:07");
    }
}
