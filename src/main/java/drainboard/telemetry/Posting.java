package drainboard.telemetry;

/// How the posting of telemetry stands.
public sealed interface Posting {
    /// Lines go out as they come.
    record Sending() implements Posting {}

    /// Nothing goes out just now; the same lines are tried again.
    ///
    /// @param cause a sentence for the operator
    record Waiting(String cause) implements Posting {}

    /// Nothing goes out any more, and no other try would heal it.
    ///
    /// @param cause a sentence for the operator, with its cure
    record Stopped(String cause) implements Posting {}
}
