package drainboard.lifecycle;

import java.util.List;
import java.util.Optional;

/// The mode the scheduler holds a node in (lifecycle.md section 1).
public enum NodeMode {
    ACCEPTING("accepting", 0),
    DRAINING("draining", 1),
    DRAINED("drained", 2),
    MAINTENANCE("maintenance", 3),
    RETURNING("returning", 4),
    FENCE_LOST("fence_lost", 5);

    /// Every mode, in the order of reports and of the diagram.
    public static final List<NodeMode> ALL = List.of(values());

    private final String wireName;
    private final int rank;

    NodeMode(String wireName, int rank) {
        this.wireName = wireName;
        this.rank = rank;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }

    /// The place in report order, from 0 to 5.
    public int rank() {
        return rank;
    }

    /// The mode that a name in any of its spellings means; empty for an unknown name.
    public static Optional<NodeMode> named(String text) {
        String folded = Spelling.fold(text);
        for (NodeMode mode : ALL) {
            if (mode.wireName.equals(folded)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
