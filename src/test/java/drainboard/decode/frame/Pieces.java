package drainboard.decode.frame;

import java.io.InputStream;
import java.util.Arrays;

/// A stream that comes in the pieces that a test wants.
public final class Pieces extends InputStream {
    private final byte[] bytes;
    private final int[] cuts;
    private int at;

    private Pieces(byte[] bytes, int[] cuts) {
        this.bytes = bytes;
        this.cuts = cuts;
    }

    /// Read as far as the next cut at a time.
    public static InputStream cutAt(byte[] bytes, int... cuts) {
        int[] sorted = cuts.clone();
        Arrays.sort(sorted);
        return new Pieces(bytes, sorted);
    }

    /// One byte at a time.
    public static InputStream single(byte[] bytes) {
        int[] cuts = new int[bytes.length];
        Arrays.setAll(cuts, i -> i);
        return new Pieces(bytes, cuts);
    }

    @Override
    public int read() {
        return at == bytes.length ? -1 : bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (at == bytes.length) {
            return -1;
        }
        int to = bytes.length;
        for (int cut : cuts) {
            if (cut > at) {
                to = Math.min(to, cut);
                break;
            }
        }
        int taken = Math.min(length, to - at);
        System.arraycopy(bytes, at, into, offset, taken);
        at += taken;
        return taken;
    }
}
