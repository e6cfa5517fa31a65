package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.WorkloadAction;
import drainboard.node.InFlight;
import drainboard.node.Placement;
import drainboard.session.Fact;
import drainboard.session.Fact.Told;
import drainboard.ui.control.Ages;
import drainboard.ui.control.Times;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What an operator should know of a placement before it is released: its checkpoint, what was in
/// flight, and whether its runtime is heard at all.
///
/// @param facts what was told of the node, newest first
/// @param now when it was read
/// @param staleAfter how long a runtime may be silent before it is said that it is
record Remarks(NodeId node, List<Fact> facts, Instant now, Duration staleAfter, Times times) {

    String of(Placement placement) {
        boolean has = placement.lifecycle().hasPersistedCheckpoint();
        return (has ? "had checkpoint" + when(placement) : "has NO checkpoint")
                + runtime(placement.reports(), has);
    }

    /// When the final checkpoint was persisted, as far as that is remembered; one that was only
    /// ordered is none.
    private String when(Placement placement) {
        WorkloadName workload = placement.name(node);
        for (Fact fact : facts) {
            for (Told told : fact.told()) {
                if (told.workload().equals(workload)
                        && told.action() == WorkloadAction.PERSIST_FINAL_CHECKPOINT
                        && !(told.catchUp() && placement.order() != null)) {
                    return told.catchUp()
                            ? ", as its runtime reported"
                            : " " + times.seconds(fact.said() == null ? fact.seen() : fact.said());
                }
            }
        }
        return ", at a time not remembered here";
    }

    private String runtime(InFlight reports, boolean has) {
        InFlight.OfDrain drain = reports.drain();
        Instant heard = drain == null ? null : drain.reported();
        if (reports.last() < 0) {
            return ", runtime never reported";
        }
        if (reports.isUnsettled()) {
            return ", "
                    + reports.last()
                    + " in flight"
                    + (heard == null ? "" : " at " + times.seconds(heard) + silent(heard));
        }
        if (has && reports.last() > 0) {
            return ", " + reports.last() + " in flight before it";
        }
        return has || heard == null ? "" : silent(heard);
    }

    private String silent(Instant heard) {
        Duration age = Phrases.elapsed(heard, now);
        return age.compareTo(staleAfter) < 0
                ? ""
                : ", runtime not reporting (" + Ages.brief(age) + ")";
    }
}
