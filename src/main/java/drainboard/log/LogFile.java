package drainboard.log;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The file of the log and those before it: `drainboard.log` is the newest, `drainboard.log.1` the
/// one before. A full file is put behind. Several processes may write at once: each line is one
/// append, and they turn the files one at a time. One thread uses it.
final class LogFile implements AutoCloseable {
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final Path file;
    private final long most;
    private final int count;
    private @Nullable FileChannel channel;
    private @Nullable Object key;
    private long looked;

    /// @param most how many bytes a file may have
    /// @param count how many files there may be
    LogFile(Path file, long most, int count) {
        this.file = file.toAbsolutePath();
        this.most = most;
        this.count = count;
    }

    /// All that are there, newest first.
    static List<Path> all(Path file, int count) {
        List<Path> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path one = numbered(file, i);
            if (Files.isRegularFile(one)) {
                all.add(one);
            }
        }
        return all;
    }

    private static Path numbered(Path file, int number) {
        return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
    }

    /// Appends a line.
    ///
    /// @param now nanoseconds of any beginning
    void write(String line, long now) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        FileChannel open = opened(now);
        if (open.size() > 0 && open.size() + bytes.remaining() > most) {
            turn();
            open = opened(now);
        }
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
    }

    private FileChannel opened(long now) throws IOException {
        FileChannel open = channel;
        if (open != null && now - looked < LOOK_NANOS) {
            return open;
        }
        looked = now;
        // Another process may have put this file behind, or somebody may have removed it.
        if (open != null && Objects.equals(key, identity())) {
            return open;
        }
        close();
        OwnFolder.make(Objects.requireNonNull(file.getParent()));
        FileChannel anew = OwnFolder.append(file);
        channel = anew;
        key = identity();
        return anew;
    }

    private @Nullable Object identity() throws IOException {
        try {
            Object is =
                    Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                            .fileKey();
            return is == null ? "no identity" : is;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private void turn() throws IOException {
        Object mine = key;
        close();
        Path guard = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel gate = OwnFolder.append(guard);
                FileLock _ = gate.lock()) {
            if (!Objects.equals(mine, identity())) {
                return;
            }
            for (int i = count - 1; i > 0; i--) {
                Path older = numbered(file, i - 1);
                if (Files.exists(older)) {
                    Files.move(older, numbered(file, i), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (OverlappingFileLockException e) {
            // Another log of this process turns them just now.
        }
    }

    /// Where it is.
    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        key = null;
        if (open != null) {
            open.close();
        }
    }
}
