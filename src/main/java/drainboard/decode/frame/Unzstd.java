package drainboard.decode.frame;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Every frame of a zstd stream; it gives what is there before it asks for more, and tells of a
/// frame that is cut off, which the library's own stream passes over in silence when the frame
/// begins in the same bytes in which the one before ends.
final class Unzstd extends InputStream {
    private static final int MOST_WINDOW = 27;
    private static final int CHUNK = 1 << 17;

    private final InputStream in;
    private final ZstdDecompressCtx zstd = new ZstdDecompressCtx().setLongMax(MOST_WINDOW);
    private final byte[] chunk = new byte[CHUNK];
    private final ByteBuffer packed = ByteBuffer.allocateDirect(CHUNK).limit(0);
    private final ByteBuffer text = ByteBuffer.allocateDirect(CHUNK).limit(0);
    private boolean inFrame;
    private boolean full;
    private boolean ended;

    Unzstd(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        while (most > 0 && !text.hasRemaining()) {
            if (ended) {
                return -1;
            }
            if (packed.hasRemaining() || full) {
                unpack();
            } else {
                fill();
            }
        }
        int given = Math.min(most, text.remaining());
        text.get(into, from, given);
        return given;
    }

    private void unpack() throws IOException {
        text.clear();
        try {
            inFrame = !zstd.decompressDirectByteBufferStream(text, packed);
        } catch (ZstdException e) {
            ended = true;
            zstd.close();
            throw new IOException("the zstd stream is damaged", e);
        } finally {
            text.flip();
        }
        full = inFrame && text.limit() == text.capacity();
    }

    private void fill() throws IOException {
        int got = in.read(chunk);
        if (got < 0) {
            ended = true;
            zstd.close();
            if (inFrame) {
                throw new IOException("the zstd stream is cut off: its last frame has no end");
            }
            return;
        }
        packed.clear();
        packed.put(chunk, 0, got).flip();
    }

    @Override
    public void close() throws IOException {
        ended = true;
        zstd.close();
        in.close();
    }
}
