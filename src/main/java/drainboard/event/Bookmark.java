package drainboard.event;

/// Where to go on reading a source after a restart: position, identity and marker as one value, so
/// that none can be kept without the others.
public sealed interface Bookmark {
    /// A place in a file.
    ///
    /// @param identity what the file system calls the file; it may be given to another one later
    /// @param head SHA-256, in hex, of its first `headLength` bytes
    /// @param marker SHA-256, in hex, of the `markerLength` bytes before `offset`
    /// @param offset the byte to go on at, counted from 0, beyond 4 GiB too; of a compressed file
    ///   or one that is not UTF-8, counted in what comes out of it
    /// @param line the line that begins there, counted from 1
    record InFile(
            String identity,
            int headLength,
            String head,
            int markerLength,
            String marker,
            long offset,
            long line)
            implements Bookmark {}

    /// A place that the other side names: the id of the last event taken, or a cursor.
    record AtCursor(String cursor) implements Bookmark {}
}
