package drainboard.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hears of the faults that nobody caught while it is open, in the place of whoever else would: a
/// fault that a test causes on purpose must not be another test's.
public final class Uncaught implements AutoCloseable {
    private final BlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    private final Thread.@Nullable UncaughtExceptionHandler before =
            Thread.getDefaultUncaughtExceptionHandler();

    /// Hears from now on.
    public Uncaught() {
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> faults.add(fault));
    }

    /// The next fault; it comes within a minute.
    public Throwable next() throws InterruptedException {
        Throwable fault = faults.poll(60, TimeUnit.SECONDS);
        assertThat(fault).as("a fault that was told").isNotNull();
        return fault == null ? new AssertionError("none") : fault;
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
