package drainboard.ui.fx;

/// What was tied when something began to listen; closing it ends the listening.
@FunctionalInterface
public interface Bond extends AutoCloseable {
    /// Ends the listening; a second call does nothing more than the first.
    @Override
    void close();

    /// This bond and another as one; the later one is closed first.
    default Bond and(Bond other) {
        return () -> {
            other.close();
            close();
        };
    }
}
