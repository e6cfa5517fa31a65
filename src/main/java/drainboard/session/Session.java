package drainboard.session;

import java.util.function.Consumer;

/// What the window holds of a run. All methods may be called from any thread.
public interface Session extends AutoCloseable {
    /// Gives every new picture to a viewer, on the session's thread, until [#close]; the viewer
    /// must not block.
    void show(Consumer<SessionPicture> viewer);

    /// Where an operator's decisions are handed in.
    Desk desk();

    /// Where an operator's deeds about the run itself are entered in the audit.
    Scribe scribe();

    /// Ends the run within a second: sources are closed, the queue is dropped.
    @Override
    void close();
}
