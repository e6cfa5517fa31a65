package drainboard.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;

/// The folder of a journal and the files in it: nobody else's to read or to write, whatever the
/// process's umask.
final class JournalFolder {
    private static final String NATIVES = "org.sqlite.tmpdir";
    private static final Duration UNPACKED_WITHIN = Duration.ofMinutes(1);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private JournalFolder() {}

    /// Makes the folder of a journal where it is missing.
    ///
    /// @throws JournalException.Refused where others may write in it, so that they could put
    ///   another file in the place of the journal
    static void settle(Path journal) throws JournalException, IOException {
        Path folder = of(journal);
        Files.createDirectories(folder, only("rwx------"));
        if (POSIX && !Collections.disjoint(Files.getPosixFilePermissions(folder), OF_OTHERS)) {
            throw new JournalException.Refused(
                    folder
                            + " may be written by others, so that they could replace the journal."
                            + " Name a file in a folder of your own with --journal.");
        }
    }

    /// Where the engine's own code is unpacked: beside the journal, not where everybody may write.
    /// What runs that were killed left there goes; a run that has it loaded does not miss it.
    static void natives(Path journal, Instant now) throws IOException {
        if (System.getProperty(NATIVES) == null) {
            Path folder = of(journal).resolve("native");
            Files.createDirectories(folder, only("rwx------"));
            sweep(folder, now.isAfter(Instant.EPOCH) ? now.minus(UNPACKED_WITHIN) : now);
            System.setProperty(NATIVES, folder.toString());
        }
    }

    /// The same for who only reads: nothing is swept.
    static void natives(Path journal) throws JournalException {
        try {
            natives(journal, Instant.EPOCH);
        } catch (IOException e) {
            throw new JournalException.Refused(
                    "The database engine cannot be unpacked beside "
                            + journal
                            + ": "
                            + e.getMessage()
                            + ". Set org.sqlite.tmpdir to a folder of your own.",
                    e);
        }
    }

    private static void sweep(Path folder, Instant before) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            for (Path one : left.toList()) {
                try {
                    if (Files.getLastModifiedTime(one).toInstant().isBefore(before)) {
                        Files.delete(one);
                    }
                } catch (IOException e) {
                    // Another start swept it, or the system does not let go of it: it may stay.
                }
            }
        }
    }

    static Path of(Path journal) {
        Path folder = journal.toAbsolutePath().getParent();
        return folder == null ? journal.toAbsolutePath() : folder;
    }

    /// Makes an empty file that only its owner may read where there is none, and takes the rights
    /// of others from one that is there.
    static void create(Path file) throws IOException {
        try {
            Files.createFile(file, only("rw-------"));
        } catch (FileAlreadyExistsException there) {
            if (POSIX) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /// The names of new files and folders outlast a power failure only when their folders were
    /// brought to the disk; a system that cannot do that has no need of it.
    static void synchronise(Path journal) {
        Path folder = of(journal);
        for (int i = 0; i < 2 && folder != null; i++, folder = folder.getParent()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static FileAttribute<?>[] only(String rights) {
        Set<PosixFilePermission> owner = PosixFilePermissions.fromString(rights);
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)}
                : new FileAttribute<?>[0];
    }

    /// What the file system calls the file that stands at a path; blank where none does.
    static String identity(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return String.valueOf(key);
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
