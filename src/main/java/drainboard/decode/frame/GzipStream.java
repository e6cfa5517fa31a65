package drainboard.decode.frame;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What is in a gzip file of one member or several (RFC 1952). The library's own stream gives only
/// the first member of a slow stream and swallows a second one that was cut. Every member's sum and
/// length is required; what follows the last must be zeros.
final class GzipStream extends InputStream {
    private static final int CHUNK = 1 << 16;
    private static final int TEXT_HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private int at;
    private int filled;
    private boolean inside;
    private boolean over;
    private long members;

    GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        while (!over) {
            if (!inside && !header()) {
                over = true;
                break;
            }
            int got = inflated(into, from, most);
            if (got > 0) {
                return got;
            }
        }
        return -1;
    }

    private int inflated(byte[] into, int from, int most) throws IOException {
        try {
            if (inflater.needsInput()) {
                need();
                inflater.setInput(chunk, at, filled - at);
            }
            int got = inflater.inflate(into, from, most);
            at = filled - inflater.getRemaining();
            sum.update(into, from, got);
            if (inflater.finished()) {
                trailer();
            } else if (inflater.needsDictionary()) {
                throw new IOException("its gzip member " + members + " needs a dictionary");
            }
            return got;
        } catch (DataFormatException e) {
            throw new IOException("its gzip member " + members + " is damaged", e);
        }
    }

    private boolean header() throws IOException {
        int first = next();
        while (first == 0 && members > 0) {
            first = next();
        }
        if (first < 0) {
            return false;
        }
        if (first != 0x1F || must() != 0x8B || must() != 8) {
            throw new IOException("what follows its gzip member " + members + " is no gzip");
        }
        members++;
        int flags = must();
        for (int i = 0; i < 6; i++) {
            must();
        }
        if ((flags & EXTRA) != 0) {
            int length = must() | must() << 8;
            for (int i = 0; i < length; i++) {
                must();
            }
        }
        text(flags & NAME);
        text(flags & COMMENT);
        if ((flags & TEXT_HEADER_CRC) != 0) {
            must();
            must();
        }
        inflater.reset();
        sum.reset();
        inside = true;
        return true;
    }

    private void text(int there) throws IOException {
        if (there != 0) {
            int next = must();
            while (next != 0) {
                next = must();
            }
        }
    }

    private void trailer() throws IOException {
        long said = four();
        long length = four();
        if (said != sum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new IOException("its gzip member " + members + " is damaged: the sum is wrong");
        }
        inside = false;
    }

    private long four() throws IOException {
        return must() | must() << 8 | must() << 16 | (long) must() << 24;
    }

    private int next() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(chunk));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        return chunk[at++] & 0xFF;
    }

    private int must() throws IOException {
        int next = next();
        if (next < 0) {
            throw cut();
        }
        return next;
    }

    private void need() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(chunk));
            at = 0;
            if (filled == 0) {
                throw cut();
            }
        }
    }

    private IOException cut() {
        return new IOException("its gzip member " + members + " is cut off");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
