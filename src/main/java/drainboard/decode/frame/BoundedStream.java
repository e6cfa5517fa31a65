package drainboard.decode.frame;

import java.io.IOException;
import java.io.InputStream;

/// Stops a stream that grows far more than any log when it is unpacked.
final class BoundedStream extends InputStream {
    private static final long FREE = 16L * 1_048_576;
    private static final int RATIO = 200;

    private final InputStream unpacked;
    private final CountedStream packed;
    private long given;

    /// @param packed what the unpacked stream reads from
    BoundedStream(InputStream unpacked, CountedStream packed) {
        this.unpacked = unpacked;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int got = unpacked.read(into, from, most);
        given += Math.max(0, got);
        if (given > FREE && given / RATIO > packed.taken()) {
            throw new IOException(
                    "it unpacks to more than 200 times its size, as no log does; unpack it by hand"
                            + " if it is one");
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    /// Counts what is taken from a stream.
    static final class CountedStream extends InputStream {
        private final InputStream in;
        private long taken;

        CountedStream(InputStream in) {
            this.in = in;
        }

        long taken() {
            return taken;
        }

        @Override
        public int read() throws IOException {
            int got = in.read();
            taken += got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = in.read(into, from, most);
            taken += Math.max(0, got);
            return got;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
