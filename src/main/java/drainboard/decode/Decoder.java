package drainboard.decode;

import drainboard.decode.Sniffer.Guess;
import drainboard.decode.frame.Compression;
import drainboard.decode.frame.Frame;
import drainboard.decode.frame.Frame.Extent;
import drainboard.decode.frame.Frames;
import drainboard.decode.frame.Framing;
import drainboard.decode.frame.Unpacking;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;

/// From a stream of bytes to what its records say, whatever they are wrapped in: one pass, bounded
/// memory. It asks the stream for more only when everything that came before was given. One
/// thread's own.
public final class Decoder {
    private static final int MOST_LOOKED_AT = 1 << 16;

    private final InputStream in;
    private final Decoding how;
    private final long line;
    private final long offset;
    private final Queue<Decoded> ready = new ArrayDeque<>();
    private @Nullable Reading reading;
    private boolean ended;

    /// How the stream is read, once that is known.
    private record Reading(
            Frames frames, RecordDecoder records, Recognised form, boolean verbatim) {}

    /// Will read a stream; the caller closes it. One that does not stand at its beginning is taken
    /// for what [Decoding#format] says, uncompressed and in UTF-8.
    ///
    /// @param line the line that the stream stands at, counted from 1
    /// @param offset the byte that it stands at, counted from 0
    public Decoder(InputStream in, Decoding how, long line, long offset) {
        this.in = in;
        this.how = how;
        this.line = line;
        this.offset = offset;
    }

    /// The next record; null at the end of the stream. Blank lines are none.
    ///
    /// @throws IOException where the stream cannot be read or unpacked
    public @Nullable Decoded next() throws IOException {
        while (ready.isEmpty() && !ended) {
            if (reading == null) {
                reading = begin();
            }
            Reading now = reading;
            Frame frame = now.frames().next();
            if (frame == null) {
                ended = true;
                now.records().finish(ready::add);
            } else if (!isBlank(frame)) {
                now.records().decode(frame, ready::add);
            }
        }
        return ready.poll();
    }

    private static boolean isBlank(Frame frame) {
        return frame.extent() == Extent.WHOLE
                && Lines.isBlank(frame.bytes(), frame.from(), frame.to());
    }

    /// How the stream turned out to be written; empty until its first record was read.
    public Optional<Recognised> recognised() {
        return Optional.ofNullable(reading).map(Reading::form);
    }

    /// Whether a place in the records is the same place in the stream: not where it is compressed
    /// or in another character set.
    public boolean isVerbatim() {
        return reading == null || reading.verbatim();
    }

    private Reading begin() throws IOException {
        Format known = how.format();
        if (known != null && offset > 0) {
            return reading(in, Guess.of(known), Compression.NONE, true);
        }
        Unpacking unpacking = Unpacking.of(in);
        byte[] head = new byte[MOST_LOOKED_AT];
        int length = 0;
        Optional<Guess> guess = Optional.empty();
        while (guess.isEmpty()) {
            int got =
                    length == head.length
                            ? -1
                            : unpacking.text().read(head, length, head.length - length);
            length += Math.max(0, got);
            guess = Sniffer.sniff(head, length, got < 0);
        }
        InputStream text =
                new SequenceInputStream(
                        new ByteArrayInputStream(Arrays.copyOf(head, length)), unpacking.text());
        Guess found = known == null ? guess.get() : guess.get().as(known);
        return reading(text, found, unpacking.compression(), unpacking.verbatim());
    }

    private Reading reading(
            InputStream text, Guess guess, Compression compression, boolean verbatim) {
        Framing framing = guess.framing();
        return new Reading(
                framing.over(text, how.closed(), line, offset),
                new RecordDecoder(guess.format(), how),
                new Recognised(guess.format(), compression),
                verbatim);
    }
}
