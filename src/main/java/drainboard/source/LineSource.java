package drainboard.source;

/// Something that gives lines until it ends, is lost or is closed.
public interface LineSource extends AutoCloseable {
    /// Its name, as shown: the file name without folders.
    String name();

    /// Begins to give lines, on a thread of its own.
    void start(Sink sink);

    /// Ends within a second; gives nothing more.
    @Override
    void close();

    /// Where lines go; called on the source's thread, may block.
    interface Sink {
        /// One whole line, its end cut off; the bytes are the sink's own.
        ///
        /// @param line counted from 1
        /// @param offset where it begins
        void line(byte[] text, long line, long offset) throws InterruptedException;

        /// A line that is longer than may be read, with how it begins.
        void tooLong(byte[] head, long line, long offset) throws InterruptedException;

        /// A last line whose end never came, because its file was replaced; it is not joined to
        /// what follows.
        void unfinished(byte[] head, long line, long offset) throws InterruptedException;

        /// It cannot be read just now and is tried again; the cause is a sentence for the operator.
        void waiting(String cause) throws InterruptedException;

        /// All that was there was read; more may come.
        void caughtUp() throws InterruptedException;

        /// It gave a sign of life: a part of a line, a heartbeat.
        default void contact() throws InterruptedException {}

        /// It came to its own end.
        void ended() throws InterruptedException;

        /// It was lost; the cause is a sentence for the operator.
        void lost(String cause) throws InterruptedException;
    }
}
