package drainboard.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the JVM itself left of a run of this program that it could not go on with. It leaves that
/// where it was started, or among the temporary files: its launcher can be told no other place that
/// is the user's own, and a JVM that runs cannot be told one at all.
public final class JvmCrashes {
    private static final String NAMES = "hs_err_pid*.log";
    private static final String PROGRAM = "drainboard.app.Main";
    private static final String TOLD = "jvm-faults-told";
    private static final int HEAD = 1 << 16;
    private static final int MOST = 5;

    private JvmCrashes() {}

    /// Where such files are left by a run that is started as this one was.
    public static Set<Path> folders() {
        Set<Path> folders = new LinkedHashSet<>();
        for (String folder :
                List.of(
                        "",
                        System.getProperty("user.home", ""),
                        System.getProperty("java.io.tmpdir", ""),
                        "/tmp")) {
            folders.add(Path.of(folder).toAbsolutePath());
        }
        return folders;
    }

    /// The newest of them that are this user's and this program's, newest first.
    ///
    /// @param own a folder of this user's; where it is not there, nothing ran before
    public static List<Path> files(Set<Path> folders, Path own) {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, NAMES)) {
                for (Path one : all) {
                    if (isOurs(one, own)) {
                        found.add(one);
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                // Where nothing can be looked for, nothing is found.
            }
        }
        found.sort(Comparator.comparing(JvmCrashes::time).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    /// Those of them that were not told of before, newest first; from now on they count as told of.
    ///
    /// @param own a folder of this user's, which remembers it
    public static List<Path> untold(Set<Path> folders, Path own) {
        Path told = own.resolve(TOLD);
        FileTime until = time(told);
        List<Path> found = files(folders, own).stream().filter(one -> isAfter(one, until)).toList();
        if (!found.isEmpty()) {
            remember(told, time(found.getFirst()));
        }
        return found;
    }

    private static boolean isAfter(Path file, FileTime until) {
        return time(file).compareTo(until) > 0;
    }

    private static void remember(Path told, FileTime until) {
        try (FileChannel _ = OwnFolder.append(told)) {
            Files.setLastModifiedTime(told, until);
        } catch (IOException e) {
            // They are told of once more, which is better than not at all.
        }
    }

    /// Anybody may leave a file of that name among the temporary files.
    private static boolean isOurs(Path file, Path own) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS)
                            .equals(Files.getOwner(own))) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1)
                        .contains(PROGRAM);
            }
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
