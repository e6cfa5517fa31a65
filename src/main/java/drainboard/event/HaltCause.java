package drainboard.event;

import drainboard.lifecycle.Spelling;

import java.util.List;
import java.util.Optional;

/// Why a placement is latched: a closed set (lifecycle.md section 5).
public enum HaltCause {
    FENCE_LOST("fence_lost"),
    UNMODELLED_TRANSITION("unmodelled_transition"),
    STREAM_GAP("stream_gap"),
    ACTION_MISMATCH("action_mismatch");

    /// Every cause.
    public static final List<HaltCause> ALL = List.of(values());

    private final String wireName;

    HaltCause(String wireName) {
        this.wireName = wireName;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }

    /// The cause that stands when another one comes: the first, save that `fence_lost` replaces a
    /// lesser one.
    public HaltCause joinedBy(HaltCause other) {
        return other == FENCE_LOST ? other : this;
    }

    /// The cause that a name in any of its spellings means; empty for an unknown name.
    public static Optional<HaltCause> named(String text) {
        String folded = Spelling.fold(text);
        return ALL.stream().filter(cause -> cause.wireName.equals(folded)).findFirst();
    }
}
