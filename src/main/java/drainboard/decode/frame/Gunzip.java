package drainboard.decode.frame;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Every member of a gzip stream, each held to its checksum and length; it gives what is there
/// before it asks for more, and bounds what a bomb may grow to.
final class Gunzip extends InputStream {
    private static final int RATIO = 200;
    private static final long FREE = 16L << 20;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] chunk = new byte[1 << 14];
    private int at;
    private int filled;
    private long taken;
    private long given;
    private long ofMember;
    private boolean inMember;
    private boolean later;
    private boolean ended;

    Gunzip(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (!ended && length > 0) {
            if (!inMember && !begin()) {
                ended = true;
                inflater.end();
                return -1;
            }
            int got = inflate(into, offset, length);
            if (got > 0) {
                return got;
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] into, int offset, int length) throws IOException {
        try {
            int got = inflater.inflate(into, offset, length);
            sum.update(into, offset, got);
            ofMember += got;
            given += got;
            if (given > FREE && given / RATIO > taken) {
                throw new IOException("the gzip stream grows more than 200 times: it is a bomb");
            }
            if (got == 0 && inflater.finished()) {
                at = filled - inflater.getRemaining();
                finish();
            } else if (got == 0 && inflater.needsDictionary()) {
                throw new IOException("the gzip stream is damaged");
            } else if (got == 0) {
                more();
                inflater.setInput(chunk, at, filled - at);
            }
            return got;
        } catch (DataFormatException e) {
            throw new IOException("the gzip stream is damaged", e);
        }
    }

    private void finish() throws IOException {
        if (four() != sum.getValue() || four() != (ofMember & 0xFFFF_FFFFL)) {
            throw new IOException("a gzip member does not match its checksum");
        }
        inMember = false;
        later = true;
    }

    /// Whether another member begins; zeros that pad the end are none.
    private boolean begin() throws IOException {
        int first = peekOrEnd();
        while (later && first == 0) {
            at++;
            first = peekOrEnd();
            if (first > 0) {
                throw junk();
            }
        }
        if (first < 0) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw junk();
        }
        header();
        inflater.reset();
        inflater.setInput(chunk, at, filled - at);
        sum.reset();
        ofMember = 0;
        inMember = true;
        return true;
    }

    private static IOException junk() {
        return new IOException("something that is not gzip follows the gzip stream");
    }

    private void header() throws IOException {
        int flags = next();
        skip(6);
        if ((flags & 4) != 0) {
            int low = next();
            skip(low | next() << 8);
        }
        for (int named = flags & 0x18; named != 0; named &= named - 1) {
            while (next() != 0) {
                // a name or a comment, of no use here
            }
        }
        skip((flags & 2) != 0 ? 2 : 0);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private long four() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) next() << shift;
        }
        return value;
    }

    private int next() throws IOException {
        if (at == filled) {
            more();
        }
        return chunk[at++] & 0xFF;
    }

    private int peekOrEnd() throws IOException {
        return at == filled && !fill() ? -1 : chunk[at] & 0xFF;
    }

    private void more() throws IOException {
        if (!fill()) {
            throw new IOException("the gzip stream is cut off: its last member has no end");
        }
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(chunk));
        at = 0;
        taken += filled;
        return filled > 0;
    }
}
