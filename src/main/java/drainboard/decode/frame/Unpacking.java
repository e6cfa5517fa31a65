package drainboard.decode.frame;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import drainboard.decode.frame.BoundedStream.CountedStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/// A stream as its text: unpacked, and in UTF-8. Both are told by the first bytes, never by a name.
///
/// @param text the bytes of the text
/// @param compression how it was compressed
/// @param verbatim whether the text's bytes are those of the stream, so that a place in the one is
///   a place in the other
public record Unpacking(InputStream text, Compression compression, boolean verbatim) {
    private static final int LOOK = 6;
    private static final int MOST_LAYERS = 2;
    private static final int MOST_WINDOW = 27;

    /// Looks at the first bytes of a stream that stands at its beginning; it waits for no more of
    /// them than it needs.
    ///
    /// @throws IOException where it cannot be read, or is packed in a way that is not unpacked here
    public static Unpacking of(InputStream stream) throws IOException {
        InputStream now = stream;
        Compression outer = Compression.NONE;
        boolean verbatim = true;
        for (int layer = 0; layer <= MOST_LAYERS; layer++) {
            byte[] head = head(now);
            Compression found = compression(head);
            if (found == Compression.NONE) {
                boolean plain = !isUtf16(head);
                return new Unpacking(text(head, now), outer, verbatim && plain);
            }
            // Not pushed back: such a stream waits for more than it was given back.
            InputStream looked = new SequenceInputStream(new ByteArrayInputStream(head), now);
            if (layer == MOST_LAYERS) {
                throw new IOException("it is packed more than twice; unpack it first");
            }
            CountedStream packed = new CountedStream(looked);
            now = new BoundedStream(unpacked(packed, found), packed);
            outer = outer == Compression.NONE ? found : outer;
            verbatim = false;
        }
        throw new IllegalStateException("the last layer returns or throws");
    }

    private static InputStream unpacked(InputStream packed, Compression how) throws IOException {
        return switch (how) {
            case NONE -> packed;
            case GZIP -> new Gunzip(packed);
            case ZSTD -> {
                ZstdInputStreamNoFinalizer zstd = new ZstdInputStreamNoFinalizer(packed);
                zstd.setLongMax(MOST_WINDOW);
                yield zstd;
            }
        };
    }

    /// The first bytes, as many as are needed to know: no log begins as a packed file does.
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[LOOK];
        int length = 0;
        while (length < LOOK) {
            int got = in.read(head, length, length == 0 ? 1 : LOOK - length);
            if (got < 0) {
                break;
            }
            length += got;
            if (length > 0 && !mayBeMagic(head[0] & 0xFF)) {
                break;
            }
        }
        return Arrays.copyOf(head, length);
    }

    private static boolean mayBeMagic(int first) {
        return switch (first) {
            case 0x1F, 0x28, 0x42, 0xFD, 0xFE, 0xFF -> true;
            default -> first >= 0x50 && first <= 0x5F;
        };
    }

    private static Compression compression(byte[] head) throws IOException {
        if (begins(head, 0x1F, 0x8B)) {
            return Compression.GZIP;
        }
        if (begins(head, 0x28, 0xB5, 0x2F, 0xFD) || isSkippable(head)) {
            return Compression.ZSTD;
        }
        String other =
                begins(head, 'B', 'Z', 'h')
                        ? "bzip2"
                        : begins(head, 'P', 'K', 3, 4)
                                ? "zip"
                                : begins(head, 0xFD, '7', 'z', 'X', 'Z') ? "xz" : "";
        if (!other.isEmpty()) {
            throw new IOException("it is packed with " + other + "; unpack it first");
        }
        return Compression.NONE;
    }

    private static boolean isSkippable(byte[] head) {
        return head.length >= 4
                && (head[0] & 0xF0) == 0x50
                && head[1] == 0x2A
                && head[2] == 0x4D
                && head[3] == 0x18;
    }

    private static boolean begins(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf16(byte[] head) {
        return begins(head, 0xFE, 0xFF) || begins(head, 0xFF, 0xFE);
    }

    private static InputStream text(byte[] head, InputStream rest) {
        if (!isUtf16(head)) {
            return new SequenceInputStream(new ByteArrayInputStream(head), rest);
        }
        byte[] marked = Arrays.copyOfRange(head, 2, head.length);
        return new Utf16Stream(
                new SequenceInputStream(new ByteArrayInputStream(marked), rest),
                begins(head, 0xFE, 0xFF));
    }
}
