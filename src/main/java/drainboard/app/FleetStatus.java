package drainboard.app;

import drainboard.event.NodeId;
import drainboard.lifecycle.NodeMode;
import drainboard.node.Incident;
import drainboard.node.NodeState;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;
import drainboard.node.Placement;
import drainboard.node.Readiness;
import drainboard.node.Readiness.Reason;
import drainboard.node.Readiness.Verdict;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// How a fleet stands, by the same verdicts as the window: counted, halted, ready or not.
///
/// @param vouched the nodes in each mode that somebody can vouch for
/// @param unknown the nodes that nobody can vouch for; with the others they are all nodes
/// @param last the nodes by the mode that was known last; with those of which none was ever known
///   they are all nodes too
/// @param nodes every node, in report order
/// @param voided the halted nodes for which a clear was authorised that is void
record FleetStatus(
        Map<NodeMode, Integer> vouched,
        int unknown,
        Map<NodeMode, Integer> last,
        List<NodeLine> nodes,
        Set<NodeId> voided) {

    /// A node.
    ///
    /// @param mode the mode known last; null where no transition told of one
    /// @param since when it entered its mode; null where that was not seen
    /// @param incident its open incident; null where there is none
    /// @param held how many of its placements are held
    /// @param fenceNotTaken whether news of a lost fence was refused
    /// @param seen when it was last spoken of; null where that is not known
    record NodeLine(
            NodeId node,
            @Nullable NodeMode mode,
            @Nullable Instant since,
            Readiness readiness,
            @Nullable Incident incident,
            long held,
            boolean fenceNotTaken,
            @Nullable Instant seen) {

        /// Whether it needs a person by itself, however it is watched.
        boolean needsPerson() {
            return incident != null || fenceNotTaken;
        }

        /// Whether it is halted and nobody has acknowledged that.
        boolean isUnacknowledged() {
            return incident != null && !incident.isAcknowledged();
        }

        /// Whether it left fence_lost while what is on it is still held.
        boolean isGone() {
            return incident != null && mode != null && incident.isGone(mode);
        }

        /// Its mode as outputs name it.
        String modeName() {
            return mode == null ? "unknown" : mode.wireName();
        }
    }

    /// Counts.
    ///
    /// @param stale whether what is known of a node is only last known
    /// @param seen when a node was last spoken of
    /// @param voided the halted nodes whose authorised clear is void
    static FleetStatus of(
            Collection<NodeState> nodes,
            Predicate<NodeId> stale,
            Function<NodeId, @Nullable Instant> seen,
            Set<NodeId> voided) {
        List<NodeLine> lines =
                nodes.stream()
                        .map(one -> line(one, stale.test(one.node()), seen.apply(one.node())))
                        .sorted(Comparator.comparing(NodeLine::node, NodeId.ORDER))
                        .toList();
        Map<NodeMode, Integer> vouched = new EnumMap<>(NodeMode.class);
        Map<NodeMode, Integer> last = new EnumMap<>(NodeMode.class);
        NodeMode.ALL.forEach(mode -> vouched.put(mode, 0));
        NodeMode.ALL.forEach(mode -> last.put(mode, 0));
        int unknown = 0;
        for (NodeLine line : lines) {
            NodeMode mode = line.mode();
            if (mode != null) {
                last.merge(mode, 1, Integer::sum);
            }
            if (mode == null || line.readiness().verdict() == Verdict.UNKNOWN) {
                unknown++;
            } else {
                vouched.merge(mode, 1, Integer::sum);
            }
        }
        return new FleetStatus(vouched, unknown, last, lines, voided);
    }

    private static NodeLine line(NodeState state, boolean stale, @Nullable Instant seen) {
        return switch (state) {
            case Tracked node -> tracked(node, stale, seen);
            case Unseen node ->
                    new NodeLine(
                            node.node(),
                            null,
                            null,
                            new Readiness(
                                    Verdict.UNKNOWN, stale ? List.of(Reason.STALE) : List.of()),
                            null,
                            0,
                            false,
                            seen);
        };
    }

    private static NodeLine tracked(Tracked node, boolean stale, @Nullable Instant seen) {
        return new NodeLine(
                node.node(),
                node.mode(),
                node.since(),
                Readiness.of(node, stale),
                node.incident(),
                node.placements().stream().filter(Placement::isHalted).count(),
                node.doubts().fenceEventNotTaken(),
                seen);
    }

    /// The nodes with an open incident, the worst first: of whom nobody knows, then those that are
    /// gone while what is on them is still held.
    List<NodeLine> halted() {
        return nodes.stream()
                .filter(one -> one.incident() != null)
                .sorted(
                        Comparator.comparing(NodeLine::isUnacknowledged)
                                .thenComparing(NodeLine::isGone)
                                .reversed())
                .toList();
    }

    /// The nodes of which news of a lost fence was refused.
    List<NodeLine> refused() {
        return nodes.stream().filter(NodeLine::fenceNotTaken).toList();
    }

    /// How many nodes were spoken of without any word of their mode.
    int untold() {
        return (int) nodes.stream().filter(one -> one.mode() == null).count();
    }

    /// How many nodes have a verdict.
    int count(Verdict verdict) {
        return (int) nodes.stream().filter(one -> one.readiness().verdict() == verdict).count();
    }
}
