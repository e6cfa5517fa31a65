package drainboard.ui.feed;

/// Tries a source without following it: nothing is kept of what it says.
@FunctionalInterface
public interface Probe {
    /// Begins to try a source on a thread of its own and returns at once.
    Cancel probe(ConnectRequest request, ProbeListener listener);

    /// Ends a trial.
    @FunctionalInterface
    interface Cancel {
        /// Ends it soon, if it has not ended already; called on the window's thread.
        void cancel();
    }
}
