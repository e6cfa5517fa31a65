package drainboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/// The folder of a socket, which is used only where nobody else can put anything in its place.
final class SocketFolder {
    private SocketFolder() {}

    /// Makes the folder of a socket where it is not there, and looks at what is.
    ///
    /// @throws IOException with a sentence, where another user owns it or may write in it
    static void check(Path socket) throws IOException {
        Path folder = socket.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(socket + " is in no folder");
        }
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            throw new IOException(folder + " cannot be closed to others");
        }
        if (!Files.exists(folder)) {
            Path above = folder.getParent();
            if (above != null) {
                Files.createDirectories(above);
            }
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        UserPrincipal me = me(folder);
        PosixFileAttributes is = Files.readAttributes(folder, PosixFileAttributes.class);
        if (!is.owner().equals(me)) {
            throw new IOException(folder + " is another user's, " + is.owner().getName());
        }
        if (is.permissions().contains(PosixFilePermission.GROUP_WRITE)
                || is.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new IOException(
                    folder + " is open to others to write in; close it with chmod 700");
        }
        if (Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
            socket(socket, me);
        }
    }

    private static void socket(Path socket, UserPrincipal me) throws IOException {
        PosixFileAttributes is =
                Files.readAttributes(socket, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!is.isOther()) {
            throw new IOException(socket + " is there and is no socket; remove it");
        }
        if (!is.owner().equals(me)) {
            throw new IOException(socket + " is another user's, " + is.owner().getName());
        }
    }

    /// Who we are: the owner of what we make.
    private static UserPrincipal me(Path folder) throws IOException {
        Path mine =
                Files.createTempFile(
                        folder,
                        ".drainboard",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                Set.of(
                                        PosixFilePermission.OWNER_READ,
                                        PosixFilePermission.OWNER_WRITE)));
        try {
            return Files.getOwner(mine);
        } finally {
            Files.deleteIfExists(mine);
        }
    }
}
