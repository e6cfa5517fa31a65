package drainboard.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;

/// The bytes of the file at a path as they come, until another file has taken its place or what was
/// read is not there any more. At the end of what is there it waits; a file that goes on with the
/// same content in the place of this one is read on as this one.
final class FollowedBytes extends InputStream {
    /// How often the end of a replaced file is looked for: its writer may still hold it.
    private static final int LAST_LOOKS = 2;

    private final Path file;
    private final Waiting waiting;
    private FileChannel in;
    private String identity;
    private byte[] head = new byte[0];
    private byte[] last = new byte[0];
    private long at;
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
        void rest() throws IOException, InterruptedException;

        /// There is no file at the path, or none that may be read.
        void without(String cause) throws InterruptedException;

        /// Lets some time pass.
        void pause() throws InterruptedException;
    }

    /// @param in the file that stands at the path now; closed with this stream
    /// @param at where to begin
    FollowedBytes(Path file, FileChannel in, String identity, long at, Waiting waiting)
            throws IOException {
        this.file = file;
        this.in = in;
        this.identity = identity;
        this.at = at;
        this.waiting = waiting;
        int marker = (int) Math.min(FileMark.MARKER, at);
        this.last = FileMark.bytes(in, at - marker, marker);
        remember();
    }

    End end() {
        return end;
    }

    FileChannel channel() {
        return in;
    }

    String identity() {
        return identity;
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
        int looks = 0;
        while (end == End.NONE) {
            long size = in.size();
            if (size < at) {
                end = End.CUT;
            } else if (size > at) {
                if (!holds(in)) {
                    end = End.OVERWRITTEN;
                } else {
                    int got = in.read(ByteBuffer.wrap(into, from, most), at);
                    if (got > 0) {
                        took(into, from, got);
                        return got;
                    }
                }
            } else {
                looks = isThere() ? 0 : looks + 1;
                if (looks > LAST_LOOKS) {
                    replaced();
                    looks = 0;
                } else {
                    waiting.rest();
                    waiting.pause();
                }
            }
        }
        return -1;
    }

    private boolean isThere() throws IOException {
        String now;
        try {
            now = FileMark.identity(file);
        } catch (AccessDeniedException e) {
            // Its folder may not be looked into; what is open can still be read.
            return true;
        }
        return identity.equals(now);
    }

    private void took(byte[] bytes, int from, int count) {
        at += count;
        int fresh = Math.min(FileMark.MARKER, count);
        int kept = Math.min(FileMark.MARKER - fresh, last.length);
        byte[] now = Arrays.copyOfRange(last, last.length - kept, last.length + fresh);
        System.arraycopy(bytes, from + count - fresh, now, kept, fresh);
        last = now;
    }

    /// Whether what was read last still stands before the place of reading.
    private boolean holds(FileChannel channel) throws IOException {
        return Arrays.equals(last, FileMark.bytes(channel, at - last.length, last.length));
    }

    private void remember() throws IOException {
        head = FileMark.bytes(in, 0, (int) Math.min(FileMark.HEAD, at));
    }

    /// Takes up the file that stands at the path now; where there is none, waits for one.
    private void replaced() throws IOException, InterruptedException {
        remember();
        boolean told = false;
        while (true) {
            String cause;
            try {
                FileChannel next = open(file);
                if (next != null) {
                    take(next);
                    return;
                }
                cause = " is not there any more; waiting for it to come back.";
            } catch (NoSuchFileException e) {
                cause = " is not there any more; waiting for it to come back.";
            } catch (AccessDeniedException e) {
                cause = " may not be read any more; waiting for the permission.";
            }
            if (!told) {
                waiting.without(file.getFileName() + cause);
                told = true;
            }
            waiting.pause();
        }
    }

    /// The file at a path, opened so that what is read is what is watched; null where it changes
    /// just now.
    static @Nullable FileChannel open(Path file) throws IOException {
        String before = FileMark.identity(file);
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ);
        if (before != null && Objects.equals(before, FileMark.identity(file))) {
            return opened;
        }
        opened.close();
        return null;
    }

    private void take(FileChannel next) throws IOException {
        String now = FileMark.identity(file);
        boolean alike = at > 0 && Arrays.equals(head, FileMark.bytes(next, 0, head.length));
        if (alike && holds(next) && now != null) {
            in.close();
            in = next;
            identity = now;
            return;
        }
        next.close();
        end = alike ? End.OVERWRITTEN : End.REPLACED;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
