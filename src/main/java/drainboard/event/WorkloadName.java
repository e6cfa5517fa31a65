package drainboard.event;

import java.util.Comparator;

/// The name of a stateful job, as it was written.
public record WorkloadName(String text) {
    /// Report order: by code points.
    public static final Comparator<WorkloadName> ORDER =
            (a, b) -> Text.compareCodePoints(a.text, b.text);

    /// The name of the implicit workload of a node that nobody has placed anything on (lifecycle.md
    /// section 7).
    public static WorkloadName implicitOn(NodeId node) {
        return new WorkloadName("node-" + node);
    }

    @Override
    public String toString() {
        return text;
    }
}
