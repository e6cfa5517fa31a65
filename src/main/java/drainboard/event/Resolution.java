package drainboard.event;

import drainboard.lifecycle.NodeMode;
import drainboard.lifecycle.Spelling;

import java.util.List;
import java.util.Optional;

/// How a lost fence was resolved (lifecycle.md section 10).
public enum Resolution {
    /// The drain is attempted again: fence_lost → draining.
    REATTEMPT_DRAIN("reattempt_drain", NodeMode.DRAINING),
    /// The prior fence was valid: fence_lost → drained.
    FENCE_VALID("fence_valid", NodeMode.DRAINED);

    /// Both resolutions, in the order they are offered.
    public static final List<Resolution> ALL = List.of(values());

    private final String wireName;
    private final NodeMode target;

    Resolution(String wireName, NodeMode target) {
        this.wireName = wireName;
        this.target = target;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }

    /// The mode that the scheduler's own transition must lead to.
    public NodeMode target() {
        return target;
    }

    /// The resolution that a name in any of its spellings means; any other name counts as none.
    public static Optional<Resolution> named(String text) {
        String folded = Spelling.fold(text);
        return ALL.stream().filter(one -> one.wireName.equals(folded)).findFirst();
    }

    /// The resolution that a way out of fence_lost stands for; empty where no resolution names it.
    public static Optional<Resolution> leadingTo(NodeMode mode) {
        return ALL.stream().filter(one -> one.target == mode).findFirst();
    }
}
