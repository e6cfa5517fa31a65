package drainboard.source;

import drainboard.source.Source.Sink;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// A source's wait between two tries, which an operator may end. One thread waits; any thread may
/// end the wait, and where none goes on that does nothing: tries never overlap and are never saved
/// up.
public final class RetryWait {
    private final Sleeper sleeper;
    private final BooleanSupplier closed;
    private @Nullable Thread waiting;
    private boolean woken;

    /// A wait of a source.
    ///
    /// @param closed whether the source was closed, which must be so before its thread is
    ///   interrupted
    public RetryWait(Sleeper sleeper, BooleanSupplier closed) {
        this.sleeper = sleeper;
        this.closed = closed;
    }

    /// Tells that it waits, and waits; answers whether an operator ended it before its time. Who
    /// was told can end it.
    ///
    /// @throws InterruptedException when the source was closed
    public boolean pause(Sink sink, String cause, Duration time) throws InterruptedException {
        begin();
        InterruptedException interrupted = null;
        boolean ended;
        try {
            sink.waiting(cause, new Retry(time, false));
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            interrupted = e;
        } finally {
            ended = end();
        }
        if (ended) {
            // The interrupt was ours, and may have come when the time was over already.
            Thread.interrupted();
            if (closed.getAsBoolean()) {
                throw new InterruptedException("closed");
            }
        } else if (interrupted != null) {
            throw interrupted;
        }
        return ended;
    }

    private synchronized void begin() {
        waiting = Thread.currentThread();
        woken = false;
    }

    private synchronized boolean end() {
        waiting = null;
        return woken;
    }

    /// Ends the wait that goes on, if one does; never blocks.
    public synchronized void tryNow() {
        Thread asleep = waiting;
        if (asleep != null && !woken && !closed.getAsBoolean()) {
            woken = true;
            asleep.interrupt();
        }
    }
}
