package drainboard.journal;

import java.util.List;

/// The steps at which a run can be cut off, in the order in which they come: each has a name, so
/// that a test can end the process there.
public enum Step {
    LOCKED,
    OPENED,
    SETTLED_SCHEMA,
    READ_BACK,
    TAKEN_FROM_QUEUE,
    APPLIED,
    BEFORE_UNIT,
    BEGUN,
    EVENT_WRITTEN,
    EVENTS_WRITTEN,
    NODE_WRITTEN,
    NODES_WRITTEN,
    DRAINS_WRITTEN,
    PLACES_WRITTEN,
    AUDIT_ENTRY_WRITTEN,
    AUDIT_WRITTEN,
    TOLD_WRITTEN,
    BEFORE_COMMIT,
    COMMITTED,
    UNIT_KEPT,
    BEFORE_ANSWER,
    ANSWERED,
    TOLD,
    PUBLISHED;

    /// Every step, in order.
    public static final List<Step> ALL = List.of(values());

    /// Hears of each step as it is reached; on the thread that takes it.
    public interface Probe {
        /// Hears nothing.
        Probe NONE = _ -> {};

        /// A step was reached.
        void at(Step step);
    }
}
