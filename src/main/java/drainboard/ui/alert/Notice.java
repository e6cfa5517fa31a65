package drainboard.ui.alert;

/// What the desktop is told.
///
/// @param id by which it is replaced and withdrawn
/// @param critical whether it stays until somebody takes it away
/// @param summary its head, safe to show
/// @param body the rest, safe to show
public record Notice(long id, boolean critical, String summary, String body) {
    /// What is to be done at the desktop.
    public sealed interface Order {}

    /// Show it, in the place of the one of the same id where there is one.
    public record Show(Notice notice) implements Order {}

    /// It is not so any more, or somebody has it.
    public record Withdraw(long id) implements Order {}
}
