package drainboard.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Follows a file that grows. A file that shrinks, is replaced or disappears may have lost events,
/// so it is told as lost and not followed further.
public final class LineFollower implements LineSource {
    private static final long PAUSE = 50_000_000L;
    private static final int CHUNK = 1 << 16;

    private final Path file;
    private volatile boolean closed;
    private volatile @Nullable Thread thread;

    /// Will follow a file from its first line.
    public LineFollower(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    @Override
    public void start(Sink sink) {
        thread = Thread.ofVirtual().name("drainboard-source").start(() -> run(sink));
    }

    private void run(Sink sink) {
        try {
            try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                sink.lost(follow(in, sink));
            } catch (IOException e) {
                sink.lost(name() + " cannot be read: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            // Closed: the owner asked for it and waits for nothing more.
            Thread.currentThread().interrupt();
        }
    }

    private String follow(RandomAccessFile in, Sink sink) throws IOException, InterruptedException {
        Object key = key();
        LineCutter cutter = new LineCutter(sink);
        byte[] chunk = new byte[CHUNK];
        long read = 0;
        boolean told = false;
        while (!closed) {
            int count = in.read(chunk);
            if (count > 0) {
                read += count;
                cutter.take(chunk, count);
                told = false;
                continue;
            }
            if (in.length() < read) {
                return name() + " was cut short; what it lost cannot be known. Open it again.";
            }
            if (!Objects.equals(key, key())) {
                return name() + " was replaced or removed; its end may be missing. Open it again.";
            }
            if (!told) {
                sink.caughtUp();
                told = true;
            }
            LockSupport.parkNanos(PAUSE);
            if (Thread.interrupted()) {
                throw new InterruptedException("closed");
            }
        }
        throw new InterruptedException("closed");
    }

    private @Nullable Object key() throws IOException {
        return Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : null;
    }

    @Override
    public void close() {
        closed = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }
}
