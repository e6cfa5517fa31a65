package drainboard.node;

import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;

import java.util.ArrayList;
import java.util.List;

/// May this machine be touched? One verdict with all its reasons (lifecycle.md section 12).
///
/// @param reasons every reason that holds, in the specification's order
public record Readiness(Verdict verdict, List<Reason> reasons) {
    private static final Readiness READY = new Readiness(Verdict.READY, List.of());

    public Readiness {
        reasons = List.copyOf(reasons);
    }

    /// The answer in one word.
    public enum Verdict {
        READY("ready"),
        NOT_READY("not_ready"),
        UNKNOWN("unknown");

        private final String wireName;

        Verdict(String wireName) {
            this.wireName = wireName;
        }

        /// The name used in every output.
        public String wireName() {
            return wireName;
        }
    }

    /// Why a node is not ready, or why nobody can say: a closed set in the order of the
    /// specification.
    public enum Reason {
        DOUBT("doubt", Verdict.UNKNOWN),
        STALE("stale", Verdict.UNKNOWN),
        HALTED("halted", Verdict.NOT_READY),
        NOT_DRAINED("not_drained", Verdict.NOT_READY),
        CHECKPOINT_MISSING("checkpoint_missing", Verdict.NOT_READY),
        IN_FLIGHT("in_flight", Verdict.NOT_READY);

        private final String wireName;
        private final Verdict makes;

        Reason(String wireName, Verdict makes) {
            this.wireName = wireName;
            this.makes = makes;
        }

        /// The name used in every output.
        public String wireName() {
            return wireName;
        }
    }

    /// The verdict on a node.
    ///
    /// @param stale whether the source that the node hangs on is stale or lost
    public static Readiness of(Tracked node, boolean stale) {
        List<Reason> reasons = new ArrayList<>();
        addIf(reasons, node.doubts().any(), Reason.DOUBT);
        addIf(reasons, stale, Reason.STALE);
        addIf(reasons, node.incident() != null, Reason.HALTED);
        addIf(
                reasons,
                node.mode() != NodeMode.DRAINED && node.mode() != NodeMode.MAINTENANCE,
                Reason.NOT_DRAINED);
        boolean missing = false;
        boolean inFlight = false;
        for (Placement placement : node.placements()) {
            missing |= !placement.lifecycle().hasPersistedCheckpoint();
            inFlight |= placement.reports().isUnsettled();
        }
        addIf(reasons, missing, Reason.CHECKPOINT_MISSING);
        addIf(reasons, inFlight, Reason.IN_FLIGHT);
        if (reasons.isEmpty()) {
            return READY;
        }
        boolean unknown = reasons.stream().anyMatch(reason -> reason.makes == Verdict.UNKNOWN);
        return new Readiness(unknown ? Verdict.UNKNOWN : Verdict.NOT_READY, reasons);
    }

    /// Whether nobody can say how a node stands: the verdict on it would be unknown, whatever else
    /// holds.
    ///
    /// @param stale whether the source that the node hangs on is stale or lost
    public static boolean isUnknown(Tracked node, boolean stale) {
        return stale || node.doubts().any();
    }

    private static void addIf(List<Reason> reasons, boolean holds, Reason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
