package drainboard.ui.incident;

import drainboard.event.NodeId;
import drainboard.fleet.DrainHistory.Expected;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.ui.drain.StepClock;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// When a node takes too long: the one rule behind the window's warnings and what is told from a
/// journal. It knows nothing of a window. Any thread.
public final class LateSteps {
    private LateSteps() {}

    /// How a node is late: a closed set.
    public enum Late {
        /// It is not.
        NO,
        /// Its step takes longer than it ever should.
        STALLED,
        /// It is in maintenance for too long.
        OVERDUE
    }

    /// A node that is late.
    ///
    /// @param began when its step began, as if it had never been left
    /// @param detail beyond what it is, and what is usual, in words
    public record Found(NodeId node, NodeMode mode, Instant began, Late late, String detail) {}

    /// When a node began what it waits for; null where it waits for nothing that may become late,
    /// where worse is to be said of it, or where a time is not known.
    static @Nullable Instant began(NodeState state) {
        if (!(state instanceof Tracked node) || isWorse(node)) {
            return null;
        }
        return node.drain() == null ? node.since() : StepClock.began(node);
    }

    private static boolean isWorse(Tracked node) {
        return node.mode() == NodeMode.ACCEPTING
                || node.mode() == NodeMode.FENCE_LOST
                || node.incident() != null
                || node.doubts().any();
    }

    /// How a node is late.
    ///
    /// @param stalledFrom what began before then is stalled; null where nothing is
    /// @param overdueFrom what began before then is overdue; null where nothing is
    static Late of(
            Tracked node,
            Instant began,
            @Nullable Instant stalledFrom,
            @Nullable Instant overdueFrom) {
        if (overdueFrom != null && began.isBefore(overdueFrom)) {
            return Late.OVERDUE;
        }
        return stalledFrom != null && began.isBefore(stalledFrom) && node.drain() != null
                ? Late.STALLED
                : Late.NO;
    }

    /// The nodes that are late at a moment, in the order given.
    ///
    /// @param stale whether a node is only last known: such are not called late
    /// @param expected what is usual of each step
    /// @param maintenance how long a node may be in maintenance
    public static List<Found> at(
            Instant moment,
            Collection<NodeState> nodes,
            Predicate<NodeId> stale,
            Map<NodeMode, Expected> expected,
            Duration maintenance) {
        List<Found> found = new ArrayList<>();
        for (NodeState state : nodes) {
            Instant began = began(state);
            if (began != null && state instanceof Tracked node && !stale.test(node.node())) {
                NodeMode mode = node.mode();
                StepWords stalled =
                        StepWords.stalled(mode, expected.get(StepClock.step(mode)), null);
                StepWords overdue =
                        StepWords.overdue(expected.get(NodeMode.MAINTENANCE), maintenance);
                Instant overdueFrom = mode == NodeMode.MAINTENANCE ? overdue.edge(moment) : null;
                Late late = of(node, began, stalled.edge(moment), overdueFrom);
                if (late != Late.NO) {
                    String detail = (late == Late.OVERDUE ? overdue : stalled).detail();
                    found.add(new Found(node.node(), mode, began, late, detail));
                }
            }
        }
        return List.copyOf(found);
    }
}
