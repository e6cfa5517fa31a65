package drainboard.source;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import drainboard.decode.Decoding;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Whatever way a file makes room for the next, as long as nothing is cut out of it: every line is
/// given once, in order, and a line without an end is told. A failure names its seed.
class RotationTest {
    @TempDir private Path folder;
    private final List<String> expected = new ArrayList<>();
    private final List<String> given = new ArrayList<>();
    private final Listener listener = new Listener();
    private String partial = "";
    private int count;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_line_is_given_once_and_in_order(long seed) throws Exception {
        Random random = new Random(seed);
        Path file = Files.createFile(folder.resolve("fleet.ndjson"));
        try (FileSource follower = follower(file)) {
            follower.start(listener);
            listener.linesUntil("caught up");
            for (int step = 0; step < 40; step++) {
                switch (random.nextInt(9)) {
                    case 0 -> renamed(file, step);
                    case 1 -> removed(file);
                    case 2 -> copied(file);
                    case 3 -> append(file, part(random));
                    default -> append(file, part(random) + "\n");
                }
                if (random.nextBoolean()) {
                    caughtUp(seed);
                }
            }
            append(file, "end\n");
            caughtUp(seed);
        }
        assertThat(given).as("seed %d", seed).isEqualTo(expected);
    }

    private static FileSource follower(Path file) {
        return new FileSource(
                file,
                Decoding.LIVE,
                null,
                _ -> new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS));
    }

    private String part(Random random) {
        return "line " + count++ + "x".repeat(random.nextInt(3) == 0 ? 300 : 3);
    }

    private void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, APPEND, CREATE);
        partial += text;
        if (partial.endsWith("\n")) {
            expected.add(partial.strip());
            partial = "";
        }
    }

    /// The follower has seen each file before the next takes its place.
    private void renamed(Path file, int step) throws Exception {
        caughtUp(step);
        Files.move(file, folder.resolve("old " + step));
        begin(file);
    }

    private void removed(Path file) throws Exception {
        caughtUp(0);
        Files.delete(file);
        begin(file);
    }

    private void begin(Path file) throws Exception {
        if (!partial.isEmpty()) {
            expected.add("unfinished " + partial);
            partial = "";
        }
        append(file, "head " + count++ + "\n");
        caughtUp(0);
    }

    /// Replaced by a copy of itself: the same bytes in another file.
    private void copied(Path file) throws Exception {
        caughtUp(0);
        Path copy = folder.resolve("copy");
        Files.copy(file, copy);
        Files.move(copy, file, REPLACE_EXISTING);
        append(file, "copied " + count++ + "\n");
        caughtUp(0);
    }

    /// Takes what is told until all that is expected was.
    private void caughtUp(long seed) throws InterruptedException {
        while (given.size() < expected.size()) {
            String next = listener.next();
            assertThat(next).as("seed %d, given %s", seed, given.size()).doesNotStartWith("lost");
            if (Character.isDigit(next.charAt(0))) {
                given.add(next.substring(next.indexOf(' ') + 1));
            }
        }
    }
}
