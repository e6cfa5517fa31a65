package drainboard.source;

import drainboard.event.Bookmark;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What tells a file from another: what the file system calls it, how it begins, and what stands
/// before the place that was read to. The first alone is worth nothing, for a name of a deleted
/// file is given again at once.
final class FileMark {
    /// How much of a file's beginning tells it from others.
    static final int HEAD = 1024;

    /// How much of what was read last must still stand there.
    static final int MARKER = 4096;

    private FileMark() {}

    /// What the file system calls the file at a path; null where there is none.
    static @Nullable String identity(Path file) throws IOException {
        try {
            return name(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException gone) {
            return null;
        }
    }

    /// What the file system calls a file, by what it told of it.
    static String name(BasicFileAttributes now) {
        Object key = now.fileKey();
        return key == null ? now.creationTime().toString() : key.toString();
    }

    /// The bookmark of a place in an open file.
    ///
    /// @param verbatim whether the place is one in the file's own bytes
    static Bookmark.InFile bookmark(
            FileChannel in, String identity, long offset, long line, boolean verbatim)
            throws IOException {
        int head = (int) Math.min(HEAD, in.size());
        int marker = verbatim ? (int) Math.min(MARKER, offset) : 0;
        return new Bookmark.InFile(
                identity,
                head,
                hash(bytes(in, 0, head)),
                marker,
                hash(bytes(in, offset - marker, marker)),
                offset,
                line);
    }

    /// Whether an open file is the one that a bookmark was set in.
    static boolean isIn(FileChannel in, Bookmark.InFile mark) throws IOException {
        return begins(in, mark)
                && (mark.markerLength() == 0
                        || hash(bytes(in, mark.offset() - mark.markerLength(), mark.markerLength()))
                                .equals(mark.marker()));
    }

    private static boolean begins(FileChannel in, Bookmark.InFile mark) throws IOException {
        return mark.headLength() > 0 && hash(bytes(in, 0, mark.headLength())).equals(mark.head());
    }

    /// So many bytes of a file, or as many as there are.
    static byte[] bytes(FileChannel in, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = in.read(bytes, from + bytes.position());
        }
        byte[] found = new byte[bytes.position()];
        bytes.flip().get(found);
        return found;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
