package drainboard.decode.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import drainboard.decode.frame.BoundedStream.CountedStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;

/// A stream as its text: unpacked, and in UTF-8. Both are told by the first bytes, never by a name.
///
/// @param text the bytes of the text
/// @param compression how it was compressed
/// @param verbatim whether the text's bytes are those of the stream, so that a place in the one is
///   a place in the other
public record Unpacking(InputStream text, Compression compression, boolean verbatim) {
    private static final int LOOK = 6;
    private static final String GZIP = "\u001F\u008B";
    private static final String ZSTD = "(\u00B5/\u00FD";
    private static final String SKIPPABLE = "P*M\u0018";
    private static final String BZIP2 = "BZh";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String XZ = "\u00FD7zXZ";
    private static final String BIG_ENDIAN = "\u00FE\u00FF";
    private static final String LITTLE_ENDIAN = "\u00FF\u00FE";
    private static final List<String> MAGIC =
            List.of(GZIP, ZSTD, BZIP2, ZIP, XZ, BIG_ENDIAN, LITTLE_ENDIAN);
    private static final int MOST_LAYERS = 2;

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

    private static InputStream unpacked(InputStream packed, Compression how) {
        return switch (how) {
            case NONE -> packed;
            case GZIP -> new Gunzip(packed);
            case ZSTD -> new Unzstd(packed);
        };
    }

    /// The first bytes, as many as are needed to know: it asks for more only while they may become
    /// what something begins with that is told by its first bytes.
    private static byte[] head(InputStream in) throws IOException {
        byte[] head = new byte[LOOK];
        int length = 0;
        while (length < LOOK && mayBecomeMagic(new String(head, 0, length, ISO_8859_1))) {
            int got = in.read(head, length, 1);
            if (got < 0) {
                break;
            }
            length += got;
        }
        return Arrays.copyOf(head, length);
    }

    private static boolean mayBecomeMagic(String seen) {
        return MAGIC.stream().anyMatch(one -> seen.length() < one.length() && one.startsWith(seen))
                || (seen.length() < SKIPPABLE.length() && SKIPPABLE.startsWith(numberless(seen)));
    }

    /// A frame that is skipped begins with one of sixteen bytes.
    private static String numberless(String seen) {
        return seen.isEmpty() ? seen : (char) (seen.charAt(0) & 0xF0) + seen.substring(1);
    }

    private static Compression compression(byte[] head) throws IOException {
        String seen = new String(head, ISO_8859_1);
        if (seen.startsWith(GZIP)) {
            return Compression.GZIP;
        }
        if (seen.startsWith(ZSTD) || numberless(seen).startsWith(SKIPPABLE)) {
            return Compression.ZSTD;
        }
        String other =
                seen.startsWith(BZIP2)
                        ? "bzip2"
                        : seen.startsWith(ZIP) ? "zip" : seen.startsWith(XZ) ? "xz" : "";
        if (!other.isEmpty()) {
            throw new IOException("it is packed with " + other + "; unpack it first");
        }
        return Compression.NONE;
    }

    private static boolean isUtf16(byte[] head) {
        String seen = new String(head, ISO_8859_1);
        return seen.startsWith(BIG_ENDIAN) || seen.startsWith(LITTLE_ENDIAN);
    }

    private static InputStream text(byte[] head, InputStream rest) {
        if (!isUtf16(head)) {
            return new SequenceInputStream(new ByteArrayInputStream(head), rest);
        }
        byte[] marked = Arrays.copyOfRange(head, 2, head.length);
        return new Utf16Stream(
                new SequenceInputStream(new ByteArrayInputStream(marked), rest),
                new String(head, ISO_8859_1).startsWith(BIG_ENDIAN));
    }
}
