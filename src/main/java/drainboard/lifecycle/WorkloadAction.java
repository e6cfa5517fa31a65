package drainboard.lifecycle;

import java.util.List;
import java.util.Optional;

/// What a workload can be told to do (lifecycle.md section 3).
public enum WorkloadAction {
    ACCEPT("accept"),
    CHECKPOINT_AND_DRAIN("checkpoint_and_drain"),
    PERSIST_FINAL_CHECKPOINT("persist_final_checkpoint"),
    QUIESCE("quiesce"),
    RESUME_FROM_CHECKPOINT("resume_from_checkpoint"),
    HALT("halt");

    /// Every action, in the order of reports.
    public static final List<WorkloadAction> ALL = List.of(values());

    private final String wireName;

    WorkloadAction(String wireName) {
        this.wireName = wireName;
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
