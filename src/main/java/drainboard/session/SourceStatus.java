package drainboard.session;

/// How a source stands.
public sealed interface SourceStatus {
    /// It has not been opened yet.
    record Connecting() implements SourceStatus {}

    /// It is being read.
    record Live() implements SourceStatus {}

    /// It came to its own end; that is not a fault.
    record Ended() implements SourceStatus {}

    /// It was lost: what hangs on it is only last known.
    ///
    /// @param cause a sentence for the operator
    record Failed(String cause) implements SourceStatus {}
}
