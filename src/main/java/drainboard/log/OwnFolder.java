package drainboard.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A folder that only its owner may enter, with files that only its owner may read.
final class OwnFolder {
    private static final Set<PosixFilePermission> ENTER =
            PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> READ =
            PosixFilePermissions.fromString("rw-------");

    private OwnFolder() {}

    /// Makes it, where it is not there.
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        Files.createDirectories(folder, only(folder, ENTER));
    }

    /// A file of it that is appended to; a link in its place is not followed.
    static FileChannel append(Path file) throws IOException {
        FileChannel open =
                open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.APPEND,
                                LinkOption.NOFOLLOW_LINKS));
        PosixFileAttributeView view =
                Files.getFileAttributeView(
                        file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        try {
            if (view != null && !view.readAttributes().permissions().equals(READ)) {
                view.setPermissions(READ);
            }
        } catch (NoSuchFileException e) {
            // Another log has turned it just now: what was opened is the older file then.
        }
        return open;
    }

    /// A file of it that is not there yet.
    static FileChannel create(Path file) throws IOException {
        return open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    private static FileChannel open(Path file, Set<? extends OpenOption> how) throws IOException {
        return FileChannel.open(file, how, only(file, READ));
    }

    private static FileAttribute<?>[] only(Path path, Set<PosixFilePermission> may) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(may)}
                : new FileAttribute<?>[0];
    }
}
