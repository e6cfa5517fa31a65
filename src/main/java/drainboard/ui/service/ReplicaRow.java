package drainboard.ui.service;

import drainboard.event.NodeId;
import drainboard.fleet.Replica;
import drainboard.fleet.Replica.Standing;
import drainboard.fleet.ServiceWords;
import drainboard.session.Freshness;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Look;
import drainboard.ui.control.Looks;
import drainboard.ui.control.Sanitizer;
import drainboard.ui.control.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// One replica of the chosen service. It holds no age, so that it stays the same while nothing but
/// time passes.
///
/// @param key what stays the same while it changes
/// @param lost whether it is only last known, because its source is lost or stale
/// @param known when it was last known; null where nobody can say
/// @param mode the mode of its node, with a question mark where it is only last known
record ReplicaRow(
        Object key,
        NodeId node,
        String name,
        String workload,
        Look look,
        String standing,
        String mode,
        @Nullable Instant since,
        boolean lost,
        @Nullable Instant known) {

    private record Key(String workload, NodeId node) {}

    static ReplicaRow of(Replica replica, Freshness freshness) {
        return new ReplicaRow(
                new Key(replica.workload().toString(), replica.node()),
                replica.node(),
                Sanitizer.show(replica.node().toString()),
                Sanitizer.show(replica.workload().toString()),
                look(replica),
                ServiceWords.word(replica.standing()),
                mode(replica),
                replica.since(),
                freshness.isStale(replica.node()),
                freshness.lastKnown(replica.node()));
    }

    private static Look look(Replica replica) {
        return switch (replica.standing()) {
            case ACCEPTING -> Look.ACCEPTING;
            case DRAINING -> Look.DRAINING;
            case AWAY -> replica.mode() == null ? Look.UNKNOWN : Looks.of(replica.mode());
            case HALTED -> Look.FENCE_LOST;
            case UNKNOWN -> Look.UNKNOWN;
        };
    }

    private static String mode(Replica replica) {
        if (replica.mode() == null) {
            return "never told";
        }
        boolean unknown = replica.standing() == Standing.UNKNOWN;
        return Words.of(replica.mode()) + (unknown ? "?" : "");
    }

    /// How long its node has been in its mode, or how long ago that was last known.
    String age(Instant now) {
        if (lost) {
            return "last known"
                    + (known == null ? "" : " " + Ages.words(Duration.between(known, now)));
        }
        if (since == null) {
            return "time unknown";
        }
        return Ages.words(Duration.between(since, now));
    }

    /// What is read out for it.
    String spoken(Instant now) {
        return name + ", " + standing + ", " + mode + ", " + age(now) + ", " + workload;
    }
}
