package drainboard.ui.alert;

import static drainboard.lifecycle.NodeMode.ACCEPTING;
import static drainboard.lifecycle.NodeMode.DRAINED;
import static drainboard.lifecycle.NodeMode.DRAINING;
import static drainboard.lifecycle.NodeMode.FENCE_LOST;

import drainboard.session.Freshness;
import drainboard.session.SessionPicture;
import drainboard.ui.drain.DrainRun;
import drainboard.ui.incident.Alarm;
import drainboard.ui.incident.DeskCall;
import drainboard.ui.incident.IncidentViewModel;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A run whose alarms are those of the real room.
final class Raised {
    final DrainRun run = new DrainRun();
    private final IncidentViewModel room =
            new IncidentViewModel(
                    new DeskCall((_, _) -> new CompletableFuture<>(), Runnable::run), "avery");

    Raised halt(long node) {
        run.move(node, ACCEPTING, DRAINING, DRAINED, FENCE_LOST);
        return this;
    }

    Raised refuse(long node) {
        run.move(node, ACCEPTING, DRAINING, FENCE_LOST);
        return this;
    }

    /// It is acknowledged, cleared and has left.
    Raised clear(long node) {
        run.acknowledge(node, "avery").clear(node, "avery").move(node, FENCE_LOST, DRAINED);
        return this;
    }

    Raised later(long seconds) {
        run.later(seconds);
        return this;
    }

    Instant now() {
        return run.picture().now();
    }

    Freshness freshness() {
        return run.picture().freshness();
    }

    List<Alarm> alarms() {
        SessionPicture picture = run.picture();
        room.show(picture);
        return room.alarms();
    }
}
