package drainboard.node;

import drainboard.event.CoreRecord;
import drainboard.event.NodeEvent;
import drainboard.event.NodeTransition;
import drainboard.event.OperatorDecision;
import drainboard.event.RuntimeReport;
import drainboard.event.WorkloadName;
import drainboard.lifecycle.ModeChange;
import drainboard.lifecycle.NodeMode;
import drainboard.node.NodeState.Tracked;
import drainboard.node.NodeState.Unseen;

import java.util.List;

/// The whole law of one node, in reading order (lifecycle.md sections 5 to 12).
public final class NodeRules {
    private NodeRules() {}

    /// What one message does to the node it speaks of.
    ///
    /// @param position the place of the message in the stream, rising
    public static NodeStep step(
            NodeState before, NodeEvent news, long position, SupervisionPolicy policy) {
        return switch (news) {
            case NodeTransition transition -> transition(before, transition, position, policy);
            case RuntimeReport report -> Reports.take(before, report, position, policy);
            case OperatorDecision decision -> Decisions.take(before, decision, policy);
            case CoreRecord told -> Reports.compare(before, told);
        };
    }

    /// What a message does that was refused before it could be understood, where it can be seen
    /// that it spoke of this node (lifecycle.md section 12).
    public static NodeState unfollowed(NodeState before) {
        return switch (before) {
            case Unseen unseen -> unseen;
            case Tracked node -> node.withDoubts(node.doubts().withEvent());
        };
    }

    private static NodeStep transition(
            NodeState before, NodeTransition news, long position, SupervisionPolicy policy) {
        ModeChange change = news.change();
        if (!policy.table().permits(change)) {
            return NodeStep.unchanged(refuse(before, change), Disposition.REJECTED);
        }
        return switch (before) {
            case Unseen unseen -> Taking.adopt(unseen, news, position);
            case Tracked node ->
                    switch (Continuity.of(node.trail(), node.mode(), news)) {
                        case DUPLICATE -> NodeStep.unchanged(node, Disposition.DUPLICATE);
                        case CONTRADICTING ->
                                NodeStep.unchanged(doubt(node, change), Disposition.DUPLICATE);
                        case STALE -> NodeStep.unchanged(node, Disposition.STALE);
                        case DOUBTFUL -> NodeStep.unchanged(doubt(node, change), Disposition.STALE);
                        case CONTINUOUS -> Taking.follow(node, news, position);
                        case GAP -> Taking.jump(node, news, position, policy);
                    };
        };
    }

    private static NodeState refuse(NodeState before, ModeChange change) {
        return switch (before) {
            case Unseen unseen -> unseen;
            case Tracked node ->
                    node.withDoubts(
                            change.touches(NodeMode.FENCE_LOST)
                                    ? node.doubts().withFence()
                                    : node.doubts().withEvent());
        };
    }

    private static Tracked doubt(Tracked node, ModeChange change) {
        return node.withDoubts(
                change.to() == NodeMode.FENCE_LOST
                        ? node.doubts().withFence()
                        : node.doubts().withEvent());
    }

    /// A node on which these workloads are placed too.
    public static NodeState named(NodeState node, List<WorkloadName> placed) {
        return switch (node) {
            case NodeState.Unseen unseen -> Naming.learn(unseen, placed);
            case NodeState.Tracked tracked -> Naming.learn(tracked, placed);
        };
    }
}
