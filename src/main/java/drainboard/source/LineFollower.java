package drainboard.source;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;

/// Follows a file that grows. A file that shrinks, is replaced, overwritten or removed may have
/// lost events, so it is told as lost and not followed further.
public final class LineFollower implements LineSource {
    private static final long PAUSE_MILLIS = 50;
    private static final int CHUNK = 1 << 16;
    private static final int WITNESS = 64;

    private final Path file;
    private final SourceThread thread;

    /// Will follow a file from its first line.
    public LineFollower(Path file) {
        this.file = file;
        this.thread = new SourceThread(name());
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    @Override
    public void start(Sink sink) {
        thread.start(sink, () -> sink.lost(follow(sink)));
    }

    private String follow(Sink sink) throws IOException, InterruptedException {
        // Asked before and after opening, so that what is read is what is watched.
        Object key = key();
        if (key == null) {
            return name() + " is not there. Check the path and open it again.";
        }
        if (!Files.isRegularFile(file)) {
            return name() + " is no file that can grow. Name a log file.";
        }
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            return follow(in, key, sink);
        } catch (EOFException shrunk) {
            return cutShort();
        }
    }

    private String follow(RandomAccessFile in, Object key, Sink sink)
            throws IOException, InterruptedException {
        LineCutter cutter = new LineCutter(sink);
        byte[] chunk = new byte[CHUNK];
        byte[] last = new byte[0];
        boolean resting = false;
        while (true) {
            if (in.length() < in.getFilePointer()) {
                return cutShort();
            }
            if (resting && !endsWith(in, last)) {
                return name() + " was overwritten; what it lost cannot be known. Open it again.";
            }
            int count = in.read(chunk);
            if (count > 0) {
                last = lastOf(last, chunk, count);
                cutter.take(chunk, count);
                resting = false;
                continue;
            }
            if (!Objects.equals(key, key())) {
                return name() + " was replaced or removed; its end may be missing. Open it again.";
            }
            if (!resting) {
                sink.caughtUp();
                resting = true;
            }
            thread.pause(PAUSE_MILLIS);
        }
    }

    private String cutShort() {
        return name() + " was cut short; what it lost cannot be known. Open it again.";
    }

    /// Whether what was read last still stands before the place of reading.
    private static boolean endsWith(RandomAccessFile in, byte[] last) throws IOException {
        long at = in.getFilePointer();
        if (in.length() == at) {
            return true;
        }
        byte[] now = new byte[last.length];
        in.seek(at - last.length);
        in.readFully(now);
        return Arrays.equals(now, last);
    }

    private static byte[] lastOf(byte[] before, byte[] chunk, int count) {
        int fresh = Math.min(WITNESS, count);
        int kept = Math.min(WITNESS - fresh, before.length);
        byte[] last = new byte[kept + fresh];
        System.arraycopy(before, before.length - kept, last, 0, kept);
        System.arraycopy(chunk, count - fresh, last, kept, fresh);
        return last;
    }

    /// What tells this file from another of its name; null where there is none.
    private @Nullable Object key() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = now.fileKey();
            return key == null ? now.creationTime() : key;
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
