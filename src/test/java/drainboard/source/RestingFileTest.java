package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drainboard.decode.Decoding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// A file that rests is asked for its attributes alone; what happens to it is noticed all the same.
class RestingFileTest {
    private static final int PATIENCE = 40;
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir private Path folder;
    private final Listener listener = new Listener();

    @Test
    void what_is_appended_is_given_after_the_next_look() throws Exception {
        Path file = resting("one\n");
        int looks =
                looksUntil(
                        "2@4 two",
                        file,
                        () -> Files.writeString(file, "two\n", StandardOpenOption.APPEND));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void what_is_overwritten_at_the_same_length_is_noticed_at_the_next_look() throws Exception {
        Path file = resting("one\n");
        int looks = looksUntil("gap: ", file, () -> overwrite(file, "uno\n"));
        assertThat(looks).isEqualTo(1);
    }

    @Test
    void what_is_overwritten_and_given_its_old_time_is_noticed_before_long() throws Exception {
        Path file = resting("one\n");
        int looks =
                looksUntil(
                        "gap: ",
                        file,
                        () -> {
                            overwrite(file, "uno\n");
                            Files.setLastModifiedTime(file, LONG_AGO);
                        });
        assertThat(looks).isBetween(1, 17);
    }

    @Test
    void another_file_of_the_same_length_and_time_in_its_place_is_given() throws Exception {
        Path file = resting("one\n");
        Path other = folder.resolve("other");
        Files.writeString(other, "uno\n");
        Files.setLastModifiedTime(other, LONG_AGO);
        int looks =
                looksUntil(
                        "1@0 uno",
                        file,
                        () ->
                                Files.move(
                                        other,
                                        file,
                                        java.nio.file.StandardCopyOption.REPLACE_EXISTING));
        assertThat(looks).isLessThan(6);
    }

    private Path resting(String text) throws IOException {
        Path file = folder.resolve("fleet.ndjson");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, LONG_AGO);
        return file;
    }

    private static void overwrite(Path file, String text) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Follows a file on this thread, lets something happen to it in its rest, and counts the looks
    /// until the listener hears of it.
    private int looksUntil(String news, Path file, Change change) {
        int[] pauses = {0};
        int[] heard = {-1};
        int calm = 5;
        FileSource.Pausing pausing =
                brief -> {
                    pauses[0]++;
                    for (String one = listener.pending(); one != null; one = listener.pending()) {
                        if (one.startsWith(news) && heard[0] < 0) {
                            heard[0] = pauses[0] - calm;
                        }
                    }
                    if (pauses[0] == calm) {
                        change.happens();
                    }
                    if (heard[0] >= 0 || pauses[0] > PATIENCE) {
                        throw new InterruptedException("seen enough");
                    }
                };
        FileSource follower = new FileSource(file, Decoding.LIVE, null, pausing);
        assertThatThrownBy(() -> follower.follow(listener)).isInstanceOf(IOException.class);
        Thread.interrupted();
        return heard[0];
    }

    private interface Change {
        void make() throws IOException;

        default void happens() {
            try {
                make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
