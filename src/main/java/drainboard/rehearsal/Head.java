package drainboard.rehearsal;

import drainboard.decode.Decoded;
import drainboard.decode.Decoded.Finding;
import drainboard.decode.Decoder;
import drainboard.decode.Decoding;
import drainboard.decode.Format;
import drainboard.decode.Recognised;
import drainboard.decode.frame.Compression;
import drainboard.event.NodeTransition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/// What the first records of a log tell of all of it: how it is written, and whether the newest
/// stand first.
///
/// @param form empty for a log without any record
/// @param newestFirst whether it is to be read from the last record to the first
/// @param wide whether it begins as text of two bytes for each character
record Head(Optional<Recognised> form, boolean newestFirst, boolean wide) {
    private static final int RECORDS = 2_000;
    private static final int MOST_RECORDS = 50_000;

    /// Reads the head of a log; what cannot be read there is told when the log itself is read.
    static Head of(InputStream in, Decoding how) throws IOException {
        byte[] first = in.readNBytes(2);
        boolean wide = first.length == 2 && isWide(first[0], first[1]);
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in);
        Decoder decoder = new Decoder(all, how, 1, 0);
        Direction direction = new Direction();
        for (int i = 0; i < MOST_RECORDS; i++) {
            if (i >= RECORDS && direction.isSettled()) {
                break;
            }
            Decoded decoded = decoder.next();
            if (decoded == null) {
                break;
            }
            if (decoded.finding() instanceof Finding.Event event
                    && event.event() instanceof NodeTransition transition) {
                direction.add(transition);
            }
        }
        return new Head(decoder.recognised(), direction.isNewestFirst(), wide);
    }

    /// Whether two bytes are a byte order mark of UTF-16, or ASCII in it.
    private static boolean isWide(byte one, byte two) {
        int mark = ((one & 0xFF) << 8) | (two & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE || (one == 0) != (two == 0);
    }

    /// Whether the log is one event on each line, as several threads can read it.
    boolean isPlain(Decoding how) {
        return !wide
                && !newestFirst
                && !how.bare()
                && how.mapping().isNone()
                && form.filter(
                                one ->
                                        one.format() == Format.NDJSON
                                                && one.compression() == Compression.NONE)
                        .isPresent();
    }
}
