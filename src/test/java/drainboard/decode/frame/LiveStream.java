package drainboard.decode.frame;

import java.io.InputStream;
import java.util.SplittableRandom;

/// A stream that is still being written: it fails the test when more is asked of it although a
/// record whose end was given has not come out yet.
public final class LiveStream extends InputStream {
    private final byte[] bytes;
    private final int[] ends;
    private final SplittableRandom random;
    private final int most;
    private int at;
    private int records;

    /// @param ends where each record's end is known: behind its last byte that is needed
    /// @param most how many bytes come at once at most
    public LiveStream(byte[] bytes, int[] ends, SplittableRandom random, int most) {
        this.bytes = bytes;
        this.ends = ends.clone();
        this.random = random;
        this.most = most;
    }

    /// A record came out.
    public void cameOut() {
        records++;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (records < ends.length && ends[records] <= at) {
            throw new AssertionError(
                    "asked for more at byte %d, although record %d ended at %d"
                            .formatted(at, records, ends[records]));
        }
        if (at == bytes.length) {
            return -1;
        }
        int taken = Math.min(Math.min(length, 1 + random.nextInt(most)), bytes.length - at);
        System.arraycopy(bytes, at, into, offset, taken);
        at += taken;
        return taken;
    }
}
