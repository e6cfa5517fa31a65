package drainboard.source;

import drainboard.source.LineSource.Sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// How far the file at a path was read, and what its first and its last read bytes were: by these a
/// file that was written anew in its place is told from the next one. One thread's own.
final class Reading {
    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 1024;
    private static final int WITNESS = 64;

    private final Sink sink;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    private LineCutter cutter;
    private byte[] head = new byte[0];
    private byte[] last = new byte[0];
    private long at;

    Reading(Sink sink) {
        this.sink = sink;
        this.cutter = new LineCutter(sink);
    }

    /// What a file is to the one read before it.
    enum Place {
        /// The same content, perhaps with more: reading goes on where it was.
        SAME,
        /// Another one, to be read from its beginning.
        NEW,
        /// It begins alike, but what was read last is not there.
        REWRITTEN
    }

    /// What came of reading on.
    enum More {
        SOME,
        NONE,
        SHRUNK,
        OVERWRITTEN
    }

    /// Takes up a file that stands at the path now.
    Place resume(FileChannel in) throws IOException, InterruptedException {
        if (at == 0 || !Arrays.equals(head, bytes(in, 0, head.length))) {
            cutter.giveUp();
            cutter = new LineCutter(sink);
            at = 0;
            last = new byte[0];
            return Place.NEW;
        }
        return holds(in) ? Place.SAME : Place.REWRITTEN;
    }

    /// Keeps how a file began that is left now.
    void remember(FileChannel in) throws IOException {
        head = bytes(in, 0, (int) Math.min(HEAD, at));
    }

    /// Reads on by one chunk.
    More more(FileChannel in) throws IOException, InterruptedException {
        long size = in.size();
        if (size < at) {
            return More.SHRUNK;
        }
        if (size > at && !holds(in)) {
            return More.OVERWRITTEN;
        }
        int count = in.read(chunk.clear(), at);
        if (count <= 0) {
            return More.NONE;
        }
        byte[] read = new byte[count];
        chunk.flip().get(read);
        at += count;
        last = lastOf(read);
        cutter.take(read, count);
        return More.SOME;
    }

    /// Whether what was read last still stands before the place of reading.
    private boolean holds(FileChannel in) throws IOException {
        return Arrays.equals(last, bytes(in, at - last.length, last.length));
    }

    private byte[] lastOf(byte[] read) {
        int fresh = Math.min(WITNESS, read.length);
        int kept = Math.min(WITNESS - fresh, last.length);
        byte[] now =
                Arrays.copyOfRange(last, last.length - kept, last.length - kept + kept + fresh);
        System.arraycopy(read, read.length - fresh, now, kept, fresh);
        return now;
    }

    private static byte[] bytes(FileChannel in, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = in.read(bytes, from + bytes.position());
        }
        byte[] found = new byte[bytes.position()];
        bytes.flip().get(found);
        return found;
    }
}
