package drainboard.source;

import drainboard.decode.Decoded;
import drainboard.decode.Recognised;
import drainboard.event.Bookmark;

import java.time.Duration;

/// Something that gives records until it ends, is lost or is closed.
public interface Source extends AutoCloseable {
    /// Its name, as shown: a file name without folders, a host; never a secret.
    String name();

    /// What tells it from every other across restarts: a path, an address; never a secret.
    default String key() {
        return name();
    }

    /// Whether it gives the same records again from the same place when it is read again.
    default boolean isReplayed() {
        return false;
    }

    /// Has it go on from where an earlier reading came to; before the start. A source that cannot
    /// begins as ever.
    default void resume(Bookmark place) {}

    /// Begins to give records, on a thread of its own.
    void start(Sink sink);

    /// Tries again at once where it waits between two tries by its own choice; does nothing where
    /// it does not wait, where the other side asked for the wait, or when it is closed. One call is
    /// one try. Any thread; never blocks.
    default void tryNow() {}

    /// Ends within a second; gives nothing more.
    @Override
    void close();

    /// Where records go; called on the source's thread, may block.
    interface Sink {
        /// One record and what became of it.
        void took(Decoded record) throws InterruptedException;

        /// Everything up to here was given: a restart may go on from this place.
        default void reached(Bookmark next) throws InterruptedException {}

        /// It turned out how the source is written.
        default void recognised(Recognised form) throws InterruptedException {}

        /// Records that came before came again and were left out.
        default void repeated(long count) throws InterruptedException {}

        /// Something may have been lost between what was given and what follows: a declared gap;
        /// the cause is a sentence for the operator.
        void gap(String cause) throws InterruptedException;

        /// The same, where the gap lies further on: what follows first was not lost.
        default void gapAhead(String cause) throws InterruptedException {
            gap(cause);
        }

        /// It cannot be read just now and is tried again; the cause is a sentence for the operator.
        void waiting(String cause) throws InterruptedException;

        /// The same, where it is known when that will be.
        default void waiting(String cause, Retry next) throws InterruptedException {
            waiting(cause + " " + next.words());
        }

        /// All that was there was read; more may come.
        void caughtUp() throws InterruptedException;

        /// It gave a sign of life: a part of a record, a heartbeat.
        default void contact() throws InterruptedException {}

        /// The source announces a sign of life at least so often.
        default void heartbeat(Duration every) throws InterruptedException {}

        /// It came to its own end.
        void ended() throws InterruptedException;

        /// It was lost; the cause is a sentence for the operator, with its cure.
        void lost(String cause) throws InterruptedException;
    }
}
