package drainboard.rehearsal;

import drainboard.decode.Lines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// Counts the bytes and lines of a file while it is read.
final class Counting extends FilterInputStream {
    private long bytes;
    private long ends;
    private boolean open;

    Counting(InputStream in) {
        super(Objects.requireNonNull(in));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        int at = from;
        while (at < from + read) {
            int end = Lines.end(to, at, from + read);
            open = end == from + read;
            ends += open ? 0 : 1;
            at = end + 1;
        }
        bytes += Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        byte[] passed = new byte[Math.clamp(count, 0, 8192)];
        return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long bytes() {
        return bytes;
    }

    /// How many lines there are, the last one even without its end.
    long lines() {
        return ends + (open ? 1 : 0);
    }
}
