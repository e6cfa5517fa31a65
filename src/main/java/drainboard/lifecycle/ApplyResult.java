package drainboard.lifecycle;

/// What came of applying a change to a lifecycle.
public sealed interface ApplyResult {
    /// The change was legal: the state it led to and the action it asks for.
    record Applied(Lifecycle next, WorkloadAction action) implements ApplyResult {}

    /// The typed error `illegal_transition`; the lifecycle stays as it was.
    record Illegal(ModeChange change) implements ApplyResult {}
}
