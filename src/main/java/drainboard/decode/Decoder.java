package drainboard.decode;

import drainboard.decode.frame.Compression;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frames;
import drainboard.decode.frame.LineFrames;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// From a stream of bytes to what its records say, whatever they are wrapped in: one pass, bounded
/// memory. It asks the stream for more only when everything that came before was given. One
/// thread's own.
public final class Decoder {
    private final RecordDecoder records;
    private final Frames frames;
    private final Queue<Decoded> ready = new ArrayDeque<>();
    private boolean ended;

    /// Will read a stream; the caller closes it.
    ///
    /// @param line the line that the stream stands at, counted from 1
    /// @param offset the byte that it stands at, counted from 0
    public Decoder(InputStream in, Decoding how, long line, long offset) {
        this.frames = new LineFrames(in, how.closed(), line, offset);
        this.records = new RecordDecoder(Format.NDJSON, how);
    }

    /// The next record; null at the end of the stream. Blank lines are none.
    ///
    /// @throws IOException where the stream cannot be read
    public @Nullable Decoded next() throws IOException {
        while (ready.isEmpty() && !ended) {
            Frame frame = frames.next();
            if (frame == null) {
                ended = true;
                records.finish(ready::add);
            } else if (!Lines.isBlank(frame.bytes(), frame.from(), frame.to())) {
                records.decode(frame, ready::add);
            }
        }
        return ready.poll();
    }

    /// How the stream turned out to be written; empty until its first record was read.
    public Optional<Recognised> recognised() {
        return Optional.of(new Recognised(Format.NDJSON, Compression.NONE));
    }
}
