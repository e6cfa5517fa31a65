package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;

import drainboard.decode.Decoding;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// What a follower does where it may not read any more, and where the folder itself is another.
class FilePermissionTest {
    @TempDir private Path root;
    private final Listener listener = new Listener();
    private Path folder;
    private Path file;
    private FileSource follower;

    @BeforeEach
    void a_file() throws IOException {
        folder = Files.createDirectory(root.resolve("log"));
        file = Files.writeString(folder.resolve("fleet.ndjson"), "one\n");
        follower = new FileSource(file, Decoding.LIVE, null);
    }

    @AfterEach
    void close() throws IOException {
        follower.close();
        allow(folder, "rwx------");
    }

    @Test
    void a_folder_that_is_replaced_by_another_is_followed_by_its_path() throws Exception {
        begun();
        Files.move(folder, root.resolve("old"));
        Files.writeString(root.resolve("old").resolve("fleet.ndjson"), "two\n", APPEND);
        assertThat(newsBut("waiting: ")).isEqualTo("2@4 two");
        Files.createDirectory(folder);
        Files.writeString(file, "three\n");
        assertThat(newsBut("waiting: ")).isEqualTo("1@0 three");
    }

    @Test
    void a_folder_that_may_not_be_entered_for_a_while_is_waited_for() throws Exception {
        needsLimits();
        begun();
        allow(folder, "---------");
        assertThat(listener.news())
                .isEqualTo(
                        "waiting: fleet.ndjson may not be read any more; waiting for the"
                                + " permission.");
        allow(folder, "rwx------");
        Files.writeString(file, "two\n", APPEND);
        assertThat(listener.news()).isEqualTo("2@4 two");
    }

    @Test
    void a_file_that_takes_the_place_and_may_not_be_read_is_waited_for() throws Exception {
        needsLimits();
        begun();
        Path next = Files.writeString(folder.resolve("next"), "two\n");
        allow(next, "---------");
        Files.move(next, file, REPLACE_EXISTING, ATOMIC_MOVE);
        assertThat(listener.news()).startsWith("waiting: fleet.ndjson may not be read any more");
        allow(file, "rw-------");
        assertThat(listener.news()).isEqualTo("1@0 two");
    }

    @Test
    void a_file_that_may_not_be_read_from_the_start_is_waited_for() throws Exception {
        needsLimits();
        allow(file, "---------");
        follower.start(listener);
        assertThat(listener.news()).startsWith("waiting: fleet.ndjson may not be read");
        allow(file, "rw-------");
        assertThat(listener.news()).isEqualTo("1@0 one");
    }

    private void begun() throws Exception {
        follower.start(listener);
        listener.linesUntil("caught up");
    }

    /// The next news of another kind.
    private String newsBut(String kind) throws Exception {
        String news = listener.news();
        return news.startsWith(kind) ? listener.news() : news;
    }

    private static void allow(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    private static void needsLimits() {
        assumeFalse(
                "root".equals(System.getProperty("user.name")),
                "root may read everything: run as another user to see this");
    }
}
