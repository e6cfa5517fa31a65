package drainboard.ui.fx;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Does something for a view and says what it failed with, so that one view that fails takes no
/// other with it.
public final class Attempt {
    private Attempt() {}

    /// Runs a task on the thread of the caller; empty where it did not fail. What a listener of a
    /// property fails with is never thrown to whoever sets the property, only told to the thread:
    /// that counts as well.
    public static Optional<Throwable> at(Runnable task) {
        Thread thread = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
        First first = new First();
        thread.setUncaughtExceptionHandler((_, failure) -> first.take(failure));
        try {
            task.run();
        } catch (RuntimeException | StackOverflowError | AssertionError failure) {
            first.take(failure);
        } finally {
            thread.setUncaughtExceptionHandler(before);
        }
        return Optional.ofNullable(first.failure);
    }

    /// The first of several failures: the others mostly follow from it.
    private static final class First {
        private @Nullable Throwable failure;

        void take(Throwable one) {
            if (failure == null) {
                failure = one;
            }
        }
    }
}
