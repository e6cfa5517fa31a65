package drainboard.source;

import drainboard.source.Arrivals.Opened;
import drainboard.source.FileSource.Start;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// The bytes of the file at a path as they come, until another file has taken its place or what was
/// read is not there any more. At the end of what is there it waits, also while nothing stands at
/// the path, for its writer may still hold it; a file that goes on with the same content in the
/// place of this one is read on as this one.
final class FollowedBytes extends InputStream {
    /// How often the end of a replaced file is looked for after another was seen in its place.
    private static final int LAST_LOOKS = 2;

    /// After so many looks that ask for the file's attributes alone its bytes are looked at again.
    private static final int GLANCES = 16;

    private final Arrivals arrivals;
    private final Waiting waiting;
    private Opened in;
    private @Nullable Opened next;
    private byte[] last;
    private long at;
    private int looks;
    private int absent;
    private int glances;
    private End end = End.NONE;

    /// Why the bytes came to an end.
    enum End {
        /// They did not yet.
        NONE,
        /// Another file stands at the path; this one was read to its end.
        REPLACED,
        /// The file is shorter than what was read of it.
        CUT,
        /// What was read last does not stand there any more.
        OVERWRITTEN
    }

    /// What is done while nothing comes.
    interface Waiting {
        /// Everything that is there was read; called before each wait for more.
        ///
        /// @param missing why nothing stands at the path; empty where something does
        /// @param more whether another file waits to be read
        void rest(String missing, boolean more) throws IOException, InterruptedException;

        /// Lets some time pass, and less of it where another file waits to be read.
        void pause(boolean brief) throws InterruptedException;
    }

    /// @param in the file to read; closed with this stream unless it is the next one too
    FollowedBytes(Opened in, Arrivals arrivals, Waiting waiting) throws IOException {
        this.in = in;
        this.arrivals = arrivals;
        this.waiting = waiting;
        this.at = in.start().offset();
        int marker = (int) Math.min(FileMark.MARKER, at);
        this.last = FileMark.bytes(in.channel(), at - marker, marker);
    }

    End end() {
        return end;
    }

    /// The file that is read.
    Opened file() {
        return in;
    }

    /// The file to read when this stream has ended: the same again where something was cut out of
    /// it.
    Opened next() {
        Opened following = next;
        if (following == null) {
            throw new IllegalStateException("the bytes have not ended");
        }
        return following;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        try {
            return next(into, from, most);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        }
    }

    private int next(byte[] into, int from, int most) throws IOException, InterruptedException {
        while (end == End.NONE) {
            if (glances > 0 && arrivals.isStill(in.identity(), at, System.currentTimeMillis())) {
                glances--;
                waiting.pause(false);
                continue;
            }
            long size = in.channel().size();
            if (size < at) {
                over(End.CUT, in.from(Start.BEGINNING));
            } else if (!holds(in.channel())) {
                over(End.OVERWRITTEN, in.from(Start.BEGINNING));
            } else if (size > at) {
                int got = in.channel().read(ByteBuffer.wrap(into, from, most), at);
                if (got > 0) {
                    took(into, from, got);
                    return got;
                }
            } else {
                idle();
            }
        }
        return -1;
    }

    private void over(End how, Opened following) {
        end = how;
        next = following;
    }

    private void took(byte[] bytes, int from, int count) {
        at += count;
        int fresh = Math.min(FileMark.MARKER, count);
        int kept = Math.min(FileMark.MARKER - fresh, last.length);
        byte[] now = Arrays.copyOfRange(last, last.length - kept, last.length + fresh);
        System.arraycopy(bytes, from + count - fresh, now, kept, fresh);
        last = now;
        looks = 0;
        glances = 0;
    }

    /// Whether what was read last still stands before the place of reading.
    private boolean holds(FileChannel channel) throws IOException {
        return Arrays.equals(last, FileMark.bytes(channel, at - last.length, last.length));
    }

    private void idle() throws IOException, InterruptedException {
        String missing = arrivals.look();
        absent = missing.isEmpty() ? 0 : absent + 1;
        looks = arrivals.isEmpty() ? 0 : looks + 1;
        if (looks > LAST_LOOKS) {
            take(arrivals.next());
        } else {
            waiting.rest(absent > LAST_LOOKS ? missing : "", looks > 0);
            waiting.pause(looks > 0);
            glances = looks == 0 && absent == 0 ? GLANCES : 0;
        }
    }

    private void take(Opened following) throws IOException {
        int length = (int) Math.min(FileMark.HEAD, at);
        byte[] head = FileMark.bytes(in.channel(), 0, length);
        boolean fresh = following.start().offset() == 0;
        boolean alike =
                at > 0
                        && fresh
                        && Arrays.equals(head, FileMark.bytes(following.channel(), 0, length));
        if (alike && holds(following.channel())) {
            in.channel().close();
            in = following;
            looks = 0;
        } else {
            over(alike ? End.OVERWRITTEN : End.REPLACED, following);
        }
    }

    @Override
    public void close() throws IOException {
        Opened following = next;
        if (following == null || !following.channel().equals(in.channel())) {
            in.channel().close();
        }
    }
}
