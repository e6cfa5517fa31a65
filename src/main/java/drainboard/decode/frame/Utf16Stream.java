package drainboard.decode.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// UTF-16 text as UTF-8. What is no text stops it, behind everything that stood before it: nothing
/// is put in its place.
final class Utf16Stream extends InputStream {
    private static final int CHUNK = 1 << 14;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer raw = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer text = CharBuffer.allocate(CHUNK);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private boolean ended;
    private boolean broken;

    /// @param in stands behind the byte order mark
    Utf16Stream(InputStream in, boolean bigEndian) {
        this.in = in;
        Charset charset = bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        this.decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        while (most > 0 && !out.hasRemaining()) {
            if (broken) {
                throw new IOException("it holds what is no UTF-16 text");
            }
            if (ended) {
                return -1;
            }
            more();
        }
        int given = Math.min(most, out.remaining());
        out.get(into, from, given);
        return given;
    }

    private void more() throws IOException {
        raw.compact();
        int got = in.read(raw.array(), raw.position(), raw.remaining());
        raw.position(raw.position() + Math.max(0, got)).flip();
        ended = got < 0;
        text.clear();
        CoderResult result = decoder.decode(raw, text, ended);
        broken = result.isError();
        out = StandardCharsets.UTF_8.encode(text.flip());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
