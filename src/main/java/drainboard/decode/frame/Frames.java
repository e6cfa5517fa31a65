package drainboard.decode.frame;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// The records of a stream, one after another. One thread's own.
public interface Frames {
    /// The next record; null at the end of the stream. It never waits for more than it needs: a
    /// record whose end was read is given before anything after it is asked for.
    ///
    /// @throws IOException where the stream cannot be read
    @Nullable Frame next() throws IOException;
}
