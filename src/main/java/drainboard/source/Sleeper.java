package drainboard.source;

import java.time.Duration;

/// Waits on the thread of its caller.
@FunctionalInterface
public interface Sleeper {
    /// Returns when the time is over.
    ///
    /// @throws InterruptedException when the source was closed
    void sleep(Duration time) throws InterruptedException;
}
