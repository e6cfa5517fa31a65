package drainboard.telemetry;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The file that telemetry is appended to: line by line, each whole with its line end, for its
/// owner alone. When it is full it is renamed to `name.1`, `name.1` to `name.2` and so on. One
/// thread's own.
public final class TelemetryFile implements AutoCloseable {
    private final Path file;
    private final Path folder;
    private final Rotation rotation;
    private @Nullable FileChannel channel;

    /// Where the last whole line ends.
    private long end;

    /// When a file is full, and how many full ones stay.
    ///
    /// @param largest how many bytes a file may hold; a single longer line has one of its own
    /// @param kept how many full files there may be, at least one; the oldest goes first
    public record Rotation(long largest, int kept) {
        /// 64 MiB, and eight full ones.
        public static final Rotation USUAL = new Rotation(64L * 1024 * 1024, 8);

        public Rotation {
            if (largest < 1 || kept < 1) {
                throw new IllegalArgumentException("a rotation keeps at least one byte and file");
            }
        }
    }

    /// Opens a file, which is made where there is none, with its folders. A last line without its
    /// end is what a crash left: it gets one, so that it stays apart from what follows.
    ///
    /// @throws IOException where it cannot be made or written, or is no plain file
    public TelemetryFile(Path file, Rotation rotation) throws IOException {
        this.file = file.toAbsolutePath();
        Path above = this.file.getParent();
        if (above == null) {
            throw new FileSystemException(file.toString(), null, "is no file's name");
        }
        this.folder = above;
        this.rotation = rotation;
        opened();
    }

    /// Appends one line, its end is added.
    ///
    /// @throws IllegalArgumentException where the line holds a line end itself
    /// @throws IOException where it was not written; as far as the disk still obeys, nothing of it
    ///   is left, and the same line may be appended again
    public void append(String line) throws IOException {
        if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("a telemetry line holds a line end");
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        int length = bytes.remaining();
        FileChannel out = opened();
        if (end > 0 && end + length > rotation.largest()) {
            out = rotated(out);
        }
        try {
            write(bytes, out);
        } catch (IOException e) {
            takeBack(out, e);
            throw e;
        }
        end += length;
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /// Cuts off the part of a line that was written. Where even that fails, the next opening gives
    /// it its line end.
    private void takeBack(FileChannel out, IOException cause) {
        channel = null;
        try (out) {
            out.truncate(end);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /// Returns when all that was appended is on the disk.
    ///
    /// @throws IOException where nobody knows that: what was appended since the last time may be
    ///   lost
    public void sync() throws IOException {
        // Also where a failure closed the file: what was appended before it is not on the disk yet.
        FileChannel out = opened();
        try {
            out.force(false);
        } catch (IOException e) {
            channel = null;
            out.close();
            throw e;
        }
    }

    private FileChannel opened() throws IOException {
        FileChannel open = channel;
        if (open != null) {
            return open;
        }
        Files.createDirectories(folder, only("rwx------"));
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(file.toString(), null, "is no plain file");
        }
        FileChannel out =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS),
                        only("rw-------"));
        try {
            end = ended(out);
            syncFolder();
        } catch (IOException e) {
            out.close();
            throw e;
        }
        channel = out;
        return out;
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /// Goes to the end, where a line ends then.
    private static long ended(FileChannel out) throws IOException {
        long size = out.size();
        out.position(size);
        ByteBuffer last = ByteBuffer.allocate(1);
        if (size > 0 && out.read(last, size - 1) == 1 && last.get(0) != '\n') {
            write(ByteBuffer.wrap(new byte[] {'\n'}), out);
            return size + 1;
        }
        return size;
    }

    /// Renames the full file and opens the next. After a failure anywhere in between, the next
    /// append goes on from what it finds: a file is replaced only where all places are taken.
    private FileChannel rotated(FileChannel full) throws IOException {
        channel = null;
        try (full) {
            full.force(false);
        }
        int free = 1;
        while (free < rotation.kept() && Files.exists(older(free))) {
            free++;
        }
        for (int to = free; to > 1; to--) {
            move(older(to - 1), older(to));
        }
        move(file, older(1));
        return opened();
    }

    private Path older(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Without this a power loss may forget the names.
    private void syncFolder() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    /// Brings what was appended to the disk and closes the file.
    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try (open) {
                open.force(false);
            }
        }
    }
}
