package drainboard.lifecycle;

import java.util.List;
import java.util.Optional;

/// What a workload can be told to do (lifecycle.md section 3).
public enum WorkloadAction {
    ACCEPT("accept", 0),
    CHECKPOINT_AND_DRAIN("checkpoint_and_drain", 1),
    PERSIST_FINAL_CHECKPOINT("persist_final_checkpoint", 2),
    QUIESCE("quiesce", 3),
    RESUME_FROM_CHECKPOINT("resume_from_checkpoint", 4),
    HALT("halt", 5);

    /// Every action, in the order of reports.
    public static final List<WorkloadAction> ALL = List.of(values());

    private final String wireName;
    private final int rank;

    WorkloadAction(String wireName, int rank) {
        this.wireName = wireName;
        this.rank = rank;
    }

    /// The place in report order, from 0 to 5.
    public int rank() {
        return rank;
    }

    /// The snake_case name used in every output.
    public String wireName() {
        return wireName;
    }

    /// The action that a name in any of its spellings means; empty for an unknown name.
    public static Optional<WorkloadAction> named(String text) {
        String folded = Spelling.fold(text);
        return ALL.stream().filter(action -> action.wireName.equals(folded)).findFirst();
    }
}
